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

// " WHERE ..." or nothing. Internal for a field that the kind does not have.
[[nodiscard]] Result<SqlText> whereClause(SqlConnection &sql, const KindTable &table, const Query &query);
[[nodiscard]] Result<QString> orderClause(const KindTable &table, const Query &query); // " ORDER BY ..."
[[nodiscard]] SqlText limitClause(const Query &query);

} // namespace atelier
