// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/nearest.h"
#include "core/store/backup_files.h"
#include "core/store/slots.h"
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

Result<BackupInfo> backUpStudio(const QString &folder, BackupReason reason, Timestamp now)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(studioPath(folder), SqlMode::ReadOnly);
    if (!sql)
        return std::unexpected(sql.error());
    const QString finding = findDamage(**sql);
    if (Result<void> outcome = (*sql)->takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    if (!finding.isEmpty()) {
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

// Damage that shows here is damage of the workspace: nothing more is written into it.
Result<BackupInfo> backUp(WorkspaceEngine &engine, BackupReason reason)
{
    Result<BackupInfo> made = backUpStudio(engine.options().folder, reason, engine.clock().now());
    if (!made && made.error().kind == ErrorKind::Corrupt)
        engine.reportDamage(made.error());
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

// What reading a backup leaves beside it. A log that holds changes is the backup's own and stays.
void tidyAfterReading(const QString &path)
{
    QFile::remove(path + u"-shm"_s);
    if (QFileInfo(path + u"-wal"_s).size() == 0)
        QFile::remove(path + u"-wal"_s);
}

// A whole copy of what the backup holds, its write-ahead log included; Corrupt when it is damaged.
Result<void> copyBackup(const BackupInfo &backup, const QString &incoming)
{
    QFile::remove(incoming);
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(backup.path, SqlMode::ReadOnly);
    if (!sql)
        return std::unexpected(sql.error());
    const QString finding = findDamage(**sql);
    Result<void> outcome = (*sql)->takeOutcome();
    if (!finding.isEmpty() || (!outcome && outcome.error().kind == ErrorKind::Corrupt)) {
        return failure(
            ErrorKind::Corrupt, QObject::tr("The backup %1 is damaged. Choose another one.").arg(backup.name), finding);
    }
    if (!outcome)
        return outcome;
    (*sql)->run(u"VACUUM INTO ?"_s, incoming);
    outcome = (*sql)->takeOutcome();
    if (outcome) {
        syncToDisk(incoming);
        return {};
    }
    QFile::remove(incoming);
    return failure(ErrorKind::Io,
        QObject::tr("The backup %1 could not be copied. Is there enough space on the disk?").arg(backup.name),
        outcome.error().detail);
}

} // namespace

Result<BackupInfo> createBackup(Workspace &workspace, BackupReason reason)
{
    const std::shared_ptr<WorkspaceEngine> engine = workspace.engine();
    // All that the writer was asked for before is in it.
    (void)engine->askWriter<void>([](Writer &) -> Result<void> { return {}; });
    return backUp(*engine, reason);
}

Result<std::vector<BackupInfo>> listBackups(const QString &folder) { return backupFiles(folder); }

Result<BackupInfo> restoreBackup(const QString &folder, const QString &name, const Clock &clock)
{
    const Result<BackupInfo> backup = findBackup(folder, name);
    if (!backup)
        return backup;
    const Result<SlotLocks> locks = lockAllSlots(folder,
        QObject::tr("The workspace %1 is open. Close Atelier everywhere before you restore a backup.").arg(folder));
    if (!locks)
        return std::unexpected(locks.error());
    const QString path = studioPath(folder);
    const QString incoming = path + u".incoming"_s;
    const Result<void> copied = copyBackup(*backup, incoming);
    tidyAfterReading(backup->path);
    if (!copied)
        return std::unexpected(copied.error());
    // What is there now may be damaged, so it is kept as it is, with its write-ahead log, not copied by SQLite.
    const Result<QString> kept = keepPresentFile(folder, clock.now());
    if (!kept) {
        QFile::remove(incoming);
        return std::unexpected(kept.error());
    }
    if (!QFile::rename(incoming, path)) {
        putBackPresentFile(folder, *kept);
        return failure(ErrorKind::Io, QObject::tr("%1 could not be put in place of studio.db.").arg(incoming));
    }
    syncToDisk(folder);
    return backup;
}

Result<void> backUpDaily(WorkspaceEngine &engine)
{
    if (!isDailyBackupDue(engine.options().folder, engine.clock().now()))
        return {};
    return backUp(engine, BackupReason::Daily).transform([](const BackupInfo &) { });
}

} // namespace atelier
