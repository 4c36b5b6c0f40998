// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_privacy.h"

#include "core/store/text_version.h"
#include "core/store/writer.h"
#include "core/text/deleted_text.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

// Up to when letters have been dropped, in milliseconds; what lies before needs no second look.
qint64 droppedBefore(SqlConnection &sql)
{
    return sql.integer(u"SELECT value FROM meta WHERE key = 'deleted_text_dropped_before'"_s);
}

std::vector<Id> textsWrittenBetween(SqlConnection &sql, qint64 from, Timestamp to)
{
    std::vector<Id> texts;
    SqlRows rows = sql.rows(
        u"SELECT id FROM text WHERE key IN (SELECT text FROM text_chunk WHERE time >= ? AND time < ?)"_s, from, to);
    while (rows.next())
        texts.push_back(rows.id(0));
    return texts;
}

// Whether anything was dropped.
Result<bool> dropFrom(StoreConnection &connection, const Id &text, Timestamp limit)
{
    std::vector<StoredChunk> chunks = connection.texts().chunksSince(text, 0);
    std::erase_if(chunks, [&](const StoredChunk &chunk) { return chunk.time >= limit; });
    std::vector<QByteArray> bytes;
    for (const StoredChunk &chunk : chunks)
        bytes.push_back(chunk.bytes);
    const Result<History> history = History::decode(bytes);
    if (!history)
        return std::unexpected(history.error());
    const DeletedTextFilter filter(history->authorship());
    bool hasChanged = false;
    for (const StoredChunk &chunk : chunks) {
        const Result<QByteArray> filtered = filter.filtered(chunk.bytes);
        if (!filtered)
            return std::unexpected(filtered.error());
        if (*filtered == chunk.bytes)
            continue;
        hasChanged = true;
        connection.texts().setChunkBytes(text, chunk.number, *filtered);
    }
    return connection.sql().outcome(hasChanged);
}

Result<void> markVersions(Transaction &transaction, const Id &text, Timestamp limit)
{
    const auto versions = transaction.query<TextVersion>({.filters = {whereEqual(u"text"_s, text)}});
    if (!versions)
        return std::unexpected(versions.error());
    for (TextVersion version : *versions) {
        if (version.isIncomplete || version.header.created >= limit)
            continue;
        version.isIncomplete = true;
        if (const Result<void> stored = transaction.put(version); !stored)
            return stored;
    }
    return {};
}

} // namespace

Result<int> dropDeletedText(Writer &writer)
{
    const double days = writer.local().settings().value(keepDeletedTextSetting).toDouble();
    if (days < 1)
        return 0;
    // A chunk holds the events of one day at most.
    const Timestamp limit =
        std::chrono::floor<std::chrono::days>(writer.clock().now()) - std::chrono::days(qint64(days));
    SqlConnection &sql = writer.connection().sql();
    int changed = 0;
    // What SQLite frees is overwritten, so that the letters are gone from the file too.
    sql.run(u"PRAGMA secure_delete = ON"_s);
    const Result<void> done = writer.commit(QObject::tr("Dropped deleted text"), {.kind = OriginKind::System},
        [&](Transaction &transaction) -> Result<void> {
            for (const Id &text : textsWrittenBetween(sql, droppedBefore(sql), limit)) {
                const Result<bool> dropped = dropFrom(writer.connection(), text, limit);
                if (!dropped)
                    return std::unexpected(dropped.error());
                if (!*dropped)
                    continue;
                ++changed;
                if (const Result<void> marked = markVersions(transaction, text, limit); !marked)
                    return marked;
            }
            sql.run(u"INSERT OR REPLACE INTO meta VALUES ('deleted_text_dropped_before', ?)"_s, limit);
            return sql.takeOutcome();
        });
    sql.run(u"PRAGMA secure_delete = FAST"_s);
    if (!done)
        return std::unexpected(done.error());
    return sql.outcome(changed);
}

} // namespace atelier
