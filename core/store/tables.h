// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of studio.db: those of the store itself and those that follow from the declared records.
#pragma once

#include "core/store/store_connection.h"

namespace atelier {

struct TablePlan {
    QStringList statements;
    QStringList reindexed; // kinds whose search table is new
    QStringList adopted; // kinds that lay among the unknown records, or fields among the unknown fields, so far
    bool touchesExisting = false; // tables with data change: a copy is due before

    [[nodiscard]] bool isEmpty() const { return statements.isEmpty(); }
};

void createStoreTables(SqlConnection &sql); // in the newest form (core/store/store_format.h)
void createTextTables(SqlConnection &sql); // a part of these
// What the declarations need that the file does not have. Nothing is ever dropped: another program may know it.
[[nodiscard]] TablePlan planTables(StoreConnection &connection);
// Inside a transaction.
void runPlan(StoreConnection &connection, const TablePlan &plan);

} // namespace atelier
