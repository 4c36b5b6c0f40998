// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_text.h"
#include "core/store/text_life.h"
#include "core/store/text_version.h"
#include "core/store/workspace_engine.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<StoredChunk> chunksOf(Studio &studio, const Note &note)
{
    return *studio.workspace->engine()->askWriter<std::vector<StoredChunk>>(
        [&](Writer &writer) -> Result<std::vector<StoredChunk>> {
            return writer.connection().texts().chunksSince(note.body.id, 0);
        });
}

qint64 snapshotSize(Studio &studio, const Note &note)
{
    return *studio.workspace->engine()->askWriter<qint64>([&](Writer &writer) -> Result<qint64> {
        return writer.connection().sql().integer(u"SELECT length(snapshot) FROM text WHERE id = ?"_s, note.body.id);
    });
}

// A burst of typing at the end, on the disk.
void type(
    Studio &studio, LiveText &text, SessionId session, const QString &letters, OriginKind kind = OriginKind::Typed)
{
    const TextEdit edit{text.text().size(), 0, letters};
    REQUIRE(text.edit({&edit, 1}, {.kind = kind}, session));
    studio.clock->advance(250ms);
    waitUntil([&] { return text.saveState() == SaveState::Saved; });
    settle(*studio.workspace);
}

void rest(Studio &studio)
{
    for (int second = 0; second < 12; ++second) {
        studio.clock->advance(1s);
        settle(*studio.workspace);
    }
}

std::vector<OriginRun> originsOf(Studio &studio, const Note &note)
{
    return *studio.workspace->readNow([&](Reader &reader) { return reader.textOrigins(note.body.id); });
}

} // namespace

TEST_CASE("bursts of typing become one chunk once their text was left alone, not while somebody writes")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"Begin."_s);
    std::shared_ptr<LiveText> text = studio.workspace->liveText(note.body);
    waitUntil([&] { return text->isOpen(); });
    const SessionId session = text->newSession();
    for (int i = 0; i < 100; ++i)
        type(studio, *text, session, u" word"_s + QString::number(i),
            i % 10 == 0 ? OriginKind::Pasted : OriginKind::Typed);
    CHECK(chunksOf(studio, note).size() == 101);
    const QString letters = text->text();
    const std::vector<OriginRun> origins = originsOf(studio, note);

    rest(studio);
    const std::vector<StoredChunk> chunks = chunksOf(studio, note);
    REQUIRE(chunks.size() == 1);
    CHECK(chunks[0].number == 101);
    // Every change of origin is a piece still, and so is every ten seconds of typing.
    CHECK(chunks[0].pieces.size() > 20);
    CHECK(studio.text(note.body) == letters);
    CHECK(originsOf(studio, note) == origins);
    const auto life = studio.workspace->readNow([&](Reader &reader) { return reader.textLife(note.body.id, 500); });
    CHECK((*life)->steps().size() == chunks[0].pieces.size());
    CHECK((*life)->textAfter(1) == u"Begin."_s);
    CHECK((*life)->textAfter(500) == letters);

    // Undo of what lies in it, and what is written next.
    REQUIRE(text->undo(session));
    CHECK(text->text() == letters.chopped(7 * 9));
    REQUIRE(text->redo(session));
    type(studio, *text, session, u" End."_s);
    CHECK(chunksOf(studio, note).size() > 1);
    text.reset();
    studio.reopen();
    text = studio.workspace->liveText(note.body);
    waitUntil([&] { return text->isOpen(); });
    CHECK(text->text() == letters + u" End."_s);
}

TEST_CASE("a chunk holds no more than one day, and a long one is not written anew for each pause")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, QString(u"A long beginning that does not pack. "_s).repeated(3));
    const auto write = [&](const QString &letters) {
        REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, letters); }));
        settle(*studio.workspace);
    };
    QString incompressible;
    for (int i = 0; i < 9000; ++i)
        incompressible += QChar(0x4e00 + (i * 7919) % 20000);
    write(incompressible);
    write(u" One."_s);
    write(u" Two."_s);
    rest(studio);
    std::vector<StoredChunk> chunks = chunksOf(studio, note);
    REQUIRE(chunks.size() == 3); // the first, the long one, and the two short ones in one
    CHECK(chunks[2].number == 4);
    CHECK(chunks[1].bytes.size() > 16 * 1024);

    studio.clock->advance(std::chrono::days(1));
    settle(*studio.workspace);
    write(u" Three."_s);
    write(u" Four."_s);
    rest(studio);
    chunks = chunksOf(studio, note);
    REQUIRE(chunks.size() == 4);
    CHECK(chunks[3].number == 6);
    CHECK(chunks[3].pieces.size() == 1);
    CHECK(studio.text(note.body).endsWith(u" One. Two. Three. Four."_s));
}

TEST_CASE("a line that took many bursts ends as cheap as one that took a single one")
{
    Studio studio;
    const Note note = studio.add(u"note"_s);
    for (int i = 0; i < 20; ++i)
        REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u"a word "_s); }));
    settle(*studio.workspace);
    CHECK(snapshotSize(studio, note) > 0);
    rest(studio);
    REQUIRE(chunksOf(studio, note).size() == 1);
    CHECK(chunksOf(studio, note)[0].bytes.size() < 20 * 7 + 60);
    CHECK(snapshotSize(studio, note) == 0);
    CHECK(studio.text(note.body) == u"a word "_s.repeated(20));
    const auto infos =
        studio.workspace->readNow([&](Reader &reader) { return reader.textInfos(std::array{note.body.id}); });
    CHECK((*infos)[note.body.id].opening == u"a word "_s.repeated(20));
}

TEST_CASE("chunks that cannot be read, or that name the wrong events, are left apart")
{
    Studio studio;
    const Note note = studio.add(u"note"_s, u"one"_s);
    for (int i = 0; i < 5; ++i)
        REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(note.body.id, u" more"_s); }));
    settle(*studio.workspace);
    const auto spoil = [&](const QString &sql) {
        REQUIRE(studio.workspace->engine()->askWriter<void>([&](Writer &writer) -> Result<void> {
            writer.connection().sql().run(sql);
            return writer.connection().sql().takeOutcome();
        }));
    };
    SECTION("damaged bytes") { spoil(u"UPDATE text_chunk SET bytes = x'ff' WHERE number = 3"_s); }
    SECTION("pieces of another chunk")
    {
        spoil(u"UPDATE text_chunk SET pieces = (SELECT pieces FROM text_chunk WHERE number = 5) WHERE number = 3"_s);
    }
    SECTION("pieces that are none") { spoil(u"UPDATE text_chunk SET pieces = x'8080' WHERE number = 3"_s); }
    SECTION("events that are there twice")
    {
        spoil(u"UPDATE text_chunk SET (pieces, bytes) = (SELECT pieces, bytes FROM text_chunk WHERE number = 5)"
              " WHERE number = 3"_s);
    }
    rest(studio);
    CHECK(chunksOf(studio, note).size() == 6);
}
