// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query_sql.h"

#include "core/store/sql.h"

#include <QCborArray>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// A set with fewer records than this is where a query begins; a larger one is only looked up for each record.
constexpr qint64 smallSet = 2'000;
// Sorting so many records takes a few milliseconds.
constexpr qint64 mostSorted = 4'000;
// How many times as long it takes to read a whole record and sort it as to look at one along the order.
constexpr double sortedToWalked = 8;

// SQLite uses no index for a column behind a plus.
enum class IndexUse { Allowed, Barred };
QString barred(const QString &column, IndexUse use) { return use == IndexUse::Barred ? u'+' + column : column; }

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

// How many records have the element, counted no further than `limit`.
qint64 countWith(SqlConnection &sql, const QString &setTable, const QString &element, qint64 limit)
{
    return sql.integer(
        u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE value = ? LIMIT %2)"_s.arg(setTable).arg(limit), element);
}

SqlText contains(SqlConnection &sql, const QString &setTable, const QString &element)
{
    if (countWith(sql, setTable, element, smallSet) < smallSet)
        return {u"key IN (SELECT key FROM %1 WHERE value = ?)"_s.arg(setTable), {element}};
    return {u"EXISTS (SELECT 1 FROM %1 AS s WHERE s.value = ? AND s.key = r.key)"_s.arg(setTable), {element}};
}

Result<SqlText> condition(
    SqlConnection &sql, const KindTable &table, const Filter &filter, IndexUse use = IndexUse::Allowed)
{
    const QString known = table.columnOf(filter.field);
    const QString column = barred(known, use);
    const ColumnType type = columnTypeOf(table, filter.field);
    const bool isSet = type == ColumnType::Set;
    if (known.isEmpty() || type == ColumnType::Json || isSet != (filter.compare == Compare::Contains)) {
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

QString trashCondition(TrashScope trash)
{
    return trash == TrashScope::OnlyTrash ? u"removed = 1"_s : u"removed = 0"_s;
}

bool hasIndex(const KindTable &table, const Filter &filter)
{
    const FieldDeclaration *const field = table.declaration().findField(filter.field);
    const bool isOneOfSome = filter.compare == Compare::Equal || filter.compare == Compare::AnyOf;
    return field && has(field->use, FieldUse::Filtered) && (isOneOfSome || filter.compare == Compare::Contains);
}

// How many records pass the filter, counted no further than `limit`.
qint64 countPassing(SqlConnection &sql, const KindTable &table, const Query &query, const Filter &filter, qint64 limit)
{
    if (filter.compare == Compare::Contains) {
        const QString set = table.setTable(*table.declaration().findField(filter.field));
        return countWith(sql, set, filter.value.toString(), limit);
    }
    const Result<SqlText> passing = condition(sql, table, filter);
    if (!passing)
        return limit;
    SqlRows rows = sql.rowsWith(u"SELECT count(*) FROM (SELECT 1 FROM %1 AS r WHERE %2 AND %3 LIMIT %4)"_s.arg(
                                    table.table(), trashCondition(query.trash), passing->text, QString::number(limit)),
        passing->values);
    return rows.next() ? rows.integer(0) : limit;
}

} // namespace

std::optional<size_t> narrowFilter(SqlConnection &sql, const KindTable &table, const Query &query)
{
    if (query.trash == TrashScope::Everything)
        return std::nullopt; // the indexes begin with what lies in the trash
    const auto all = double(sql.integer(u"SELECT max(key) FROM "_s + table.table()));
    // How many records along the order are looked at until a page is full, when filters do not depend on each other.
    double walked = query.limit < 0 ? all : double(query.limit + query.offset);
    std::optional<size_t> narrowest;
    qint64 fewest = mostSorted;
    for (size_t i = 0; i < query.filters.size(); ++i) {
        if (!hasIndex(table, query.filters[i]))
            continue;
        const qint64 count = countPassing(sql, table, query, query.filters[i], mostSorted);
        walked *= all / double(std::max<qint64>(count, 1));
        if (count < fewest) {
            fewest = count;
            narrowest = i;
        }
    }
    return double(fewest) * sortedToWalked < std::min(walked, all) ? narrowest : std::nullopt;
}

Result<SqlText> whereClause(
    SqlConnection &sql, const KindTable &table, const Query &query, std::optional<size_t> narrow)
{
    QStringList conditions;
    SqlText where;
    if (query.trash != TrashScope::Everything)
        conditions += trashCondition(query.trash);
    for (size_t i = 0; i < query.filters.size(); ++i) {
        const bool isBarred = narrow && i != *narrow;
        const Result<SqlText> each =
            condition(sql, table, query.filters[i], isBarred ? IndexUse::Barred : IndexUse::Allowed);
        if (!each)
            return each;
        conditions += each->text;
        where.values += each->values;
    }
    if (!conditions.isEmpty())
        where.text = u" WHERE "_s + conditions.join(u" AND "_s);
    return where;
}

Result<QString> orderClause(const KindTable &table, const Query &query, std::optional<size_t> narrow)
{
    const IndexUse use = narrow ? IndexUse::Barred : IndexUse::Allowed;
    QStringList keys;
    for (const SortKey &sort : query.sort) {
        const QString column = table.sortColumnOf(sort.field);
        if (column.isEmpty()) {
            return failure(ErrorKind::Internal,
                QObject::tr("Records of the kind \"%1\" cannot be sorted by \"%2\".").arg(table.kind(), sort.field));
        }
        keys += barred(column, use) + (sort.order == SortOrder::Descending ? u" DESC"_s : u""_s);
    }
    const bool descending = !query.sort.empty() && query.sort.back().order == SortOrder::Descending;
    keys += barred(u"key"_s, use) + (descending ? u" DESC"_s : u""_s);
    return QString(u" ORDER BY "_s + keys.join(u", "_s));
}

SqlText limitClause(const Query &query)
{
    if (query.limit < 0 && query.offset == 0)
        return {};
    return {u" LIMIT ? OFFSET ?"_s, {query.limit, query.offset}};
}

} // namespace atelier
