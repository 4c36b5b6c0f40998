// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_text.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

SearchPage search(Studio &studio, const SearchQuery &query)
{
    const auto page = studio.workspace->readNow([&](Reader &reader) { return reader.search<Note>(query); });
    REQUIRE(page.has_value());
    return *page;
}

QStringList found(Studio &studio, const QString &text, const Query &where = {})
{
    QStringList titles;
    for (const SearchHit &hit : search(studio, {.text = text, .where = where}).hits)
        titles += studio.get(hit.record).title;
    return titles;
}

} // namespace

TEST_CASE("words are found by their beginnings, in any case, without accents, in every searchable field")
{
    Studio studio;
    studio.add(u"Maison à Genève"_s, u"Un séjour lumineux."_s, {u"vendre"_s});
    studio.add(u"Garden"_s, u"Roses and a bench."_s);
    CHECK(found(studio, u"geneve"_s) == QStringList{u"Maison à Genève"_s});
    CHECK(found(studio, u"SÉJ"_s) == QStringList{u"Maison à Genève"_s});
    CHECK(found(studio, u"vend"_s) == QStringList{u"Maison à Genève"_s});
    CHECK(found(studio, u"rose bench"_s) == QStringList{u"Garden"_s});
    CHECK(found(studio, u"rose lumineux"_s).isEmpty());
    CHECK(found(studio, u"\"a bench\""_s) == QStringList{u"Garden"_s});
    CHECK(found(studio, u"\"bench a\""_s).isEmpty());
}

TEST_CASE("no input of a person is an error")
{
    Studio studio;
    studio.add(u"AND"_s, u"it's 50% \"off\""_s);
    for (const QString &text :
        {u"\""_s, u"AND"_s, u"*"_s, u"NEAR("_s, u"title:x"_s, u"a OR"_s, u"^x -y +z"_s, u"{title}:"_s,
            u"'; DROP TABLE text; --"_s, u"\"unclosed"_s, QString(u"\u0000x"_s), QString(10'000, u'a')}) {
        CAPTURE(text);
        CHECK(studio.workspace->readNow([&](Reader &r) { return r.search<Note>({.text = text}); }).has_value());
    }
    CHECK(found(studio, u"AND"_s) == QStringList{u"AND"_s});
    CHECK(found(studio, u"50 off"_s) == QStringList{u"AND"_s});
}

TEST_CASE("a hit in the title comes before hits in bodies, and filters and the trash hold")
{
    Studio studio;
    const Note body = studio.add(u"other"_s, u"the harbour and more words in a body"_s, {u"keep"_s});
    const Note title = studio.add(u"Harbour"_s, u"something"_s);
    CHECK(found(studio, u"harbour"_s) == QStringList{u"Harbour"_s, u"other"_s});
    CHECK(found(studio, u"harbour"_s, {.filters = {whereContains(u"tags"_s, u"keep"_s)}}) == QStringList{u"other"_s});
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(title.header.id); }));
    CHECK(found(studio, u"harbour"_s) == QStringList{u"other"_s});
    CHECK(found(studio, u"harbour"_s, {.trash = TrashScope::OnlyTrash}) == QStringList{u"Harbour"_s});
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.purge<Note>(title.header.id); }));
    CHECK(found(studio, u"harbour"_s, {.trash = TrashScope::Everything}) == QStringList{u"other"_s});
    CHECK(found(studio, u"harb"_s, {.sort = {{u"title"_s}}}) == QStringList{u"other"_s});
    (void)body;
}

TEST_CASE("a search row follows its record and its text")
{
    Studio studio;
    const Note note = studio.add(u"before"_s, u"apples"_s);
    studio.change(note.header.id, [](Note &n) { n.title = u"after"_s; });
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.replaceText(note.body.id, u"pears"_s); }));
    CHECK(found(studio, u"before"_s).isEmpty());
    CHECK(found(studio, u"apples"_s).isEmpty());
    CHECK(found(studio, u"pears after"_s) == QStringList{u"after"_s});
}

TEST_CASE("a hit carries a snippet of the body, else of the field that matched")
{
    Studio studio;
    studio.add(u"Lake house"_s, u"Quiet rooms by the water."_s, {u"luxury"_s});
    SearchHit hit = search(studio, {.text = u"wat"_s}).hits.at(0);
    CHECK(hit.field == u"body"_s);
    CHECK(hit.snippet == u"Quiet rooms by the water."_s);
    CHECK(hit.matches == std::vector<TextRange>{{19, 5}});
    hit = search(studio, {.text = u"lux"_s}).hits.at(0);
    CHECK(hit.field == u"tags"_s);
    CHECK(hit.snippet == u"luxury"_s);
    CHECK(hit.matches == std::vector<TextRange>{{0, 6}});
}

TEST_CASE("a search with more than 2,000 hits is ranked among the newest first, and fully on demand")
{
    Studio studio;
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        for (int i = 0; i < 2'100; ++i) {
            Note note;
            note.title = i == 5 || i == 2'000 ? u"common"_s : u"note %1"_s.arg(i);
            note.body = *t.createText(u"common words"_s);
            REQUIRE(t.put(note));
        }
        return {};
    }));
    const SearchPage quick = search(studio, {.text = u"com"_s, .where = {.limit = 3}});
    CHECK(quick.rankedAmongNewest);
    REQUIRE(quick.hits.size() == 3);
    CHECK(studio.get(quick.hits[0].record).title == u"common"_s);
    CHECK(studio.get(quick.hits[1].record).title == u"note 2099"_s);
    CHECK(studio.get(quick.hits[2].record).title == u"note 2098"_s);
    const SearchPage next = search(studio, {.text = u"com"_s, .where = {.limit = 3, .offset = 3}});
    CHECK(studio.get(next.hits[0].record).title == u"note 2097"_s);
    const SearchPage full = search(studio, {.text = u"com"_s, .where = {.limit = 3}, .ranking = Ranking::Full});
    CHECK_FALSE(full.rankedAmongNewest);
    CHECK(studio.get(full.hits[0].record).title == u"common"_s);
    CHECK(studio.get(full.hits[1].record).title == u"common"_s);
    const auto count = studio.workspace->readNow([](Reader &r) { return r.countHits<Note>({.text = u"com"_s}); });
    CHECK(count == 2'100);
}

TEST_CASE("of many hits those of the very words come before those that only begin so, page by page")
{
    Studio studio;
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        for (int i = 0; i < 4'200; ++i) {
            Note note;
            note.title = i == 100 ? u"light"_s : u"note %1"_s.arg(i);
            note.stars = i % 2;
            note.body = *t.createText(i % 2 == 0 ? u"light"_s : u"lighthouse"_s);
            REQUIRE(t.put(note));
        }
        return {};
    }));
    const auto titles = [&](const SearchQuery &query) {
        QStringList found;
        for (const SearchHit &hit : search(studio, query).hits)
            found += studio.get(hit.record).title;
        return found;
    };
    CHECK(titles({.text = u"light"_s, .where = {.limit = 3}})
        == QStringList{u"note 4198"_s, u"note 4196"_s, u"note 4194"_s});
    CHECK(titles({.text = u"light"_s, .where = {.limit = 2, .offset = 2}})
        == QStringList{u"note 4194"_s, u"note 4192"_s});
    CHECK(titles({.text = u"ligh"_s, .where = {.limit = 2}}) == QStringList{u"note 4199"_s, u"note 4198"_s});
    CHECK(titles({.text = u"light note"_s, .where = {.filters = {whereEqual(u"stars"_s, qint64(0))}, .limit = 2}})
        == QStringList{u"note 4198"_s, u"note 4196"_s});
    CHECK(titles({.text = u"lighthouse"_s, .where = {.sort = {{u"title"_s}}, .limit = 2}})
        == QStringList{u"note 201"_s, u"note 203"_s}); // the newest 2,000 of 2,100
}
