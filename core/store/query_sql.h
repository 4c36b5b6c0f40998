// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kind_table.h"
#include "core/store/query.h"

#include <QVariantList>

#include <optional>

namespace atelier {

class SqlConnection;

// A part of a statement and the values of its question marks.
struct SqlText {
    QString text;
    QVariantList values = {};
};

// The filter that the fewest records pass, where they are so few that they are better sorted than looked for along the
// order. SQLite keeps no statistics here and would walk along the order, 100,000 records for one page of a small
// project.
[[nodiscard]] std::optional<size_t> narrowFilter(SqlConnection &sql, const KindTable &table, const Query &query);

// " WHERE ..." or nothing. Internal for a field that the kind does not have. With a narrow filter, its index alone is
// used.
[[nodiscard]] Result<SqlText> whereClause(
    SqlConnection &sql, const KindTable &table, const Query &query, std::optional<size_t> narrow = {});
// " ORDER BY ..."
[[nodiscard]] Result<QString> orderClause(
    const KindTable &table, const Query &query, std::optional<size_t> narrow = {});
[[nodiscard]] SqlText limitClause(const Query &query);

} // namespace atelier
