// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_files.h"

#include "core/store/enum_names.h"

#include <QDateTime>
#include <QDir>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

const QString timeFormat = u"yyyy-MM-ddThh-mm-ss-zzz"_s; // no colons: they are not allowed everywhere

// "2026-11-21T08-30-00-000Z-daily.db"
std::optional<BackupInfo> infoOf(const QFileInfo &file)
{
    const QString name = file.fileName();
    const qsizetype timeEnd = name.indexOf(u'Z');
    QDateTime made = QDateTime::fromString(name.first(std::max<qsizetype>(timeEnd, 0)), timeFormat);
    made.setTimeZone(QTimeZone::UTC);
    const std::optional<BackupReason> reason = enumFromName<BackupReason>(
        file.completeBaseName().sliced(std::min(timeEnd + 2, file.completeBaseName().size())));
    if (timeEnd < 0 || !made.isValid() || !reason)
        return std::nullopt;
    return BackupInfo{name, file.absoluteFilePath(), fromMilliseconds(made.toMSecsSinceEpoch()), *reason, file.size()};
}

} // namespace

QString backupFolder(const QString &folder) { return folder + u"/backups"_s; }

std::vector<BackupInfo> backupFiles(const QString &folder)
{
    std::vector<BackupInfo> backups;
    for (const QFileInfo &file : QDir(backupFolder(folder)).entryInfoList({u"*.db"_s}, QDir::Files)) {
        if (std::optional<BackupInfo> info = infoOf(file))
            backups.push_back(std::move(*info));
    }
    std::ranges::sort(backups, std::greater(), &BackupInfo::name);
    return backups;
}

std::optional<BackupInfo> latestBackup(const QString &folder)
{
    std::vector<BackupInfo> backups = backupFiles(folder);
    return backups.empty() ? std::nullopt : std::optional(std::move(backups.front()));
}

void syncToDisk([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
#endif
}

QString pathFor(const QString &folder, BackupReason reason, Timestamp now)
{
    const QString made = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), QTimeZone::UTC).toString(timeFormat);
    return backupFolder(folder) + u'/' + made + u"Z-"_s + enumName(reason) + u".db"_s;
}

Result<QString> keepPresentFile(const QString &folder, Timestamp now)
{
    QDir().mkpath(backupFolder(folder));
    const QString path = pathFor(folder, BackupReason::BeforeRestore, now);
    const QString present = folder + u"/studio.db"_s;
    for (const QString &ending : {QString(), u"-wal"_s}) {
        if (!QFile::exists(present + ending) || QFile::rename(present + ending, path + ending))
            continue;
        putBackPresentFile(folder, path);
        return failure(ErrorKind::Io, QObject::tr("%1 could not be moved to %2.").arg(present + ending, path + ending));
    }
    QFile::remove(present + u"-shm"_s);
    syncToDisk(backupFolder(folder));
    return path;
}

void putBackPresentFile(const QString &folder, const QString &kept)
{
    for (const QString &ending : {QString(), u"-wal"_s}) {
        if (QFile::exists(kept + ending))
            QFile::rename(kept + ending, folder + u"/studio.db"_s + ending);
    }
}

Result<BackupInfo> copyStudio(SqlConnection &sql, const QString &folder, BackupReason reason, Timestamp now)
{
    QDir().mkpath(backupFolder(folder));
    const QString path = pathFor(folder, reason, now);
    const QString temporary = path + u".part"_s;
    QFile::remove(temporary);
    sql.run(u"VACUUM INTO ?"_s, temporary);
    if (Result<void> outcome = sql.takeOutcome(); !outcome) {
        QFile::remove(temporary);
        return std::unexpected(outcome.error());
    }
    syncToDisk(temporary);
    QFile::remove(path);
    if (!QFile::rename(temporary, path))
        return failure(ErrorKind::Io, QObject::tr("The backup %1 could not be written.").arg(path));
    syncToDisk(backupFolder(folder));
    return *infoOf(QFileInfo(path));
}

} // namespace atelier
