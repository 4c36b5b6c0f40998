// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the full-text index of a kind of record, and asks it.
#pragma once

#include "core/store/store_connection.h"
#include "core/store/transaction.h"

namespace atelier {

// The search row of one record, from its fields and texts as they are now.
void updateSearchRow(StoreConnection &connection, const KindTable &table, const Id &record);
void removeSearchRow(StoreConnection &connection, const KindTable &table, qint64 key);
void rebuildSearch(StoreConnection &connection, const KindTable &table);

// How many records have no search row, or rows have no record: 0 in a sound workspace.
[[nodiscard]] qint64 searchRowsAmiss(StoreConnection &connection, const KindTable &table);

} // namespace atelier
