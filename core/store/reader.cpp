// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query_sql.h"
#include "core/store/record_rows.h"
#include "core/store/text_store.h"
#include "core/store/transaction.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

QString keyText(const QVariant &value, const FieldDeclaration *field)
{
    if (value.isNull())
        return {};
    if (field && field->isId)
        return Id::fromBytes(value.toByteArray()).value_or(Id{}).toString();
    return value.toString();
}

} // namespace

Reader::Reader(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<StoredRecord> Reader::getStored(const QString &kind, const Id &id) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    SqlConnection &sql = m_connection.sql();
    SqlRows rows = sql.rows((*table)->selectRecord() + u" WHERE id = ?"_s, id);
    if (rows.next())
        return sql.outcome(recordFrom(rows, **table));
    if (Result<void> outcome = sql.takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    return failure(ErrorKind::NotFound, QObject::tr("It does not exist (any more)."), kind + u' ' + id.toString());
}

Result<std::vector<StoredRecord>> Reader::queryStored(const QString &kind, const Query &query) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    SqlConnection &sql = m_connection.sql();
    const QueryWay way = chooseWay(sql, **table, query);
    const Result<SqlText> where = whereClause(sql, **table, query, way);
    if (!where)
        return std::unexpected(where.error());
    const Result<QString> order = orderClause(**table, query, way);
    if (!order)
        return std::unexpected(order.error());
    const SqlText limit = limitClause(query);
    std::vector<StoredRecord> records;
    SqlRows rows = sql.rowsWith(
        (*table)->selectRecord() + u" AS r"_s + where->text + *order + limit.text, where->values + limit.values);
    while (rows.next())
        records.push_back(recordFrom(rows, **table));
    return sql.outcome(std::move(records));
}

Result<qint64> Reader::countStored(const QString &kind, const Query &query) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    SqlConnection &sql = m_connection.sql();
    const Result<SqlText> where = whereClause(sql, **table, query, chooseWay(sql, **table, query));
    if (!where)
        return std::unexpected(where.error());
    const SqlText limit = limitClause(query);
    SqlRows rows = sql.rowsWith(
        u"SELECT count(*) FROM (SELECT 1 FROM "_s + (*table)->table() + u" AS r"_s + where->text + limit.text + u")"_s,
        where->values + limit.values);
    const qint64 count = rows.next() ? rows.integer(0) : 0;
    return sql.outcome(count);
}

Result<QMap<QString, qint64>> Reader::countByStored(const QString &kind, const QString &field, const Query &query) const
{
    const Result<const KindTable *> table = m_connection.requireTable(kind);
    if (!table)
        return std::unexpected(table.error());
    const FieldDeclaration *declared = (*table)->declaration().findField(field);
    const QString column = (*table)->columnOf(field);
    if (column.isEmpty())
        return failure(ErrorKind::Internal, QObject::tr("There is no field \"%1\".").arg(field));
    SqlConnection &sql = m_connection.sql();
    const Result<SqlText> where = whereClause(sql, **table, query);
    if (!where)
        return std::unexpected(where.error());
    QString text;
    if (declared && declared->column == ColumnType::Set) {
        text = u"SELECT s.value, count(*) FROM %1 AS r CROSS JOIN %2 AS s ON s.key = r.key%3 GROUP BY s.value"_s.arg(
            (*table)->table(), (*table)->setTable(*declared), where->text);
        // All of the set is the usual case, and much quicker from the set's side.
        if (query.filters.empty() && query.trash == TrashScope::WithoutTrash) {
            text = u"SELECT s.value, count(*) - (SELECT count(*) FROM %1 AS r CROSS JOIN %2 AS t ON t.key = r.key"
                   " WHERE r.removed = 1 AND t.value = s.value) AS n FROM %2 AS s GROUP BY s.value HAVING n > 0"_s.arg(
                       (*table)->table(), (*table)->setTable(*declared));
        }
    } else {
        text = u"SELECT %1, count(*) FROM %2 AS r%3 GROUP BY %1"_s.arg(column, (*table)->table(), where->text);
    }
    QMap<QString, qint64> counts;
    SqlRows rows = sql.rowsWith(text, where->values);
    while (rows.next())
        counts[keyText(rows.value(0), declared)] += rows.integer(1);
    return sql.outcome(std::move(counts));
}

Result<QString> Reader::text(const Id &text) const
{
    Result<LoadedText> loaded = m_connection.texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    QString letters = loaded->text.text();
    m_connection.texts().keep(text, std::move(*loaded));
    return letters;
}

Result<QMap<Id, TextInfo>> Reader::textInfos(std::span<const Id> texts) const
{
    return m_connection.sql().outcome(m_connection.texts().infos(texts));
}

} // namespace atelier
