// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/nearest.h"
#include "core/store/backup_files.h"
#include "core/store/studio_file.h"
#include "core/store/workspace_engine.h"

#include <QDir>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

void removeOldDailies(const QString &folder)
{
    int kept = 0;
    for (const BackupInfo &backup : backupFiles(folder)) {
        if (backup.reason == BackupReason::Daily && ++kept > keptDailyBackups)
            QFile::remove(backup.path);
    }
}

Result<BackupInfo> backUp(const QString &folder, BackupReason reason, Timestamp now)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(studioPath(folder), SqlMode::ReadOnly);
    if (!sql)
        return std::unexpected(sql.error());
    const QString finding = (*sql)->single(u"PRAGMA quick_check(1)"_s).toString();
    if (Result<void> outcome = (*sql)->takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    if (finding != "ok"_L1) {
        return failure(ErrorKind::Corrupt,
            QObject::tr(
                "The workspace is damaged, so no backup was made: the earlier ones are better. Restore one of them."),
            finding);
    }
    Result<BackupInfo> made = copyStudio(**sql, folder, reason, now);
    if (made && reason == BackupReason::Daily)
        removeOldDailies(folder);
    return made;
}

bool isDailyBackupDue(const QString &folder, Timestamp now)
{
    const std::vector<BackupInfo> backups = backupFiles(folder);
    const auto latest = std::ranges::find(backups, BackupReason::Daily, &BackupInfo::reason);
    return latest == backups.end() || now - latest->made >= std::chrono::days(1);
}

Result<BackupInfo> findBackup(const QString &folder, const QString &name)
{
    QStringList names;
    for (const BackupInfo &backup : backupFiles(folder)) {
        if (backup.name == name)
            return backup;
        names += backup.name;
    }
    if (names.isEmpty())
        return failure(ErrorKind::NotFound, QObject::tr("There is no backup in %1.").arg(backupFolder(folder)));
    return failure(ErrorKind::NotFound,
        QObject::tr("There is no backup \"%1\". The nearest is \"%2\".")
            .arg(name, nearestName(name, names).value_or(names.first())));
}

// Before anything is replaced: is it whole, and can this program read it?
Result<void> checkBackup(const BackupInfo &backup)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(backup.path, SqlMode::ReadOnly);
    if (!sql)
        return std::unexpected(sql.error());
    const QString finding = (*sql)->single(u"PRAGMA quick_check(1)"_s).toString();
    const Result<void> outcome = (*sql)->takeOutcome();
    if (outcome && finding == "ok"_L1)
        return {};
    return failure(
        ErrorKind::Corrupt, QObject::tr("The backup %1 is damaged. Choose another one.").arg(backup.name), finding);
}

} // namespace

Result<BackupInfo> createBackup(Workspace &workspace, BackupReason reason)
{
    if (Result<void> flushed = workspace.flushNow(); !flushed)
        return std::unexpected(flushed.error());
    return backUp(workspace.folder(), reason, workspace.clock().now());
}

Result<std::vector<BackupInfo>> listBackups(const QString &folder) { return backupFiles(folder); }

Result<BackupInfo> restoreBackup(const QString &folder, const QString &name, const Clock &clock)
{
    const Result<BackupInfo> backup = findBackup(folder, name);
    if (!backup)
        return backup;
    if (isAnySlotLocked(folder)) {
        return failure(ErrorKind::Conflict,
            QObject::tr("The workspace %1 is open. Close Atelier everywhere before you restore a backup.").arg(folder));
    }
    if (Result<void> checked = checkBackup(*backup); !checked)
        return std::unexpected(checked.error());
    const QString path = studioPath(folder);
    const QString incoming = path + u".incoming"_s;
    QFile::remove(incoming);
    if (!QFile::copy(backup->path, incoming)) {
        return failure(ErrorKind::Io,
            QObject::tr("The backup %1 could not be copied. Is there enough space on the disk?").arg(backup->name));
    }
    // What is there now may be damaged, so it is kept as it is, with its write-ahead log, not copied by SQLite.
    if (QFile::exists(path)) {
        const Result<QString> kept = keepPresentFile(folder, clock.now());
        if (!kept) {
            QFile::remove(incoming);
            return std::unexpected(kept.error());
        }
    }
    if (!QFile::rename(incoming, path))
        return failure(ErrorKind::Io, QObject::tr("%1 could not be put in place of studio.db.").arg(incoming));
    syncToDisk(path);
    syncToDisk(folder);
    return backup;
}

Result<void> backUpDaily(const QString &folder, Timestamp now)
{
    if (!isDailyBackupDue(folder, now))
        return {};
    return backUp(folder, BackupReason::Daily, now).transform([](const BackupInfo &) { });
}

} // namespace atelier
