// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/studio_file.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

// The note as an older program declared it: fewer fields, another name for one, nothing to search.
struct OldNote {
    static constexpr auto kind = QLatin1StringView("note");
    RecordHeader header;
    QString heading;
    StringSet tags;
    qint64 stars = 0;
    static constexpr auto fields()
    {
        return std::tuple{field<1>("heading", &OldNote::heading), field<3>("tags", &OldNote::tags),
            field<5>("stars", &OldNote::stars)};
    }
};

// A program that knows next to nothing of it.
struct Part {
    static constexpr auto kind = QLatin1StringView("note");
    RecordHeader header;
    QString title;
    static constexpr auto fields() { return std::tuple{field<1>("title", &Part::title)}; }
};

} // namespace

TEST_CASE("a workspace of an older declaration is brought forward with its data, after a copy of the file")
{
    Studio studio;
    studio.close();
    QFile::remove(studioPath(studio.path()));
    OldNote old;
    {
        Schema schema;
        schema.add<OldNote>();
        const auto workspace = Workspace::open({.folder = studio.path(), .schema = schema, .clock = studio.clock});
        REQUIRE(workspace.has_value());
        old.heading = u"Élan 10"_s;
        old.tags = {u"x"_s, u"y"_s};
        old.stars = 9;
        REQUIRE(commit(**workspace, [&](Transaction &t) { return t.put(old); }));
        CHECK(listBackups(studio.path())->empty());
    }
    studio.reopen();
    const Note note = studio.get(old.header.id);
    CHECK(note.title == u"Élan 10"_s);
    CHECK(note.tags == old.tags);
    CHECK(note.stars == 9);
    CHECK(note.mood == Mood::Calm);
    CHECK(note.header.created == old.header.created);
    CHECK(studio.titles({.filters = {whereContains(u"tags"_s, u"x"_s)}, .sort = {{u"title"_s}}})
        == QStringList{u"Élan 10"_s});
    CHECK(studio.workspace->readNow([](Reader &r) { return r.search<Note>({.text = u"elan"_s}); })->hits.size() == 1);
    studio.add(u"elan 9"_s);
    CHECK(studio.titles({.sort = {{u"title"_s}}}) == QStringList{u"elan 9"_s, u"Élan 10"_s});

    const auto backups = listBackups(studio.path());
    REQUIRE(backups->size() == 1);
    CHECK(backups->front().reason == BackupReason::BeforeMigration);
    studio.reopen();
    CHECK(listBackups(studio.path())->size() == 1); // nothing to bring forward any more
}

TEST_CASE("an older program works on a newer declaration and leaves alone what it does not know")
{
    Studio studio;
    Note note = studio.add(u"title"_s);
    studio.change(note.header.id, [](Note &n) { n.mood = Mood::Grim; });
    studio.close();
    {
        Schema schema;
        schema.add<Part>();
        const auto workspace = Workspace::open({.folder = studio.path(), .schema = schema, .clock = studio.clock});
        REQUIRE(workspace.has_value());
        REQUIRE(commit(**workspace, [&](Transaction &t) -> Result<void> {
            REQUIRE(t.update<Part>(note.header.id, [](Part &p) { p.title = u"changed"_s; }));
            return {};
        }));
    }
    studio.reopen();
    CHECK(studio.get(note.header.id).title == u"changed"_s);
    CHECK(studio.get(note.header.id).mood == Mood::Grim);
    CHECK(listBackups(studio.path())->empty());
}

TEST_CASE("a choice that only a newer program knows survives a change of another field")
{
    Studio studio;
    const Note note = studio.add(u"title"_s);
    studio.close();
    {
        auto sql = SqlConnection::open(studioPath(studio.path()), SqlMode::ReadWrite);
        (*sql)->run(u"UPDATE record_note SET mood = 'ecstatic'"_s);
        REQUIRE((*sql)->takeOutcome());
    }
    studio.reopen();
    CHECK(studio.get(note.header.id).mood == Mood::Calm);
    studio.change(note.header.id, [](Note &n) { n.stars = 2; });
    studio.close();
    auto sql = SqlConnection::open(studioPath(studio.path()), SqlMode::ReadOnly);
    CHECK((*sql)->single(u"SELECT mood FROM record_note"_s).toString() == u"ecstatic"_s);
}

TEST_CASE("a workspace of a newer program is refused in one sentence and left as it is")
{
    Studio studio;
    studio.add(u"kept"_s);
    studio.close();
    {
        auto sql = SqlConnection::open(studioPath(studio.path()), SqlMode::ReadWrite);
        (*sql)->run(u"PRAGMA user_version = 9999"_s);
        REQUIRE((*sql)->takeOutcome());
    }
    const auto opened = studio.tryOpen();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Unsupported);
    CHECK(opened.error().message.contains(u"newer version of Atelier"_s));
}
