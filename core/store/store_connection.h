// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kind_table.h"
#include "core/store/sql.h"

#include <functional>
#include <map>

namespace atelier {

class CommitBuilder;
class TextStore;

// A connection to studio.db together with what the kinds of records look like in it. One for each thread of the store.
class StoreConnection {
public:
    StoreConnection(std::unique_ptr<SqlConnection> sql, const Schema &schema);
    ~StoreConnection();

    [[nodiscard]] SqlConnection &sql() { return *m_sql; }
    [[nodiscard]] TextStore &texts() { return *m_texts; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const KindTable *table(const QString &kind) const;
    // Internal when the program did not declare the kind.
    [[nodiscard]] Result<const KindTable *> requireTable(const QString &kind) const;
    [[nodiscard]] const std::map<QString, KindTable> &tables() const { return m_tables; }

    // The commit under way; only on the writer's connection.
    CommitBuilder *commit = nullptr;
    // Brings bodies and search rows up to date before a search; set for readers.
    std::function<void()> beforeSearch;

private:
    const Schema &m_schema;
    std::map<QString, KindTable> m_tables;
    std::unique_ptr<SqlConnection> m_sql;
    std::unique_ptr<TextStore> m_texts;
};

} // namespace atelier
