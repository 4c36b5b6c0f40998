// SPDX-License-Identifier: GPL-3.0-or-later
// The files in backups/, below the interface of core/store/backup.h.
#pragma once

#include "core/store/backup.h"
#include "core/store/sql.h"

namespace atelier {

[[nodiscard]] QString backupFolder(const QString &folder);
[[nodiscard]] std::vector<BackupInfo> backupFiles(const QString &folder); // newest first
[[nodiscard]] std::optional<BackupInfo> latestBackup(const QString &folder);
// A whole, compact copy of what the connection sees, under a temporary name until it is complete.
[[nodiscard]] Result<BackupInfo> copyStudio(
    SqlConnection &sql, const QString &folder, BackupReason reason, Timestamp now);
// Moves studio.db as it is, damaged or not, with its write-ahead log among the backups; returns its new path. A log
// whose file is gone is moved too: beside another file it would be taken for that file's own.
[[nodiscard]] Result<QString> keepPresentFile(const QString &folder, Timestamp now);
// Takes that back.
void putBackPresentFile(const QString &folder, const QString &kept);
// A file's bytes, or a folder's names.
void syncToDisk(const QString &path);

} // namespace atelier
