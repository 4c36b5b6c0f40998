// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_migration.h"

#include "core/store/commit.h"
#include "core/store/tables.h"
#include "core/store/text_store.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

void moveTexts(SqlConnection &sql, TextStore &texts)
{
    sql.run(u"INSERT INTO text (key, id, owner_kind, owner, edited, last_chunk, snapshot_chunk, loose, length, words,"
            " opening, snapshot) SELECT key, id, owner_kind, owner, edited, last_chunk, snapshot_chunk,"
            " (SELECT count(*) FROM old_chunk WHERE old_chunk.text = old_text.id), length, words, opening, snapshot"
            " FROM old_text"_s);
    SqlRows rows = sql.rows(u"SELECT id, edits FROM old_text WHERE edits IS NOT NULL"_s);
    while (rows.next()) {
        for (const auto &[replica, time] : seenStampsFromBytes(rows.bytes(1)))
            texts.noteEdit(rows.id(0), {.time = time, .replica = replica});
    }
}

void moveChunks(SqlConnection &sql, SharedValues &values)
{
    SqlRows rows =
        sql.rows(u"SELECT text.key, old_chunk.number, old_chunk.time, agent, first, count, origin, bytes"
                 " FROM old_chunk JOIN text ON text.id = old_chunk.text ORDER BY text.key, old_chunk.number"_s);
    while (rows.next()) {
        const ChunkPiece piece{.events = {rows.bytes(3), quint64(rows.integer(4)), quint64(rows.integer(5))},
            .origin = originFromCbor(QCborValue::fromCbor(rows.bytes(6)).toMap()),
            .time = rows.time(2)};
        sql.run(u"INSERT INTO text_chunk (text, number, time, pieces, bytes) VALUES (?, ?, ?, ?, ?)"_s, rows.integer(0),
            rows.integer(1), piece.time, packPieces({piece}, values), rows.bytes(7));
    }
}

} // namespace

void migrateTexts(SqlConnection &sql)
{
    for (const QString &index : {u"text_owner"_s, u"text_behind"_s})
        sql.run(u"DROP INDEX "_s + index);
    sql.run(u"ALTER TABLE text RENAME TO old_text"_s);
    sql.run(u"ALTER TABLE text_chunk RENAME TO old_chunk"_s);
    createTextTables(sql);
    {
        TextStore texts(sql);
        moveTexts(sql, texts);
        moveChunks(sql, texts.values());
    }
    sql.run(u"DROP TABLE old_chunk"_s);
    sql.run(u"DROP TABLE old_text"_s);
}

} // namespace atelier
