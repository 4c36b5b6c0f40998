// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to an SQLite file through Qt SQL, in the style of QDataStream: the first error sticks, what follows does
// nothing, and whoever began the work asks once at its end. Use a connection only on the thread that opened it.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace atelier {

enum class SqlMode { ReadWrite, ReadOnly };

[[nodiscard]] inline QVariant sqlValue(const QVariant &value) { return value; }
[[nodiscard]] inline QVariant sqlValue(qint64 value) { return value; }
[[nodiscard]] inline QVariant sqlValue(int value) { return value; }
[[nodiscard]] inline QVariant sqlValue(const QString &value) { return value; }
[[nodiscard]] inline QVariant sqlValue(const QByteArray &value) { return value; }
[[nodiscard]] inline QVariant sqlValue(const Id &id) { return id.isNull() ? QVariant() : QVariant(id.toBytes()); }
[[nodiscard]] inline QVariant sqlValue(Timestamp time) { return toMilliseconds(time); }

class SqlConnection;

// The rows of one statement; the statement ends when this goes.
class SqlRows {
public:
    SqlRows(SqlConnection &connection, QString sql, std::shared_ptr<QSqlQuery> query);
    SqlRows(SqlRows &&) = default;
    SqlRows &operator=(SqlRows &&) = delete;
    ~SqlRows();

    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return value(column).toByteArray(); }
    [[nodiscard]] Id id(int column) const { return Id::fromBytes(bytes(column)).value_or(Id{}); }
    [[nodiscard]] Timestamp time(int column) const { return fromMilliseconds(integer(column)); }

private:
    SqlConnection *m_connection;
    QString m_sql;
    std::shared_ptr<QSqlQuery> m_query;
};

class SqlConnection {
public:
    [[nodiscard]] static Result<std::unique_ptr<SqlConnection>> open(const QString &path, SqlMode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    // Statements are prepared once and kept.
    template <class... Values> [[nodiscard]] SqlRows rows(const QString &sql, const Values &...values)
    {
        return rowsWith(sql, {sqlValue(values)...});
    }
    template <class... Values> void run(const QString &sql, const Values &...values)
    {
        runWith(sql, {sqlValue(values)...});
    }
    [[nodiscard]] SqlRows rowsWith(const QString &sql, const QVariantList &values);
    void runWith(const QString &sql, const QVariantList &values);
    // The first column of the first row; an invalid value when there is none.
    template <class... Values> [[nodiscard]] QVariant single(const QString &sql, const Values &...values)
    {
        SqlRows found = rows(sql, values...);
        return found.next() ? found.value(0) : QVariant();
    }
    template <class... Values> [[nodiscard]] qint64 integer(const QString &sql, const Values &...values)
    {
        return single(sql, values...).toLongLong();
    }
    [[nodiscard]] qint64 lastKey() const { return m_lastKey; }
    [[nodiscard]] qint64 changedRows() const { return m_changedRows; }

    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    // How many statements have failed so far, and what the first said that found the file damaged.
    [[nodiscard]] qint64 failures() const { return m_failures; }
    [[nodiscard]] const std::optional<Error> &damage() const { return m_damage; }
    // What went wrong since the last call; afterwards the connection works again.
    [[nodiscard]] Result<void> takeOutcome();
    // `value`, or what went wrong while it was read.
    template <class Value> [[nodiscard]] Result<Value> outcome(Value value)
    {
        if (Result<void> result = takeOutcome(); !result)
            return std::unexpected(std::move(result.error()));
        return value;
    }
    void fail(Error error);

private:
    friend class SqlRows;
    SqlConnection(QString name, QString path);
    [[nodiscard]] std::shared_ptr<QSqlQuery> take(const QString &sql);
    void giveBack(const QString &sql, std::shared_ptr<QSqlQuery> query);
    void fail(const QSqlQuery &query, const QString &sql);

    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_unused;
    std::optional<Error> m_error;
    qint64 m_failures = 0;
    std::optional<Error> m_damage;
    qint64 m_lastKey = 0;
    qint64 m_changedRows = 0;
};

// The sentence for an SQLite result code and the kind that goes with it.
[[nodiscard]] Error sqlError(int code, const QString &path, const QString &detail);

} // namespace atelier
