// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_store.h"

#include "core/diff/token.h"
#include "core/text/byte_stream.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keptTexts = 4;
constexpr qsizetype openingLength = 300;
constexpr qint64 briefChunks = 4;
constexpr qint64 briefBytes = 512;

// A chunk's row names the text by its key.
const QString ofText = u" WHERE text = (SELECT key FROM text WHERE id = ?)"_s;

QByteArray packEdits(const SeenStamps &edits, SharedValues &values)
{
    ByteWriter writer;
    for (const auto &[replica, time] : edits) {
        writer.writeNumber(quint64(values.keyOf(replica.toBytes())));
        writer.writeNumber(quint64(time));
    }
    return std::move(writer).bytes();
}

// The first letters, never half a surrogate pair.
QString firstLetters(const QString &text)
{
    qsizetype length = std::min(openingLength, text.size());
    if (length < text.size() && length > 0 && text[length - 1].isHighSurrogate())
        --length;
    return text.first(length);
}

} // namespace

TextStore::TextStore(SqlConnection &sql)
    : m_sql(sql)
    , m_values(sql)
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
    SqlRows rows = m_sql.rows(u"SELECT bytes FROM text_chunk"_s + ofText + u" ORDER BY number"_s, text);
    while (rows.next())
        chunks.append(rows.bytes(0));
    if (Result<void> outcome = m_sql.takeOutcome(); !outcome)
        return std::unexpected(outcome.error());
    return History::decode(std::span<const QByteArray>(chunks.constData(), size_t(chunks.size())));
}

// Of a row that begins with number, time and pieces.
StoredChunk TextStore::chunkOf(const SqlRows &row)
{
    return {.number = row.integer(0), .time = row.time(1), .pieces = unpackPieces(row.bytes(2), row.time(1), m_values)};
}

std::vector<StoredChunk> TextStore::chunksSince(const Id &text, qint64 number)
{
    std::vector<StoredChunk> chunks;
    SqlRows rows = m_sql.rows(
        u"SELECT number, time, pieces, bytes FROM text_chunk"_s + ofText + u" AND number > ? ORDER BY number"_s, text,
        number);
    while (rows.next()) {
        chunks.push_back(chunkOf(rows));
        chunks.back().bytes = rows.bytes(3);
    }
    return chunks;
}

std::vector<StoredChunk> TextStore::chunksWithoutBytes(const Id &text)
{
    std::vector<StoredChunk> chunks;
    SqlRows rows = m_sql.rows(u"SELECT number, time, pieces FROM text_chunk"_s + ofText + u" ORDER BY number"_s, text);
    while (rows.next())
        chunks.push_back(chunkOf(rows));
    return chunks;
}

QByteArray TextStore::chunkBytes(const Id &text, qint64 number)
{
    return m_sql.single(u"SELECT bytes FROM text_chunk"_s + ofText + u" AND number = ?"_s, text, number).toByteArray();
}

void TextStore::setChunkBytes(const Id &text, qint64 number, const QByteArray &bytes)
{
    // Values are bound in the order of their places.
    m_sql.run(u"UPDATE text_chunk SET bytes = ?"_s + ofText + u" AND number = ?"_s, bytes, text, number);
}

std::optional<Origin> TextStore::lastOrigin(const Id &text)
{
    SqlRows rows = m_sql.rows(
        u"SELECT number, time, pieces FROM text_chunk"_s + ofText + u" ORDER BY number DESC LIMIT 1"_s, text);
    if (!rows.next())
        return std::nullopt;
    return chunkOf(rows).origin();
}

qint64 TextStore::append(const Id &text, const EventChunk &chunk, const Origin &origin, Timestamp time)
{
    qint64 key = 0;
    qint64 number = 0;
    {
        SqlRows rows = m_sql.rows(u"SELECT key, last_chunk FROM text WHERE id = ?"_s, text);
        if (!rows.next())
            return 0;
        key = rows.integer(0);
        number = rows.integer(1) + 1;
    }
    m_sql.run(u"INSERT INTO text_chunk (text, number, time, pieces, bytes) VALUES (?, ?, ?, ?, ?)"_s, key, number, time,
        packPieces({{chunk.events, origin, time}}, m_values), chunk.bytes);
    m_sql.run(u"UPDATE text SET last_chunk = ?, loose = loose + 1, edited = max(edited, ?) WHERE key = ?"_s, number,
        time, key);
    return number;
}

void TextStore::noteEdit(const Id &text, const Stamp &stamp)
{
    SeenStamps edits = editsOf(text);
    mergeInto(edits, {{stamp.replica, stamp.time}});
    m_sql.run(u"UPDATE text SET edits = ? WHERE id = ?"_s, packEdits(edits, m_values), text);
}

SeenStamps TextStore::editsOf(const Id &text)
{
    const QByteArray bytes = m_sql.single(u"SELECT edits FROM text WHERE id = ?"_s, text).toByteArray();
    SeenStamps edits;
    for (ByteReader reader(bytes); !reader.atEnd();) {
        const Id replica = Id::fromBytes(m_values.value(qint64(reader.readNumber()))).value_or(Id{});
        edits[replica] = qint64(reader.readNumber());
    }
    return edits;
}

void TextStore::keep(const Id &text, LoadedText loaded)
{
    if (!m_keepsTexts)
        return;
    m_kept.emplace_front(text, std::move(loaded));
    if (m_kept.size() > keptTexts)
        m_kept.pop_back();
}

void TextStore::forget()
{
    m_kept.clear();
    m_values.forget();
}

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
    const bool brief = isBrief(text);
    m_sql.run(u"UPDATE text SET snapshot = ?, snapshot_chunk = ?, length = ?, words = ?, opening = ? WHERE id = ?"_s,
        brief ? QByteArray() : loaded->text.snapshot().toBytes(), loaded->seen, qint64(letters.size()),
        qint64(countWords(letters)), brief ? QString() : firstLetters(letters), text);
    keep(text, std::move(*loaded));
    return m_sql.takeOutcome();
}

Result<void> TextStore::refreshIfBrief(const Id &text)
{
    const bool hasSnapshot = m_sql.integer(u"SELECT length(snapshot) FROM text WHERE id = ?"_s, text) > 0;
    return hasSnapshot && isBrief(text) ? refresh(text) : m_sql.takeOutcome();
}

std::vector<Id> TextStore::looseBefore(Timestamp edited)
{
    std::vector<Id> texts;
    SqlRows rows = m_sql.rows(u"SELECT id FROM text WHERE loose > 1 AND last_chunk <= snapshot_chunk AND edited < ?"
                              " ORDER BY edited"_s,
        edited);
    while (rows.next())
        texts.push_back(rows.id(0));
    return texts;
}

// The events alone are read as fast as a snapshot, and a text of a line takes half the room.
bool TextStore::isBrief(const Id &text)
{
    SqlRows rows = m_sql.rows(u"SELECT count(*), sum(length(bytes)) FROM text_chunk"_s + ofText, text);
    return rows.next() && rows.integer(0) <= briefChunks && rows.integer(1) <= briefBytes;
}

void TextStore::purge(const Id &text)
{
    m_sql.run(u"DELETE FROM text_chunk"_s + ofText, text);
    m_sql.run(u"DELETE FROM text WHERE id = ?"_s, text);
    forget();
}

QMap<Id, TextInfo> TextStore::infos(std::span<const Id> texts)
{
    QMap<Id, TextInfo> infos;
    for (const Id &text : texts) {
        SqlRows rows = m_sql.rows(u"SELECT length, words, edited, opening FROM text WHERE id = ?"_s, text);
        if (!rows.next())
            continue;
        const QString opening = rows.isNull(3) && rows.integer(0) > 0 ? briefOpening(text) : rows.text(3);
        infos.insert(text, {rows.integer(0), rows.integer(1), rows.time(2), opening});
    }
    return infos;
}

// A brief text is not written down a second time.
QString TextStore::briefOpening(const Id &text)
{
    const Result<LoadedText> loaded = loadFresh(text);
    return loaded ? firstLetters(loaded->text.text()) : QString();
}

} // namespace atelier
