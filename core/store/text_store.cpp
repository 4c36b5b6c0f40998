// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_store.h"

#include "core/diff/token.h"
#include "core/store/commit.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keptTexts = 4;
constexpr qsizetype openingLength = 300;
constexpr qint64 briefChunks = 4;
constexpr qint64 briefBytes = 512;

// The first letters, never half a surrogate pair.
QString openingOf(const QString &text)
{
    qsizetype length = std::min(openingLength, text.size());
    if (length < text.size() && length > 0 && text[length - 1].isHighSurrogate())
        --length;
    return text.first(length);
}

} // namespace

TextStore::TextStore(SqlConnection &sql)
    : m_sql(sql)
{
}

void TextStore::create(const Id &text) { m_sql.run(u"INSERT OR IGNORE INTO text (id) VALUES (?)"_s, text); }

void TextStore::setOwner(const Id &text, const QString &kind, const Id &record)
{
    create(text); // the record may have come before the text's first events
    m_sql.run(u"UPDATE text SET owner_kind = ?, owner = ? WHERE id = ?"_s, kind, record, text);
}

bool TextStore::exists(const Id &text) { return m_sql.rows(u"SELECT 1 FROM text WHERE id = ?"_s, text).next(); }

Id TextStore::ownerOf(const Id &text, QString *kind)
{
    SqlRows rows = m_sql.rows(u"SELECT owner, owner_kind FROM text WHERE id = ?"_s, text);
    if (!rows.next())
        return {};
    if (kind)
        *kind = rows.text(1);
    return rows.id(0);
}

std::vector<Id> TextStore::ownedBy(const Id &record)
{
    std::vector<Id> texts;
    SqlRows rows = m_sql.rows(u"SELECT id FROM text WHERE owner = ?"_s, record);
    while (rows.next())
        texts.push_back(rows.id(0));
    return texts;
}

Result<LoadedText> TextStore::load(const Id &text)
{
    const auto kept = std::ranges::find(m_kept, text, &std::pair<Id, LoadedText>::first);
    if (kept == m_kept.end())
        return loadFresh(text);
    LoadedText loaded = std::move(kept->second);
    m_kept.erase(kept);
    if (Result<void> applied = applyTail(text, loaded); !applied)
        return std::unexpected(applied.error());
    return loaded;
}

Result<LoadedText> TextStore::loadFresh(const Id &text)
{
    LoadedText loaded;
    {
        SqlRows rows = m_sql.rows(u"SELECT snapshot_chunk, snapshot FROM text WHERE id = ?"_s, text);
        if (!rows.next()) {
            if (Result<void> outcome = m_sql.takeOutcome(); !outcome)
                return std::unexpected(outcome.error());
            return failure(ErrorKind::NotFound, QObject::tr("There is no such text."), text.toString());
        }
        if (const QByteArray bytes = rows.bytes(1); !bytes.isEmpty()) {
            loaded.seen = rows.integer(0);
            Result<TextSnapshot> snapshot = TextSnapshot::fromBytes(bytes);
            if (!snapshot)
                return std::unexpected(snapshot.error());
            loaded.text = OpenText(std::move(*snapshot));
        }
    }
    if (Result<void> applied = applyTail(text, loaded); !applied)
        return std::unexpected(applied.error());
    return loaded;
}

Result<void> TextStore::applyTail(const Id &text, LoadedText &loaded)
{
    for (const StoredChunk &chunk : chunksSince(text, loaded.seen)) {
        loaded.seen = chunk.number;
        const Result<TextEdits> applied = loaded.text.applyTail(chunk.bytes);
        if (applied)
            continue;
        if (applied.error().kind != ErrorKind::Conflict)
            return std::unexpected(applied.error());
        // Concurrent events: the graph orders them, and brings the later chunks along.
        const Result<History> graph = history(text);
        if (!graph)
            return std::unexpected(graph.error());
        loaded.text.follow(*graph);
    }
    return m_sql.takeOutcome();
}

Result<History> TextStore::history(const Id &text)
{
    QList<QByteArray> chunks;
    SqlRows rows = m_sql.rows(u"SELECT bytes FROM text_chunk WHERE text = ? ORDER BY number"_s, text);
    while (rows.next())
        chunks.append(rows.bytes(0));
    if (Result<void> outcome = m_sql.takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    return History::decode(std::span<const QByteArray>(chunks.constData(), size_t(chunks.size())));
}

std::vector<StoredChunk> TextStore::chunksSince(const Id &text, qint64 number)
{
    std::vector<StoredChunk> chunks;
    SqlRows rows = m_sql.rows(u"SELECT number, agent, first, count, origin, time, bytes FROM text_chunk"
                              " WHERE text = ? AND number > ? ORDER BY number"_s,
        text, number);
    while (rows.next()) {
        chunks.push_back({.number = rows.integer(0),
            .events = {rows.bytes(1), quint64(rows.integer(2)), quint64(rows.integer(3))},
            .origin = originFromCbor(QCborValue::fromCbor(rows.bytes(4)).toMap()),
            .time = rows.time(5),
            .bytes = rows.bytes(6)});
    }
    return chunks;
}

std::optional<Origin> TextStore::lastOrigin(const Id &text)
{
    SqlRows rows = m_sql.rows(u"SELECT origin FROM text_chunk WHERE text = ? ORDER BY number DESC LIMIT 1"_s, text);
    if (!rows.next())
        return std::nullopt;
    return originFromCbor(QCborValue::fromCbor(rows.bytes(0)).toMap());
}

qint64 TextStore::append(const Id &text, const EventChunk &chunk, const Origin &origin, Timestamp time)
{
    m_sql.run(u"INSERT INTO text_chunk (text, agent, first, count, origin, time, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        text, chunk.events.agent, qint64(chunk.events.first), qint64(chunk.events.count),
        toCbor(origin).toCborValue().toCbor(), time, chunk.bytes);
    const qint64 number = m_sql.lastKey();
    m_sql.run(u"UPDATE text SET last_chunk = ?, edited = max(edited, ?) WHERE id = ?"_s, number, time, text);
    return number;
}

void TextStore::noteEdit(const Id &text, const Stamp &stamp)
{
    SeenStamps edits = editsOf(text);
    mergeInto(edits, {{stamp.replica, stamp.time}});
    m_sql.run(u"UPDATE text SET edits = ? WHERE id = ?"_s, toBytes(edits), text);
}

SeenStamps TextStore::editsOf(const Id &text)
{
    return seenStampsFromBytes(m_sql.single(u"SELECT edits FROM text WHERE id = ?"_s, text).toByteArray());
}

void TextStore::keep(const Id &text, LoadedText loaded)
{
    if (!m_keepsTexts)
        return;
    m_kept.emplace_front(text, std::move(loaded));
    if (m_kept.size() > keptTexts)
        m_kept.pop_back();
}

void TextStore::forget() { m_kept.clear(); }

std::vector<Id> TextStore::behind()
{
    std::vector<Id> texts;
    SqlRows rows = m_sql.rows(u"SELECT id FROM text WHERE last_chunk > snapshot_chunk"_s);
    while (rows.next())
        texts.push_back(rows.id(0));
    return texts;
}

Result<void> TextStore::refresh(const Id &text)
{
    Result<LoadedText> loaded = load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    const QString &letters = loaded->text.text();
    m_sql.run(u"UPDATE text SET snapshot = ?, snapshot_chunk = ?, length = ?, words = ?, opening = ? WHERE id = ?"_s,
        isBrief(text) ? QByteArray() : loaded->text.snapshot().toBytes(), loaded->seen, qint64(letters.size()),
        qint64(countWords(letters)), openingOf(letters), text);
    keep(text, std::move(*loaded));
    return m_sql.takeOutcome();
}

// The events alone are read as fast as a snapshot, and a text of a line takes half the room.
bool TextStore::isBrief(const Id &text)
{
    SqlRows rows = m_sql.rows(u"SELECT count(*), sum(length(bytes)) FROM text_chunk WHERE text = ?"_s, text);
    return rows.next() && rows.integer(0) <= briefChunks && rows.integer(1) <= briefBytes;
}

void TextStore::purge(const Id &text)
{
    m_sql.run(u"DELETE FROM text_chunk WHERE text = ?"_s, text);
    m_sql.run(u"DELETE FROM text WHERE id = ?"_s, text);
    forget();
}

QMap<Id, TextInfo> TextStore::infos(std::span<const Id> texts)
{
    QMap<Id, TextInfo> infos;
    for (const Id &text : texts) {
        SqlRows rows = m_sql.rows(u"SELECT length, words, edited, opening FROM text WHERE id = ?"_s, text);
        if (rows.next())
            infos.insert(text, {rows.integer(0), rows.integer(1), rows.time(2), rows.text(3)});
    }
    return infos;
}

} // namespace atelier
