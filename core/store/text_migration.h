// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sql.h"

namespace atelier {

// Brings the tables of texts from the store's format 2 to 3: a chunk's author and origin became numbers, and a chunk
// may hold the pieces of several. Inside a transaction.
void migrateTexts(SqlConnection &sql);

} // namespace atelier
