// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_version.h"
#include "core/store/trash.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is removed lies in the trash with its text, and comes back")
{
    Studio studio;
    const Note note = studio.add(u"kept"_s, u"letters"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    CHECK(studio.titles().isEmpty());
    CHECK(studio.titles({.trash = TrashScope::OnlyTrash}) == QStringList{u"kept"_s});
    const auto trash = listTrash(*studio.workspace);
    REQUIRE(trash->size() == 1);
    CHECK(trash->front().removed == studio.clock->now());
    CHECK(trash->front().removedHere);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.restore<Note>(note.header.id); }));
    CHECK(studio.titles() == QStringList{u"kept"_s});
    CHECK(studio.text(note.body) == u"letters"_s);
    // And into the trash again: a restore does not make it immortal.
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    CHECK(studio.titles().isEmpty());
}

TEST_CASE("an edit of what lies in the trash leaves it there")
{
    Studio studio;
    const Note note = studio.add(u"old"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    studio.change(note.header.id, [](Note &n) { n.title = u"new"_s; });
    CHECK(studio.titles().isEmpty());
    CHECK(studio.titles({.trash = TrashScope::OnlyTrash}) == QStringList{u"new"_s});
}

TEST_CASE("emptying the trash purges records and texts, and a tombstone keeps them out")
{
    Studio studio;
    Note note = studio.add(u"gone"_s, u"letters"_s);
    const Note other = studio.add(u"stays"_s, u"others"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    CHECK(emptyTrash(*studio.workspace) == 1);
    CHECK(studio.titles({.trash = TrashScope::Everything}) == QStringList{u"stays"_s});
    CHECK(
        studio.workspace->readNow([&](Reader &r) { return r.text(note.body.id); }).error().kind == ErrorKind::NotFound);
    CHECK(studio.text(other.body) == u"others"_s);
    const Result<void> again = commit(*studio.workspace, [&](Transaction &t) { return t.put(note); });
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::NotFound);
}

TEST_CASE("after 30 days the trash empties itself, not a day before")
{
    Studio studio;
    const Note note = studio.add(u"old"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    studio.clock->setTimeOfDay(studio.clock->now() + std::chrono::days(29));
    CHECK(purgeOldTrash(*studio.workspace) == 0);
    studio.clock->setTimeOfDay(studio.clock->now() + std::chrono::days(2));
    CHECK(purgeOldTrash(*studio.workspace) == 1);
    CHECK(listTrash(*studio.workspace)->empty());
}

TEST_CASE("removing, restoring or purging what does not exist says so")
{
    Studio studio;
    const Id nobody = studio.workspace->makeId();
    for (const auto &call : {&Transaction::remove<Note>, &Transaction::restore<Note>, &Transaction::purge<Note>}) {
        const Result<void> result = commit(*studio.workspace, [&](Transaction &t) { return (t.*call)(nobody); });
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::NotFound);
    }
}

TEST_CASE("the trash is emptied although an item takes along what lies in it too")
{
    Studio studio;
    const Note note = studio.add(u"old"_s, u"letters"_s);
    Id version;
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        version = t.nameVersion(note.body.id, u"first"_s).value();
        return t.remove<TextVersion>(version);
    }));
    studio.clock->advance(std::chrono::minutes(1));
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(note.header.id); }));
    CHECK(emptyTrash(*studio.workspace) == 1); // the version goes with its text
    CHECK(listTrash(*studio.workspace)->empty());
}
