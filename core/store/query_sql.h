// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/kind_table.h"
#include "core/store/query.h"

#include <QVariantList>

namespace atelier {

class SqlConnection;

// A part of a statement and the values of its question marks.
struct SqlText {
    QString text;
    QVariantList values = {};
};

// Where a query begins. SQLite keeps no statistics here and would walk along the order: 100,000 records for one page of
// a small project, or of three filters at once that few records pass together.
struct QueryWay {
    // Indexes into the query's filters: the records that stand in the indexes of all of them are read and then sorted.
    // Empty: along the order.
    std::vector<size_t> filters = {};

    [[nodiscard]] bool isAlongOrder() const { return filters.empty(); }
};

[[nodiscard]] QueryWay chooseWay(SqlConnection &sql, const KindTable &table, const Query &query);

// " WHERE ..." or nothing. Internal for a field that the kind does not have.
[[nodiscard]] Result<SqlText> whereClause(
    SqlConnection &sql, const KindTable &table, const Query &query, const QueryWay &way = {});
// " ORDER BY ..."
[[nodiscard]] Result<QString> orderClause(const KindTable &table, const Query &query, const QueryWay &way = {});
[[nodiscard]] SqlText limitClause(const Query &query);

} // namespace atelier
