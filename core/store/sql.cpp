// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

#include "core/base/log.h"

#include <QFileInfo>
#include <QSqlError>

#include <atomic>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// From sqlite3.h; the primary codes are part of its stable interface.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

constexpr qsizetype keptStatements = 400;

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return u"atelier-%1"_s.arg(++counter);
}

} // namespace

Error sqlError(int code, const QString &path, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    const auto error = [&](ErrorKind kind, const QString &message) {
        return Error{.kind = kind, .message = message, .detail = u"sqlite %1: %2"_s.arg(code).arg(detail)};
    };
    switch (code & 0xFF) {
    case Full:
        return error(ErrorKind::Io,
            QObject::tr(
                "The disk is full, so %1 could not be written. Free some space; nothing that was saved is lost.")
                .arg(name));
    case Busy:
    case Locked:
        return error(
            ErrorKind::Conflict, QObject::tr("Another program holds %1 locked. Try again in a moment.").arg(name));
    case ReadOnly:
        return error(
            ErrorKind::Io, QObject::tr("%1 cannot be written. Check the permissions of its folder.").arg(name));
    case Corrupt:
    case NotADatabase:
        return error(ErrorKind::Corrupt,
            QObject::tr("%1 is damaged. Restore a backup: \"atelier backup list\" shows them.").arg(name));
    case InputOutput:
        return error(
            ErrorKind::Io, QObject::tr("%1 could not be read or written. The disk may be full or failing.").arg(name));
    case CannotOpen:
        return error(
            ErrorKind::Io, QObject::tr("%1 could not be opened. Check the permissions of its folder.").arg(path));
    default:
        return error(ErrorKind::Internal, QObject::tr("An internal error of the database: %1").arg(detail));
    }
}

SqlRows::SqlRows(SqlConnection &connection, QString sql, std::shared_ptr<QSqlQuery> query)
    : m_connection(&connection)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

SqlRows::~SqlRows()
{
    if (m_query)
        m_connection->giveBack(m_sql, std::move(m_query));
}

bool SqlRows::next()
{
    if (!m_query || !m_query->isActive() || m_connection->hasFailed())
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_connection->fail(*m_query, m_sql);
    return false;
}

SqlConnection::SqlConnection(QString name, QString path)
    : m_name(std::move(name))
    , m_path(std::move(path))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
}

SqlConnection::~SqlConnection()
{
    m_unused.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &path, SqlMode mode)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(nextConnectionName(), path));
    connection->m_database.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    if (mode == SqlMode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection->m_database.setConnectOptions(options);
    if (!connection->m_database.open()) {
        const QSqlError error = connection->m_database.lastError();
        return std::unexpected(sqlError(error.nativeErrorCode().toInt(), path, error.text()));
    }
    return connection;
}

std::shared_ptr<QSqlQuery> SqlConnection::take(const QString &sql)
{
    if (std::shared_ptr<QSqlQuery> kept = m_unused.take(sql))
        return kept;
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        fail(*query, sql);
        return nullptr;
    }
    return query;
}

void SqlConnection::giveBack(const QString &sql, std::shared_ptr<QSqlQuery> query)
{
    query->finish(); // an unfinished statement would keep its read transaction open
    if (m_unused.size() >= keptStatements)
        m_unused.clear();
    m_unused.insert(sql, std::move(query));
}

SqlRows SqlConnection::rowsWith(const QString &sql, const QVariantList &values)
{
    if (hasFailed())
        return {*this, sql, nullptr};
    std::shared_ptr<QSqlQuery> query = take(sql);
    if (!query)
        return {*this, sql, nullptr};
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values[i]);
    if (!query->exec()) {
        fail(*query, sql);
        return {*this, sql, nullptr};
    }
    return {*this, sql, std::move(query)};
}

void SqlConnection::runWith(const QString &sql, const QVariantList &values)
{
    if (hasFailed())
        return;
    std::shared_ptr<QSqlQuery> query = take(sql);
    if (!query)
        return;
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values[i]);
    if (!query->exec()) {
        fail(*query, sql);
        return;
    }
    if (query->numRowsAffected() >= 0) {
        m_changedRows = query->numRowsAffected();
        m_lastKey = query->lastInsertId().toLongLong();
    }
    giveBack(sql, std::move(query));
}

Result<void> SqlConnection::takeOutcome()
{
    if (!m_error)
        return {};
    return std::unexpected(*std::exchange(m_error, std::nullopt));
}

void SqlConnection::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void SqlConnection::fail(const QSqlQuery &query, const QString &sql)
{
    const QSqlError error = query.lastError();
    const int code = error.nativeErrorCode().toInt();
    Error failed = sqlError(code, m_path, u"%1 in: %2"_s.arg(error.databaseText(), sql.left(400)));
    ++m_failures;
    if (!m_damage && failed.kind == ErrorKind::Corrupt)
        m_damage = failed;
    fail(std::move(failed));
    qCWarning(logStore) << "SQL failed" << code << error.databaseText() << sql.left(400);
}

} // namespace atelier
