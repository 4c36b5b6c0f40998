// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces of the store's second format: the tables of texts as they were then.
#include "core/store/backup.h"
#include "core/store/commit.h"
#include "core/store/health.h"
#include "core/store/studio_file.h"
#include "core/store/text_store.h"
#include "tests/core/store/note.h"

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

void createSecondTables(SqlConnection &sql)
{
    for (const QString &statement :
        {u"CREATE TABLE text (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, owner_kind TEXT, owner BLOB, edited INTEGER NOT NULL DEFAULT 0, last_chunk INTEGER NOT NULL DEFAULT 0, snapshot_chunk INTEGER NOT NULL DEFAULT 0, length INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0, edits BLOB, opening TEXT, snapshot BLOB)"_s,
            u"CREATE INDEX text_owner ON text (owner)"_s,
            u"CREATE INDEX text_behind ON text (edited) WHERE last_chunk > snapshot_chunk"_s,
            u"CREATE TABLE text_chunk (number INTEGER PRIMARY KEY AUTOINCREMENT, text BLOB NOT NULL, agent BLOB NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, origin BLOB NOT NULL, time INTEGER NOT NULL, bytes BLOB NOT NULL)"_s,
            u"CREATE INDEX text_chunk_text ON text_chunk (text, number)"_s})
        sql.run(statement);
}

struct TodaysText {
    Id id;
    std::vector<StoredChunk> chunks;
    SeenStamps edits;
    QByteArray snapshot;
    QVariantList columns;
};

std::vector<TodaysText> readTexts(SqlConnection &sql)
{
    TextStore store(sql);
    std::vector<TodaysText> texts;
    SqlRows rows = sql.rows(u"SELECT id, owner_kind, owner, edited, length, words, opening, snapshot FROM text"_s);
    while (rows.next()) {
        TodaysText text{.id = rows.id(0), .snapshot = rows.bytes(7)};
        text.chunks = store.chunksSince(text.id, 0);
        text.edits = store.editsOf(text.id);
        for (int column = 1; column < 7; ++column)
            text.columns.append(rows.value(column));
        texts.push_back(std::move(text));
    }
    return texts;
}

void writeSecondForm(SqlConnection &sql, const TodaysText &text)
{
    qint64 last = 0;
    for (const StoredChunk &chunk : text.chunks) {
        for (const ChunkPiece &piece : chunk.pieces) {
            sql.run(
                u"INSERT INTO text_chunk (text, agent, first, count, origin, time, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                text.id, piece.events.agent, qint64(piece.events.first), qint64(piece.events.count),
                toCbor(piece.origin).toCborValue().toCbor(), piece.time, chunk.bytes);
            last = sql.lastKey();
        }
    }
    sql.run(u"INSERT INTO text (id, last_chunk, snapshot_chunk, edits, snapshot, owner_kind, owner, edited, length,"
            " words, opening) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        text.id, last, last, toBytes(text.edits), text.snapshot, text.columns[0], text.columns[1], text.columns[2],
        text.columns[3], text.columns[4], text.columns[5]);
}

// The file as an older program would have written it.
void takeBack(const QString &path)
{
    const auto opened = SqlConnection::open(path, SqlMode::ReadWrite);
    REQUIRE(opened.has_value());
    SqlConnection &sql = **opened;
    const std::vector<TodaysText> texts = readTexts(sql);
    for (const QString &table : {u"text_chunk"_s, u"text"_s, u"shared_value"_s})
        sql.run(u"DROP TABLE "_s + table);
    createSecondTables(sql);
    for (const TodaysText &text : texts)
        writeSecondForm(sql, text);
    sql.run(u"PRAGMA user_version = 2"_s);
    REQUIRE(sql.takeOutcome());
}

} // namespace

TEST_CASE("texts of the second format come forward with their letters, origins and owners, after a copy of the file")
{
    Studio studio;
    const Note brief = studio.add(u"brief"_s, u"A line."_s);
    const Note longer = studio.add(u"longer"_s, QString(u"Once upon a time, "_s).repeated(100));
    REQUIRE(studio.workspace->commitNow(u"Test"_s, {.kind = OriginKind::Generated, .model = u"llama3.1"_s},
        [&](Transaction &t) { return t.appendText(longer.body.id, u" and so on"_s); }));
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.remove<Note>(brief.header.id); }));
    const auto originsOf = [&](const Note &note) {
        return *studio.workspace->readNow([&](Reader &reader) { return reader.textOrigins(note.body.id); });
    };
    const std::vector<OriginRun> origins = originsOf(longer);
    REQUIRE(origins.size() == 2);
    const QString letters = studio.text(longer.body);
    studio.close();
    takeBack(studioPath(studio.path()));

    const auto readOnly = studio.tryOpen(WorkspaceMode::ReadOnly);
    REQUIRE_FALSE(readOnly);
    CHECK(readOnly.error().kind == ErrorKind::Unsupported);
    CHECK(readOnly.error().message.contains(u"older version of Atelier"_s));

    studio.reopen();
    CHECK(studio.text(longer.body) == letters);
    CHECK(originsOf(longer) == origins);
    CHECK(studio.text(brief.body) == u"A line."_s);
    CHECK(studio.get(brief.header.id).header.removed);
    const auto infos = studio.workspace->readNow(
        [&](Reader &reader) { return reader.textInfos(std::array{brief.body.id, longer.body.id}); });
    CHECK((*infos)[brief.body.id].opening == u"A line."_s);
    CHECK((*infos)[longer.body.id].opening == letters.first(300));
    CHECK((*infos)[longer.body.id].words == 403);

    // It goes on from there, and stays in the trash for who knows that it lies there.
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(longer.body.id, u"."_s); }));
    CHECK(studio.text(longer.body) == letters + u'.');
    REQUIRE(commit(*studio.workspace, [&](Transaction &t) { return t.appendText(brief.body.id, u" More."_s); }));
    CHECK(studio.get(brief.header.id).header.removed);
    const auto health = checkHealth(*studio.workspace);
    for (const HealthCheck &check : *health) {
        INFO(check.message.toStdString());
        CHECK(check.state != HealthState::Bad);
    }
    const auto backups = listBackups(studio.path());
    REQUIRE(backups->size() == 1);
    CHECK(backups->front().reason == BackupReason::BeforeMigration);
    studio.reopen();
    CHECK(listBackups(studio.path())->size() == 1);
}
