// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer believes after something went wrong.
#include "core/store/change_log.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void onWriter(Studio &studio, const std::function<void(Writer &)> &task)
{
    REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) -> Result<void> {
        task(writer);
        return writer.connection().sql().takeOutcome();
    }));
}

Id replicaOf(Studio &studio)
{
    Id replica;
    onWriter(studio, [&](Writer &writer) { replica = storedReplica(writer.connection().sql()); });
    return replica;
}

// A commit that SQLite refuses in its very last step, as a disk may that fails while it syncs.
Result<void> failAtCommit(Studio &studio)
{
    onWriter(studio, [](Writer &writer) {
        SqlConnection &sql = writer.connection().sql();
        sql.run(u"PRAGMA foreign_keys = ON"_s);
        sql.run(u"CREATE TABLE IF NOT EXISTS parent (id INTEGER PRIMARY KEY)"_s);
        sql.run(u"CREATE TABLE IF NOT EXISTS child (id REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)"_s);
    });
    return studio.workspace->engine()->askWriter<void>([](Writer &writer) {
        return writer.commit(u"Fails"_s, {}, [&](Transaction &transaction) {
            writer.connection().sql().run(u"INSERT INTO child VALUES (1)"_s);
            Note note;
            note.title = u"never"_s;
            return transaction.put(note);
        });
    });
}

} // namespace

TEST_CASE("a commit that fails in its last step hides nobody else's and makes no new replica")
{
    Studio studio;
    studio.add(u"mine"_s);
    const Id replica = replicaOf(studio);
    REQUIRE_FALSE(failAtCommit(studio));
    CHECK(studio.titles() == QStringList{u"mine"_s});
    int foreign = 0;
    QObject::connect(studio.workspace.get(), &Workspace::changed,
        [&](const ChangeSet &changes) { foreign += changes.fromOtherProcess ? 1 : 0; });
    {
        const auto other = studio.tryOpen();
        REQUIRE(other.has_value());
        REQUIRE(commit(**other, [](Transaction &transaction) {
            Note note;
            note.title = u"theirs"_s;
            return transaction.put(note);
        }));
    }
    studio.workspace->pollNow();
    settle(*studio.workspace);
    CHECK(foreign == 1);
    studio.add(u"mine too"_s);
    CHECK(replicaOf(studio) == replica);
}

TEST_CASE("a replica that another process renewed is kept")
{
    Studio studio;
    for (int i = 0; i < 3; ++i)
        studio.add(u"note"_s);
    const Id renewed = studio.workspace->makeId();
    onWriter(studio, [&](Writer &writer) {
        writer.connection().sql().run(u"UPDATE meta SET value = ? WHERE key = 'replica'"_s, renewed.toBytes());
    });
    studio.add(u"another"_s);
    CHECK(replicaOf(studio) == renewed);
}

TEST_CASE("a change that meets something damaged fails alone")
{
    Studio studio;
    const Result<void> refused = commit(*studio.workspace,
        [](Transaction &) -> Result<void> { return failure(ErrorKind::Corrupt, u"A bundle is damaged."_s); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Corrupt);
    CHECK(studio.workspace->mode() == WorkspaceMode::ReadWrite);
    CHECK_FALSE(studio.workspace->problem().has_value());
    studio.add(u"goes on"_s);
}

TEST_CASE("one damaged text does not keep the others from being searched, and is told once")
{
    Studio studio;
    const Note bad = studio.add(u"bad"_s, u"damaged"_s);
    const Note good = studio.add(u"good"_s, u"sound"_s);
    QStringList notices;
    QObject::connect(studio.workspace.get(), &Workspace::notice, [&](const QString &said) { notices += said; });
    std::vector<Id> behind;
    const auto refresh = [&] {
        onWriter(studio, [&](Writer &writer) {
            REQUIRE(writer.refreshTexts());
            behind = writer.connection().texts().behind();
        });
        settle(*studio.workspace);
    };
    onWriter(studio, [&](Writer &writer) {
        SqlConnection &sql = writer.connection().sql();
        sql.run(u"UPDATE text SET snapshot = NULL, snapshot_chunk = 0"_s);
        sql.run(u"UPDATE text_chunk SET bytes = ? WHERE text = (SELECT key FROM text WHERE id = ?)"_s,
            QByteArray("\xff\xff nonsense"), bad.body.id);
        writer.connection().texts().forget();
        CHECK(writer.connection().texts().behind().size() == 2);
    });
    refresh();
    CHECK(behind == std::vector<Id>{bad.body.id});
    CHECK(studio.workspace->mode() == WorkspaceMode::ReadWrite);
    refresh();
    CHECK(notices.size() == 1);
    CHECK(studio.text(good.body) == u"sound"_s);
}

TEST_CASE("whether a slot is held can be asked within a change")
{
    Studio studio;
    const auto second = studio.tryOpen();
    REQUIRE(second.has_value());
    bool isHeld = false;
    REQUIRE(commit(*studio.workspace, [&](Transaction &) -> Result<void> {
        isHeld = studio.workspace->isHeld((*second)->slot());
        return {};
    }));
    CHECK(isHeld);
}
