// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_database.h"

#include "core/store/store_format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int localFormat = 1; // what it holds can be lost: a change of its tables may begin anew

Result<std::unique_ptr<SqlConnection>> openOnce(const QString &folder, const QString &path)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(path, SqlMode::ReadWrite);
    if (!sql)
        return sql;
    if ((*sql)->integer(u"PRAGMA user_version"_s) > localFormat)
        return newerProgram(folder);
    (*sql)->run(u"PRAGMA journal_mode = WAL"_s);
    (*sql)->run(u"PRAGMA synchronous = NORMAL"_s);
    if ((*sql)->integer(u"PRAGMA user_version"_s) != localFormat) {
        (*sql)->run(u"BEGIN IMMEDIATE"_s);
        (*sql)->run(u"CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"_s);
        (*sql)->run(
            u"CREATE TABLE IF NOT EXISTS cache (key INTEGER PRIMARY KEY, kind TEXT NOT NULL, name BLOB NOT NULL,"
            " bytes BLOB NOT NULL, size INTEGER NOT NULL, stored INTEGER NOT NULL, used INTEGER NOT NULL,"
            " UNIQUE (kind, name))"_s);
        (*sql)->run(u"CREATE INDEX IF NOT EXISTS cache_used ON cache (kind, used, size)"_s);
        (*sql)->run(u"CREATE TABLE IF NOT EXISTS lease (slot INTEGER PRIMARY KEY, lease BLOB)"_s);
        (*sql)->run(u"CREATE TABLE IF NOT EXISTS written (replica BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID"_s);
        (*sql)->run(u"PRAGMA user_version = %1"_s.arg(localFormat));
        (*sql)->run(u"COMMIT"_s);
    }
    if (Result<void> outcome = (*sql)->takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    return sql;
}

} // namespace

LocalDatabase::LocalDatabase(std::unique_ptr<SqlConnection> sql)
    : m_sql(std::move(sql))
{
}

Result<std::unique_ptr<LocalDatabase>> LocalDatabase::open(const QString &folder)
{
    const QString path = folder + u"/local.db"_s;
    Result<std::unique_ptr<SqlConnection>> sql = openOnce(folder, path);
    if (!sql && sql.error().kind == ErrorKind::Corrupt) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
        sql = openOnce(folder, path);
    }
    if (!sql)
        return std::unexpected(sql.error());
    return std::unique_ptr<LocalDatabase>(new LocalDatabase(std::move(*sql)));
}

// A value is wrapped in an array, since a document must be an array or an object.
QHash<QString, QJsonValue> LocalDatabase::settings()
{
    QHash<QString, QJsonValue> settings;
    {
        SqlRows rows = m_sql->rows(u"SELECT key, value FROM setting"_s);
        while (rows.next())
            settings.insert(rows.text(0), QJsonDocument::fromJson(rows.bytes(1)).array().at(0));
    }
    (void)m_sql->takeOutcome();
    return settings;
}

void LocalDatabase::writeSetting(const QString &key, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        m_sql->run(u"DELETE FROM setting WHERE key = ?"_s, key);
    } else {
        m_sql->run(u"INSERT OR REPLACE INTO setting VALUES (?, ?)"_s, key,
            QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }
    (void)m_sql->takeOutcome(); // logged; a window position is not worth a message
}

Result<std::optional<CacheEntry>> LocalDatabase::findCached(
    const QString &group, const QByteArray &key, Timestamp notBefore, Timestamp now)
{
    std::optional<CacheEntry> entry;
    {
        SqlRows rows = m_sql->rows(
            u"SELECT bytes, stored FROM cache WHERE kind = ? AND name = ? AND stored >= ?"_s, group, key, notBefore);
        if (rows.next())
            entry = CacheEntry{rows.bytes(0), rows.time(1)};
    }
    if (entry)
        m_sql->run(u"UPDATE cache SET used = ? WHERE kind = ? AND name = ?"_s, now, group, key);
    return m_sql->outcome(std::move(entry));
}

Result<void> LocalDatabase::storeCached(
    const QString &group, const QByteArray &key, const QByteArray &bytes, Timestamp now, qint64 groupLimit)
{
    m_sql->run(u"BEGIN IMMEDIATE"_s);
    m_sql->run(u"INSERT OR REPLACE INTO cache (kind, name, bytes, size, stored, used) VALUES (?, ?, ?, ?, ?, ?)"_s,
        group, key, bytes, qint64(bytes.size()), now, now);
    qint64 over = m_sql->integer(u"SELECT sum(size) FROM cache WHERE kind = ?"_s, group) - groupLimit;
    while (over > 0 && !m_sql->hasFailed()) {
        SqlRows oldest = m_sql->rows(u"SELECT key, size FROM cache WHERE kind = ? ORDER BY used, key LIMIT 1"_s, group);
        if (!oldest.next())
            break;
        over -= oldest.integer(1);
        m_sql->run(u"DELETE FROM cache WHERE key = ?"_s, oldest.integer(0));
    }
    m_sql->run(u"COMMIT"_s);
    const Result<void> outcome = m_sql->takeOutcome();
    if (!outcome) {
        m_sql->run(u"ROLLBACK"_s);
        (void)m_sql->takeOutcome();
    }
    return outcome;
}

Result<void> LocalDatabase::removeCached(const QString &group, const QByteArray &key)
{
    m_sql->run(u"DELETE FROM cache WHERE kind = ? AND name = ?"_s, group, key);
    return m_sql->takeOutcome();
}

Result<void> LocalDatabase::clearCached(const QString &group)
{
    m_sql->run(u"DELETE FROM cache WHERE kind = ?"_s, group);
    return m_sql->takeOutcome();
}

void LocalDatabase::writeLease(const SlotLease &lease)
{
    m_sql->run(u"INSERT OR REPLACE INTO lease VALUES (?, ?)"_s, lease.slot, lease.lease);
    (void)m_sql->takeOutcome();
}

Id LocalDatabase::leaseOf(int slot)
{
    const Id lease =
        Id::fromBytes(m_sql->single(u"SELECT lease FROM lease WHERE slot = ?"_s, slot).toByteArray()).value_or(Id{});
    (void)m_sql->takeOutcome();
    return lease;
}

qint64 LocalDatabase::lastWritten(const Id &replica)
{
    const qint64 number = m_sql->integer(u"SELECT number FROM written WHERE replica = ?"_s, replica);
    (void)m_sql->takeOutcome();
    return number;
}

void LocalDatabase::writeLastWritten(const Id &replica, qint64 number)
{
    m_sql->run(u"INSERT INTO written VALUES (?, ?) ON CONFLICT (replica)"
               " DO UPDATE SET number = max(number, excluded.number)"_s,
        replica, number);
    (void)m_sql->takeOutcome();
}

} // namespace atelier
