// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/studio_file.h"

#include "core/base/hash.h"
#include "core/store/backup_files.h"
#include "core/store/change_log.h"
#include "core/store/slots.h"
#include "core/store/store_format.h"
#include "core/store/tables.h"

#include <QDateTime>
#include <QDir>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x41544C52; // "ATLR", tells our files from others'
constexpr qint64 quicklyChecked = 4 * 1024 * 1024; // bytes; larger files are checked before each daily backup

QByteArray readMeta(SqlConnection &sql, const QString &key)
{
    return sql.single(u"SELECT value FROM meta WHERE key = ?"_s, key).toByteArray();
}

void writeMeta(SqlConnection &sql, const QString &key, const QByteArray &value)
{
    sql.run(u"INSERT OR REPLACE INTO meta VALUES (?, ?)"_s, key, value);
}

Id readMetaId(SqlConnection &sql, const QString &key) { return Id::fromBytes(readMeta(sql, key)).value_or(Id{}); }

// The machine and the very file: a copy has another, a renamed folder has the same.
QByteArray fingerprintOf(const QString &path)
{
    QByteArray identity = QSysInfo::machineUniqueId();
    identity += ' ' + QByteArray::number(QFileInfo(path).birthTime().toMSecsSinceEpoch());
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        identity += ' ' + QByteArray::number(quint64(status.st_ino));
#endif
    return blake2b(identity);
}

std::unexpected<Error> damaged(const QString &folder, const QString &detail)
{
    const std::optional<BackupInfo> latest = latestBackup(folder);
    const QString way = latest
        ? QObject::tr("Restore the latest backup with: atelier backup restore %1").arg(latest->name)
        : QObject::tr("There is no backup yet; keep the folder, its pieces may be saved.");
    return failure(ErrorKind::Corrupt, QObject::tr("The workspace %1 is damaged. %2").arg(folder, way), detail);
}

void createStudio(SqlConnection &sql, const OpenOptions &options, const std::function<Id()> &makeId)
{
    sql.run(u"BEGIN IMMEDIATE"_s);
    // Another process may have been quicker.
    if (sql.integer(u"PRAGMA user_version"_s) == 0) {
        createStoreTables(sql);
        sql.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
        writeMeta(sql, u"workspace"_s, makeId().toBytes());
        writeMeta(sql, u"person"_s, (options.person.isNull() ? makeId() : options.person).toBytes());
    }
    sql.run(u"COMMIT"_s);
}

Result<void> bringUpToDate(
    StoreConnection &connection, const OpenOptions &options, const Clock &clock, FileCopy earlierCopy)
{
    SqlConnection &sql = connection.sql();
    const TablePlan plan = planTables(connection);
    if (plan.isEmpty())
        return sql.takeOutcome();
    if (plan.touchesExisting && earlierCopy == FileCopy::None) {
        const Result<BackupInfo> copy = copyStudio(sql, options.folder, BackupReason::BeforeMigration, clock.now());
        if (!copy)
            return std::unexpected(copy.error());
    }
    sql.run(u"BEGIN IMMEDIATE"_s);
    runPlan(connection, planTables(connection)); // planned again: another process may have been quicker
    sql.run(u"COMMIT"_s);
    const Result<void> outcome = sql.takeOutcome();
    if (!outcome) {
        sql.run(u"ROLLBACK"_s);
        (void)sql.takeOutcome();
    }
    return outcome;
}

std::unexpected<Error> olderProgram(const QString &folder)
{
    return failure(ErrorKind::Unsupported,
        QObject::tr("The workspace %1 was last used by an older version of Atelier. Open it for writing once, which"
                    " brings it up to date; a copy is kept among the backups.")
            .arg(folder));
}

// With nobody else in the workspace: a program of the older version would go on writing in the older form.
Result<FileCopy> migrateAlone(SqlConnection &sql, const OpenOptions &options, const Clock &clock)
{
    const QString &folder = options.folder;
    const Result<SlotLocks> locks = lockAllSlots(folder,
        QObject::tr(
            "The workspace %1 is open in an older version of Atelier. Close that one first; then this one brings"
            " the workspace up to date.")
            .arg(folder));
    if (!locks)
        return std::unexpected(locks.error());
    if (const auto copy = copyStudio(sql, folder, BackupReason::BeforeMigration, clock.now()); !copy)
        return std::unexpected(copy.error());
    return migrateStore(sql).transform([] { return FileCopy::Made; });
}

void setUpForReading(SqlConnection &sql)
{
    sql.run(u"PRAGMA cache_size = -16000"_s); // KiB
    sql.run(u"PRAGMA temp_store = MEMORY"_s);
}

} // namespace

QString studioPath(const QString &folder) { return folder + u"/studio.db"_s; }

Result<void> prepareFolder(const QString &folder)
{
    QDir directory(folder);
    if (!directory.exists() && !QDir().mkpath(folder)) {
        return failure(ErrorKind::Io,
            QObject::tr("The workspace folder %1 cannot be made. Check the permissions of the folder above it.")
                .arg(folder));
    }
    if (QFile::exists(studioPath(folder)))
        return {};
    static const QStringList ours{u"assets"_s, u"backups"_s, u"locks"_s, u"templates"_s, u"local.db"_s,
        u"local.db-wal"_s, u"local.db-shm"_s, u"studio.db-wal"_s, u"studio.db-shm"_s, u"studio.db.incoming"_s};
    for (const QString &name : directory.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!ours.contains(name)) {
            return invalidInput(u"folder"_s,
                QObject::tr("%1 is not a workspace: it holds other files (%2). Name an empty or a new folder.")
                    .arg(folder, name));
        }
    }
    // A log of changes without its file is not nothing either.
    if (latestBackup(folder) || QFileInfo(studioPath(folder) + u"-wal"_s).size() > 0)
        return damaged(folder, u"studio.db is missing"_s);
    if (!QFileInfo(folder).isWritable())
        return failure(ErrorKind::Io,
            QObject::tr("The workspace folder %1 cannot be written. Check its permissions.").arg(folder));
    return {};
}

QString findDamage(SqlConnection &sql)
{
    const QString finding = sql.single(u"PRAGMA quick_check(1)"_s).toString();
    return finding == "ok"_L1 ? QString() : finding;
}

Result<FileCopy> bringStoreForward(const OpenOptions &options, const Clock &clock)
{
    const QString path = studioPath(options.folder);
    if (!QFile::exists(path))
        return FileCopy::None;
    const Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(path, SqlMode::ReadWrite);
    if (!sql)
        return std::unexpected(sql.error());
    const auto isBehind = [&] {
        const qint64 format = (*sql)->integer(u"PRAGMA user_version"_s);
        return (*sql)->takeOutcome() && format > 0 && format < storeFormat;
    };
    if (!isBehind())
        return FileCopy::None;
    const Result<std::unique_ptr<QLockFile>> lock = lockMigration(options.folder);
    if (!lock)
        return std::unexpected(lock.error());
    const bool isSound = findDamage(**sql).isEmpty();
    if (!(*sql)->takeOutcome() || !isSound || !isBehind()) // by now another process may have been quicker
        return FileCopy::None;
    return migrateAlone(**sql, options, clock);
}

Result<OpenedStudio> openStudio(const OpenOptions &options, const Schema &schema, const Clock &clock,
    const std::function<Id()> &makeId, FileCopy copy)
{
    const QString path = studioPath(options.folder);
    if (options.mode == WorkspaceMode::ReadOnly && !QFile::exists(path))
        return failure(ErrorKind::NotFound, QObject::tr("There is no workspace in %1.").arg(options.folder));
    OpenedStudio studio;
    studio.mode = options.mode;
    Result<std::unique_ptr<SqlConnection>> opened =
        SqlConnection::open(path, options.mode == WorkspaceMode::ReadWrite ? SqlMode::ReadWrite : SqlMode::ReadOnly);
    if (!opened)
        return std::unexpected(opened.error());
    studio.connection = std::make_unique<StoreConnection>(std::move(*opened), schema);
    SqlConnection &sql = studio.connection->sql();
    setUpForReading(sql);

    qint64 format = sql.integer(u"PRAGMA user_version"_s);
    if (sql.hasFailed()) {
        const Error error = sql.takeOutcome().error();
        return error.kind == ErrorKind::Corrupt ? damaged(options.folder, error.detail) : std::unexpected(error);
    }
    if (format > storeFormat)
        return newerProgram(options.folder);
    if (format == 0 && sql.integer(u"SELECT count(*) FROM sqlite_master"_s) > 0)
        return invalidInput(u"folder"_s, QObject::tr("%1 is not a workspace of Atelier.").arg(options.folder));
    // An empty file is a new workspace only where nothing was before.
    if (format == 0 && latestBackup(options.folder))
        return damaged(options.folder, u"studio.db is empty"_s);
    const bool isBehind = format > 0 && format < storeFormat; // only a damaged file still is, or one to be read
    if (options.mode == WorkspaceMode::ReadWrite) {
        sql.run(u"PRAGMA journal_mode = WAL"_s);
        sql.run(u"PRAGMA synchronous = FULL"_s);
        if (format == 0)
            createStudio(sql, options, makeId);
    }
    if (isBehind || QFileInfo(path).size() <= quicklyChecked) {
        const QString damage = findDamage(sql);
        const Result<void> outcome = sql.takeOutcome();
        if (!damage.isEmpty() || (!outcome && outcome.error().kind == ErrorKind::Corrupt)) {
            studio.mode = WorkspaceMode::ReadOnly;
            studio.problem = damaged(options.folder, damage).error();
        } else if (!outcome) {
            return std::unexpected(outcome.error());
        }
    }
    if (format > 0 && format < oldestReadableFormat)
        return studio.problem ? std::unexpected(*studio.problem) : olderProgram(options.folder);
    if (studio.mode == WorkspaceMode::ReadWrite) {
        if (Result<void> updated = bringUpToDate(*studio.connection, options, clock, copy); !updated)
            return std::unexpected(updated.error());
    }
    studio.identity = {readMetaId(sql, u"workspace"_s),
        options.person.isNull() ? readMetaId(sql, u"person"_s) : options.person, readMetaId(sql, u"replica"_s)};
    if (Result<void> outcome = sql.takeOutcome(); !outcome) {
        const Error &error = outcome.error();
        return error.kind == ErrorKind::Corrupt ? damaged(options.folder, error.detail) : std::unexpected(error);
    }
    return studio;
}

Result<std::unique_ptr<StoreConnection>> openReader(const QString &folder, const Schema &schema)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(studioPath(folder), SqlMode::ReadOnly);
    if (!sql)
        return std::unexpected(sql.error());
    setUpForReading(**sql);
    return std::make_unique<StoreConnection>(std::move(*sql), schema);
}

Id storedReplica(SqlConnection &sql) { return readMetaId(sql, u"replica"_s); }

Id replicaForWriting(
    SqlConnection &sql, const QString &folder, qint64 lastWrittenHere, Timestamp now, const std::function<Id()> &makeId)
{
    const QByteArray fingerprint = fingerprintOf(studioPath(folder));
    const Id replica = storedReplica(sql);
    const ReplicaState state = replicaState(sql, replica);
    const bool isSame = !replica.isNull() && readMeta(sql, u"fingerprint"_s) == fingerprint
        && state.number >= lastWrittenHere && !isTooFarAhead(state.time, now);
    if (isSame || sql.hasFailed())
        return replica;
    const Id fresh = makeId();
    writeMeta(sql, u"replica"_s, fresh.toBytes());
    writeMeta(sql, u"fingerprint"_s, fingerprint);
    return fresh;
}

} // namespace atelier
