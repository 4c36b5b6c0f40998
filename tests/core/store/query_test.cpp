// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever way a query goes, its answer is the same as that of looking at every record.
#include "core/store/query_sql.h"
#include "core/store/store_connection.h"
#include "core/store/studio_file.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int noteCount = 300;

void addNotes(Studio &studio)
{
    REQUIRE(commit(*studio.workspace, [](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < noteCount; ++i) {
            Note note;
            note.title = u"note %1"_s.arg((i * 7) % noteCount, 3, 10, QChar(u'0'));
            note.mood = Mood(i % 3);
            note.stars = i / 3 % 3;
            if (i / 9 % 3 == 0)
                note.tags = {u"wide"_s};
            if (const Result<void> stored = transaction.put(note); !stored)
                return stored;
            if (i % 10 == 0) {
                if (const Result<void> removed = transaction.remove<Note>(note.header.id); !removed)
                    return removed;
            }
        }
        return {};
    }));
}

std::vector<Note> allNotes(Studio &studio)
{
    const auto notes =
        studio.workspace->readNow([](Reader &reader) { return reader.query<Note>({.trash = TrashScope::Everything}); });
    REQUIRE(notes->size() == noteCount);
    return *notes;
}

// What the query must give, for filters on mood, stars and tags as below.
QStringList expectedTitles(Studio &studio, TrashScope trash, Mood mood, qint64 stars, SortOrder order)
{
    QStringList titles;
    for (const Note &note : allNotes(studio)) {
        const bool isInScope =
            trash == TrashScope::Everything || note.header.removed == (trash == TrashScope::OnlyTrash);
        if (isInScope && note.mood == mood && note.stars == stars && note.tags.contains(u"wide"_s))
            titles += note.title;
    }
    titles.sort();
    if (order == SortOrder::Descending)
        std::ranges::reverse(titles);
    return titles;
}

Query wideQuery(TrashScope trash, Mood mood, qint64 stars, SortOrder order)
{
    return {.filters = {whereEqual(u"mood"_s, mood), whereAnyOf(u"stars"_s, std::vector<qint64>{stars}),
                whereContains(u"tags"_s, u"wide"_s)},
        .sort = {{u"title"_s, order}},
        .trash = trash};
}

} // namespace

TEST_CASE("several wide filters at once give what looking at every record gives, page by page")
{
    Studio studio;
    addNotes(studio);
    for (const TrashScope trash : {TrashScope::WithoutTrash, TrashScope::OnlyTrash, TrashScope::Everything}) {
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
            for (int choice = 0; choice < 9; ++choice) {
                const auto mood = Mood(choice % 3);
                const QStringList expected = expectedTitles(studio, trash, mood, choice / 3, order);
                Query query = wideQuery(trash, mood, choice / 3, order);
                CHECK(studio.titles(query) == expected);
                query.limit = 5;
                CHECK(studio.titles(query) == expected.first(std::min<qsizetype>(5, expected.size())));
                query.offset = 5;
                CHECK(studio.titles(query) == expected.mid(5, 5));
                query = wideQuery(trash, mood, choice / 3, order);
                const auto count = studio.workspace->readNow([&](Reader &reader) { return reader.count<Note>(query); });
                CHECK(count == expected.size());
            }
        }
    }
}

TEST_CASE("a query begins where the fewest records have to be looked at")
{
    Studio studio;
    addNotes(studio);
    const auto connection = openReader(studio.path(), studio.workspace->schema());
    REQUIRE(connection.has_value());
    const KindTable &table = *(*connection)->table(u"note"_s);
    const auto filtersOf = [&](const Query &query) { return chooseWay((*connection)->sql(), table, query).filters; };
    Query query = wideQuery(TrashScope::WithoutTrash, Mood::Calm, 0, SortOrder::Ascending);
    query.limit = 5;
    CHECK(filtersOf(query) == std::vector<size_t>{0, 1, 2});
    query.filters.resize(1);
    CHECK(filtersOf(query).empty()); // every third record passes: a page is soon full along the order
    query.filters = {whereEqual(u"stars"_s, qint64(99))};
    CHECK(filtersOf(query) == std::vector<size_t>{0}); // nobody passes
}
