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
constexpr double mostSorted = 4'000;
// How many times as long it takes to read a whole record and sort it as to look at one along the order, and to read an
// entry of an index.
constexpr double sortedToWalked = 8;
constexpr double entryToWalked = 0.12;
// Records that pass a filter are counted no further: a millisecond.
constexpr qint64 mostCounted = 20'000;

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

struct IndexedFilter {
    size_t filter = 0; // of the query
    double records = 0; // that pass it
};

// The keys of the records that pass, from the filter's own index alone.
SqlText keysPassing(const KindTable &table, const Query &query, const Filter &filter, const SqlText &passing)
{
    if (filter.compare == Compare::Contains) {
        const QString set = table.setTable(*table.declaration().findField(filter.field));
        return {u"SELECT key FROM %1 WHERE value = ?"_s.arg(set), {filter.value.toString()}};
    }
    return {u"SELECT key FROM %1 WHERE %2 AND %3"_s.arg(table.table(), trashCondition(query.trash), passing.text),
        passing.values};
}

} // namespace

QueryWay chooseWay(SqlConnection &sql, const KindTable &table, const Query &query)
{
    if (query.trash == TrashScope::Everything)
        return {}; // the indexes begin with what lies in the trash
    const auto all = double(sql.integer(u"SELECT max(key) FROM "_s + table.table()));
    std::vector<IndexedFilter> indexed;
    for (size_t i = 0; i < query.filters.size(); ++i) {
        if (hasIndex(table, query.filters[i]))
            indexed.push_back({i, double(countPassing(sql, table, query, query.filters[i], mostCounted))});
    }
    if (indexed.empty())
        return {};
    double passing = all; // all of the filters, when they do not depend on each other
    double entries = 0;
    for (const IndexedFilter &filter : indexed) {
        passing *= std::min(1.0, filter.records / std::max(all, 1.0));
        entries += filter.records;
    }
    // How many records along the order are looked at until a page is full.
    const double page = query.limit < 0 ? all : double(query.limit + query.offset);
    const double walked = std::min(all, page * all / std::max(passing, 1.0));
    const IndexedFilter &narrowest = *std::ranges::min_element(indexed, {}, &IndexedFilter::records);
    const double fromNarrowest = narrowest.records * sortedToWalked;
    const double fromAll = entries * entryToWalked + passing * sortedToWalked;
    QueryWay way;
    if (std::min(fromNarrowest, fromAll) >= walked || std::min(narrowest.records, passing) > mostSorted)
        return way;
    if (fromNarrowest <= fromAll)
        way.filters = {narrowest.filter};
    else
        std::ranges::transform(indexed, std::back_inserter(way.filters), &IndexedFilter::filter);
    return way;
}

Result<SqlText> whereClause(SqlConnection &sql, const KindTable &table, const Query &query, const QueryWay &way)
{
    QStringList conditions;
    SqlText where;
    const bool isOfSeveral = way.filters.size() > 1;
    if (query.trash != TrashScope::Everything)
        conditions += barred(trashCondition(query.trash), isOfSeveral ? IndexUse::Barred : IndexUse::Allowed);
    QStringList commonKeys;
    QVariantList commonValues;
    for (size_t i = 0; i < query.filters.size(); ++i) {
        const bool isStart = std::ranges::contains(way.filters, i);
        const IndexUse use = way.isAlongOrder() || isStart ? IndexUse::Allowed : IndexUse::Barred;
        const Result<SqlText> each = condition(sql, table, query.filters[i], use);
        if (!each)
            return each;
        if (isOfSeveral && isStart) {
            const SqlText keys = keysPassing(table, query, query.filters[i], *each);
            commonKeys += keys.text;
            commonValues += keys.values;
        } else {
            conditions += each->text;
            where.values += each->values;
        }
    }
    if (!commonKeys.isEmpty()) {
        conditions += u"r.key IN ("_s + commonKeys.join(u" INTERSECT "_s) + u")"_s;
        where.values += commonValues;
    }
    if (!conditions.isEmpty())
        where.text = u" WHERE "_s + conditions.join(u" AND "_s);
    return where;
}

Result<QString> orderClause(const KindTable &table, const Query &query, const QueryWay &way)
{
    const IndexUse use = way.isAlongOrder() ? IndexUse::Allowed : IndexUse::Barred;
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
