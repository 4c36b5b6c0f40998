// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_range.h"
#include "core/store/record.h"

namespace atelier {

enum class Compare { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, AnyOf, Contains };

// A condition on a field, by its name; the header's "id", "author", "created" and "updated" are fields too.
struct Filter {
    QString field;
    Compare compare = Compare::Equal;
    QCborValue value; // AnyOf: an array
};

enum class SortOrder { Ascending, Descending };

struct SortKey {
    QString field;
    SortOrder order = SortOrder::Ascending;
};

enum class TrashScope { WithoutTrash, OnlyTrash, Everything };

// All filters must hold. Sorting by one key is fast where the field is declared Sorted; ties are broken by id.
struct Query {
    std::vector<Filter> filters = {};
    std::vector<SortKey> sort = {};
    qint64 limit = -1; // all
    qint64 offset = 0;
    TrashScope trash = TrashScope::WithoutTrash;
};

// where("state", Compare::Equal, JobState::Queued)
template <class Value> [[nodiscard]] Filter where(QString field, Compare compare, const Value &value)
{
    return {std::move(field), compare, FieldValue<Value>::toStored(value)};
}
template <class Value> [[nodiscard]] Filter whereEqual(QString field, const Value &value)
{
    return where(std::move(field), Compare::Equal, value);
}
template <class Value> [[nodiscard]] Filter whereAnyOf(QString field, const std::vector<Value> &values)
{
    return {std::move(field), Compare::AnyOf, FieldValue<std::vector<Value>>::toStored(values)};
}
// The set has the element.
[[nodiscard]] inline Filter whereContains(QString field, const QString &element)
{
    return {std::move(field), Compare::Contains, QCborValue(element)};
}

enum class Ranking {
    // Where many hits would have to be weighed (SearchPage::rankedAmongNewest), only the newest 2,000 are looked at:
    // titles first, then the newest; and hits of the very words before those that only begin so.
    Quick,
    Full,
};

// Words are found by their beginnings, in any case and without accents; all of them must be there, in any searchable
// field. "Several words in quotes" must follow one another. Nothing a person types is an error.
struct SearchQuery {
    QString text;
    Query where = {}; // filters, limit, offset, trash; with no sort keys the best hit comes first
    Ranking ranking = Ranking::Quick;
};

struct SearchHit {
    Id record;
    QString field; // where the snippet is from
    QString snippet; // one line around the first match
    std::vector<TextRange> matches; // in the snippet
};

struct SearchPage {
    std::vector<SearchHit> hits;
    bool rankedAmongNewest = false; // not weighed: ask again with Ranking::Full for the order over all hits
};

} // namespace atelier
