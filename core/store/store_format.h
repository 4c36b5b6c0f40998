// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered forms that the store's own tables have had, and the steps from each to the next. (The tables of records
// follow from their declarations instead: core/store/tables.h.)
//
// To change one of these tables: raise storeFormat, change tables.cpp, which makes new files, and add a step that
// brings a file of the form before to the new one. A test compares both ways, on a file of each older form.
#pragma once

#include "core/store/sql.h"

namespace atelier {

// Stands in studio.db as its user_version; a file with a higher number is of a newer program and is refused.
inline constexpr int storeFormat = 3;
// Files from this form on can be read without being brought forward: damaged ones, and those opened for reading only.
inline constexpr int oldestReadableFormat = 3;

// All steps that the file lacks, in one transaction: a process that is killed leaves the file as it was. On an error
// nothing was changed. The caller keeps a copy of the file and everybody else out of it.
[[nodiscard]] Result<void> migrateStore(SqlConnection &sql);
// The steps alone, inside a transaction.
void runStoreMigrations(SqlConnection &sql);

[[nodiscard]] std::unexpected<Error> newerProgram(const QString &folder); // Unsupported

} // namespace atelier
