// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query_sql.h"

#include "core/store/sql.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// A set with fewer records than this is where a query begins; a larger one is only looked up for each record.
constexpr qint64 smallSet = 2'000;

QString comparison(Compare compare)
{
    switch (compare) {
    case Compare::Equal:
        return u" = ?"_s;
    case Compare::NotEqual:
        return u" IS NOT ?"_s;
    case Compare::Less:
        return u" < ?"_s;
    case Compare::LessOrEqual:
        return u" <= ?"_s;
    case Compare::Greater:
        return u" > ?"_s;
    case Compare::GreaterOrEqual:
        return u" >= ?"_s;
    case Compare::AnyOf:
    case Compare::Contains:
        break;
    }
    return {};
}

ColumnType columnTypeOf(const KindTable &table, const QString &field)
{
    if (const FieldDeclaration *declared = table.declaration().findField(field))
        return declared->column;
    return field == "id"_L1 || field == "author"_L1 ? ColumnType::Blob : ColumnType::Integer;
}

SqlText anyOf(const QString &column, ColumnType type, const QCborArray &choices)
{
    QStringList marks;
    SqlText text;
    bool orNull = false;
    for (const QCborValue &choice : choices) {
        if (choice.isNull()) {
            orNull = true;
            continue;
        }
        marks += u"?"_s;
        text.values += toSql(choice, type);
    }
    text.text = column + u" IN ("_s + marks.join(u", "_s) + u")"_s;
    if (orNull)
        text.text = marks.isEmpty() ? QString(column + u" IS NULL"_s)
                                    : u"("_s + text.text + u" OR "_s + column + u" IS NULL)"_s;
    return text;
}

SqlText contains(SqlConnection &sql, const QString &setTable, const QString &element)
{
    const qint64 size = sql.integer(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE value = ? LIMIT %2)"_s.arg(setTable).arg(smallSet), element);
    if (size < smallSet)
        return {u"key IN (SELECT key FROM %1 WHERE value = ?)"_s.arg(setTable), {element}};
    return {u"EXISTS (SELECT 1 FROM %1 AS s WHERE s.value = ? AND s.key = r.key)"_s.arg(setTable), {element}};
}

Result<SqlText> condition(SqlConnection &sql, const KindTable &table, const Filter &filter)
{
    const QString column = table.columnOf(filter.field);
    const ColumnType type = columnTypeOf(table, filter.field);
    const bool isSet = type == ColumnType::Set;
    if (column.isEmpty() || type == ColumnType::Json || isSet != (filter.compare == Compare::Contains)) {
        return failure(ErrorKind::Internal,
            QObject::tr("Records of the kind \"%1\" cannot be filtered by \"%2\".").arg(table.kind(), filter.field));
    }
    if (isSet)
        return contains(sql, table.setTable(*table.declaration().findField(filter.field)), filter.value.toString());
    if (filter.compare == Compare::AnyOf)
        return anyOf(column, type, filter.value.toArray());
    if (filter.compare == Compare::Equal && filter.value.isNull())
        return SqlText{column + u" IS NULL"_s};
    return SqlText{column + comparison(filter.compare), {toSql(filter.value, type)}};
}

} // namespace

Result<SqlText> whereClause(SqlConnection &sql, const KindTable &table, const Query &query)
{
    QStringList conditions;
    SqlText where;
    if (query.trash != TrashScope::Everything)
        conditions += query.trash == TrashScope::OnlyTrash ? u"removed = 1"_s : u"removed = 0"_s;
    for (const Filter &filter : query.filters) {
        const Result<SqlText> each = condition(sql, table, filter);
        if (!each)
            return each;
        conditions += each->text;
        where.values += each->values;
    }
    if (!conditions.isEmpty())
        where.text = u" WHERE "_s + conditions.join(u" AND "_s);
    return where;
}

Result<QString> orderClause(const KindTable &table, const Query &query)
{
    QStringList keys;
    for (const SortKey &sort : query.sort) {
        const QString column = table.sortColumnOf(sort.field);
        if (column.isEmpty()) {
            return failure(ErrorKind::Internal,
                QObject::tr("Records of the kind \"%1\" cannot be sorted by \"%2\".").arg(table.kind(), sort.field));
        }
        keys += column + (sort.order == SortOrder::Descending ? u" DESC"_s : u""_s);
    }
    const bool descending = !query.sort.empty() && query.sort.back().order == SortOrder::Descending;
    keys += descending ? u"key DESC"_s : u"key"_s;
    return QString(u" ORDER BY "_s + keys.join(u", "_s));
}

SqlText limitClause(const Query &query)
{
    if (query.limit < 0 && query.offset == 0)
        return {};
    return {u" LIMIT ? OFFSET ?"_s, {query.limit, query.offset}};
}

} // namespace atelier
