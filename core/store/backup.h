// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a workspace's studio.db in its backups/ folder. Assets never change once written and are not copied.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/enum_names.h"

#include <QString>

#include <vector>

namespace atelier {

class Workspace;
class WorkspaceEngine;

enum class BackupReason { Daily, Asked, BeforeMigration, BeforeRestore };

constexpr auto enumNames(BackupReason)
{
    using enum BackupReason;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Daily, "daily"_L1}, EnumName{Asked, "asked"_L1},
        EnumName{BeforeMigration, "before-migration"_L1}, EnumName{BeforeRestore, "before-restore"_L1}};
}

struct BackupInfo {
    QString name; // file name without folder, for example "2026-11-21T08-30-00-000Z-daily.db"
    QString path;
    Timestamp made = {};
    BackupReason reason = BackupReason::Asked;
    qint64 bytes = 0;
};

inline constexpr int keptDailyBackups = 7;

// Checked before it replaces anything: a damaged workspace is never copied over good backups, and is for reading only
// from then on. May take seconds, on any thread; letters that live texts hold back are in it after Workspace::flush().
[[nodiscard]] Result<BackupInfo> createBackup(Workspace &workspace, BackupReason reason = BackupReason::Asked);
// Newest first. Needs no open workspace.
[[nodiscard]] Result<std::vector<BackupInfo>> listBackups(const QString &folder);
// Puts the backup in place of studio.db, which is itself kept as a backup. Nobody can open the workspace meanwhile.
// Conflict while any program has the workspace
// open; NotFound names the nearest backup.
[[nodiscard]] Result<BackupInfo> restoreBackup(const QString &folder, const QString &name, const Clock &clock);

// A backup of today, when there is none yet; of the daily ones the last seven stay.
[[nodiscard]] Result<void> backUpDaily(WorkspaceEngine &engine);

} // namespace atelier
