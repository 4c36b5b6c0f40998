// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/note.h"

#include <QJsonArray>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("a record comes back as it was put, each kind of field")
{
    Studio studio;
    Note note;
    note.title = u"Grüße, 世界 🌍"_s;
    note.tags = {u"spring"_s, u"été"_s};
    note.mood = Mood::Grim;
    note.stars = -7;
    note.weight = 0.1;
    note.pinned = true;
    note.due = fromMilliseconds(1'800'000'000'123);
    note.parent = studio.workspace->makeId();
    note.brief = {{u"rooms"_s, 3}, {u"price"_s, 1.5}, {u"list"_s, QJsonArray{1, u"two"_s, QJsonValue()}}};
    note.lines = {u"one"_s, u""_s, u"three"_s};
    note.thumbnail = QByteArray("\0\xff\x7f", 3);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.put(note); }));
    CHECK_FALSE(note.header.id.isNull());

    const Note read = studio.get(note.header.id);
    CHECK(read.header == note.header);
    CHECK(read.title == note.title);
    CHECK(read.tags == note.tags);
    CHECK(read.mood == Mood::Grim);
    CHECK(read.stars == -7);
    CHECK(read.weight == 0.1);
    CHECK(read.pinned);
    CHECK(read.due == note.due);
    CHECK(read.parent == note.parent);
    CHECK(read.brief == note.brief);
    CHECK(read.lines == note.lines);
    CHECK(read.thumbnail == note.thumbnail);
}

TEST_CASE("a fresh record keeps its defaults, also through a change to something and back")
{
    Studio studio;
    const Note note = studio.add(u"plain"_s);
    CHECK(studio.get(note.header.id).due == std::nullopt);
    CHECK(studio.get(note.header.id).parent.isNull());
    studio.change(note.header.id, [&](Note &n) { n.due = studio.clock->now(); });
    CHECK(studio.get(note.header.id).due.has_value());
    studio.change(note.header.id, [](Note &n) { n.due.reset(); });
    CHECK(studio.get(note.header.id).due == std::nullopt);
}

TEST_CASE("the header tells who made a record, when, and when it changed")
{
    Studio studio;
    const Timestamp made = studio.clock->now();
    const Note note = studio.add(u"one"_s);
    studio.clock->advance(std::chrono::minutes(5));
    studio.change(note.header.id, [](Note &n) { n.stars = 3; });
    const RecordHeader header = studio.get(note.header.id).header;
    CHECK(header.author == studio.workspace->person());
    CHECK(header.created == made);
    CHECK(header.updated == made + std::chrono::minutes(5));
    CHECK_FALSE(header.removed);
}

TEST_CASE("JSON follows from the list of fields")
{
    Note note;
    note.title = u"T"_s;
    note.mood = Mood::Merry;
    note.pinned = true;
    note.due = fromMilliseconds(0);
    note.tags = {u"b"_s, u"a"_s};
    const QJsonObject json = toJson(note);
    CHECK(json.value("title"_L1) == u"T"_s);
    CHECK(json.value("mood"_L1) == u"merry"_s);
    CHECK(json.value("pinned"_L1) == true);
    CHECK(json.value("due"_L1) == u"1970-01-01T00:00:00.000Z"_s);
    CHECK(json.value("tags"_L1).toArray() == QJsonArray{u"a"_s, u"b"_s});
    CHECK(json.value("parent"_L1).isNull());
}

TEST_CASE("queries filter, sort and page")
{
    Studio studio;
    for (int i = 0; i < 10; ++i) {
        Note note = studio.add(u"Part %1"_s.arg(i + 1), {}, i % 2 ? StringSet{u"odd"_s} : StringSet{u"even"_s});
        studio.change(note.header.id, [&](Note &n) {
            n.stars = i % 3;
            n.mood = i < 5 ? Mood::Calm : Mood::Merry;
        });
    }
    CHECK(studio.titles({.filters = {whereEqual(u"mood"_s, Mood::Merry)}, .sort = {{u"title"_s}}})
        == QStringList{u"Part 6"_s, u"Part 7"_s, u"Part 8"_s, u"Part 9"_s, u"Part 10"_s});
    CHECK(
        studio.titles({.filters = {whereContains(u"tags"_s, u"odd"_s), where(u"stars"_s, Compare::Greater, qint64(0))},
            .sort = {{u"title"_s, SortOrder::Descending}}})
        == QStringList{u"Part 8"_s, u"Part 6"_s, u"Part 2"_s});
    CHECK(studio.titles({.filters = {whereAnyOf(u"stars"_s, std::vector<qint64>{1, 2})},
              .sort = {{u"title"_s}},
              .limit = 2,
              .offset = 1})
        == QStringList{u"Part 3"_s, u"Part 5"_s});
    const auto counts = studio.workspace->readNow([](Reader &r) { return r.countBy<Note>(u"tags"_s); });
    CHECK(counts == QMap<QString, qint64>{{u"even"_s, 5}, {u"odd"_s, 5}});
    const auto count = studio.workspace->readNow(
        [](Reader &r) { return r.count<Note>({.filters = {whereEqual(u"mood"_s, Mood::Calm)}}); });
    CHECK(count == 5);
}

TEST_CASE("a query by something that is no field is an internal error, not SQL")
{
    Studio studio;
    for (const QString &name : {u"nothing"_s, u"title\" OR 1=1 --"_s, u"brief"_s}) {
        const auto result = studio.workspace->readNow(
            [&](Reader &r) { return r.query<Note>({.filters = {whereEqual(name, u"x"_s)}}); });
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == ErrorKind::Internal);
    }
}

TEST_CASE(
    "a record that takes the name of a column every record has, or a number twice, is refused when it is declared")
{
    const auto open = [](const QString &name, int number) {
        TemporaryFolder folder;
        Schema schema = noteSchema();
        RecordDeclaration wrong = declarationOf<Note>();
        wrong.kind = u"wrong"_s;
        wrong.fields.push_back({.number = number, .name = name});
        schema.addDeclaration(wrong);
        return Workspace::open({.folder = folder.path(u"workspace"_s), .schema = schema});
    };
    CHECK(open(u"fine"_s, 99).has_value());
    for (const QString &name : {u"key"_s, u"id"_s, u"author"_s, u"created"_s, u"updated"_s, u"removed"_s,
             u"removed_at"_s, u"removed_by"_s, u"removal"_s, u"stamps"_s, u"unknown"_s, u"Stamps"_s, u"title"_s}) {
        const auto opened = open(name, 99);
        INFO(name.toStdString());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::Internal);
    }
    CHECK_FALSE(open(u"fine"_s, 1).has_value());
}
