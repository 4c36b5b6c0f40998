// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical_cbor.h"
#include "core/store/change_log.h"
#include "core/store/studio_file.h"
#include "tests/core/store/note.h"

#include <QCborArray>
#include <QThread>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<SqlConnection> openFile(const Studio &studio)
{
    Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(studioPath(studio.path()), SqlMode::ReadWrite);
    REQUIRE(sql.has_value());
    return std::move(*sql);
}

} // namespace

TEST_CASE("a commit that fails leaves nothing behind")
{
    Studio studio;
    const Note kept = studio.add(u"kept"_s, u"letters"_s);
    const Result<void> failed = commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        Note note;
        note.title = u"lost"_s;
        REQUIRE(t.put(note));
        REQUIRE(t.appendText(kept.body.id, u" lost"_s));
        return failure(ErrorKind::InvalidInput, u"no"_s);
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == u"no"_s);
    CHECK(studio.titles() == QStringList{u"kept"_s});
    CHECK(studio.text(kept.body) == u"letters"_s);
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(kept.body.id, u"!"_s); }));
    CHECK(studio.text(kept.body) == u"letters!"_s);
}

TEST_CASE("a transaction reads its own writes, and others do not before it is done")
{
    Studio studio;
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) -> Result<void> {
        Note note;
        note.title = u"new"_s;
        REQUIRE(t.put(note));
        CHECK(t.get<Note>(note.header.id)->title == u"new"_s);
        CHECK(t.count<Note>() == 1);
        return {};
    }));
    CHECK(studio.titles() == QStringList{u"new"_s});
}

TEST_CASE("each commit is announced once, with what it changed")
{
    Studio studio;
    std::vector<ChangeSet> announced;
    QObject::connect(
        studio.workspace.get(), &Workspace::changed, [&](const ChangeSet &changes) { announced.push_back(changes); });
    const Note note = studio.add(u"one"_s, u"text"_s);
    studio.change(note.header.id, [](Note &n) { n.stars = 1; });
    studio.change(note.header.id, [](Note &n) { n.stars = 1; }); // changes nothing
    settle(*studio.workspace);
    REQUIRE(announced.size() == 2);
    CHECK(announced[0].label == u"Test"_s);
    CHECK(announced[0].touches(Note::kind));
    CHECK(announced[0].touchesText(note.body.id));
    CHECK(announced[0].records.front().type == ChangeType::Created);
    CHECK(announced[1].records.front().type == ChangeType::Changed);
    CHECK_FALSE(announced[1].fromOtherProcess);
}

TEST_CASE("an asynchronous commit answers on the caller's thread, and not when the caller is gone")
{
    Studio studio;
    bool answered = false;
    QObject context;
    const auto putOne = [](Transaction &t) {
        Note note;
        return t.put(note);
    };
    studio.workspace->commit(u"A"_s, {}, putOne, &context, [&](const Result<void> &result) {
        CHECK(QThread::currentThread() == context.thread());
        answered = result.has_value();
    });
    CHECK_FALSE(answered);
    waitUntil([&] { return answered; });
    bool answeredGone = false;
    {
        QObject gone;
        studio.workspace->commit(u"B"_s, {}, putOne, &gone, [&](const Result<void> &) { answeredGone = true; });
    }
    settle(*studio.workspace);
    CHECK_FALSE(answeredGone);
    CHECK(studio.titles().size() == 2);
}

TEST_CASE("the log is a chain of hashes that shows every change made behind its back")
{
    Studio studio;
    for (int i = 0; i < 5; ++i)
        studio.add(u"note"_s);
    studio.close();
    const std::unique_ptr<SqlConnection> sql = openFile(studio);
    CHECK(verifyLog(*sql) == Result<void>());

    const auto breaks = [&](const QString &statement) {
        sql->run(u"BEGIN"_s);
        sql->run(statement);
        REQUIRE(sql->takeOutcome());
        CHECK(sql->changedRows() == 1);
        const Result<void> verified = verifyLog(*sql);
        sql->run(u"ROLLBACK"_s);
        return !verified && verified.error().kind == ErrorKind::Corrupt;
    };
    CHECK(breaks(u"UPDATE change_log SET bytes = x'a0' WHERE number = 3"_s));
    CHECK(breaks(u"UPDATE change_log SET hash = zeroblob(32) WHERE number = 3"_s));
    CHECK(breaks(u"DELETE FROM change_log WHERE number = 3"_s));
    CHECK(breaks(u"UPDATE replica SET hash = zeroblob(32)"_s));
    CHECK(verifyLog(*sql) == Result<void>());
}

TEST_CASE("a commit's bytes are canonical and come back as they were")
{
    Commit made{.workspace = {{1}},
        .replica = {{2}},
        .number = 7,
        .previous = "p",
        .time = 99,
        .person = {{3}},
        .label = u"L"_s,
        .origin = {OriginKind::Generated, {{4}}, u"openai:x"_s},
        .operations = {}};
    made.operations.push_back(PutOperation{.kind = u"note"_s,
        .id = {{5}},
        .author = {{3}},
        .created = fromMilliseconds(5),
        .fields = {{10, 1}, {9, u"x"_s}},
        .sets = {{3, QCborMap{{u"b"_s, true}, {u"a"_s, false}}}}});
    made.operations.push_back(RemoveOperation{u"note"_s, {{5}}, {{Id{{2}}, 99}, {Id{{1}}, 5}}});
    made.operations.push_back(RestoreOperation{u"note"_s, {{5}}});
    made.operations.push_back(PurgeOperation{u"note"_s, {{5}}, {{{6}}, {{7}}}});
    made.operations.push_back(TextOperation{{{6}}, {"agent", 3, 12}});
    const QByteArray bytes = toBytes(made);
    const Result<Commit> read = commitFromBytes(bytes);
    REQUIRE(read.has_value());
    CHECK(toBytes(*read) == bytes);
    CHECK(read->number == 7);
    CHECK(read->origin == made.origin);
    REQUIRE(read->operations.size() == 5);
    CHECK(std::get<PutOperation>(read->operations[0]).fields.value(9).toString() == u"x"_s);
    CHECK(std::get<RemoveOperation>(read->operations[1]).seen.at(Id{{2}}) == 99);
    CHECK(std::get<TextOperation>(read->operations[4]).events == EventRange{"agent", 3, 12});
    // The order in which a map was filled does not show.
    CHECK(canonicalCbor(QCborMap{{10, 1}, {9, 2}}) == canonicalCbor(QCborMap{{9, 2}, {10, 1}}));
    CHECK_FALSE(commitFromBytes(bytes.first(bytes.size() - 3)).has_value());
    CHECK_FALSE(commitFromBytes("nonsense").has_value());
}

TEST_CASE("a change that asks for another commit while it runs gets an error instead of waiting for ever")
{
    Studio studio;
    Result<void> inner;
    REQUIRE(commit(*studio.workspace, [&](Transaction &) -> Result<void> {
        inner = commit(*studio.workspace, [](Transaction &) -> Result<void> { return {}; });
        return {};
    }));
    REQUIRE_FALSE(inner);
    CHECK(inner.error().kind == ErrorKind::Internal);
}
