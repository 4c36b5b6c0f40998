// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_compaction.h"

#include "core/base/log.h"
#include "core/text/batch_join.h"
#include "core/text/event_batch.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype alwaysJoined = 4096; // bytes
constexpr qsizetype largestGrowth = 3; // what is joined at once is at most so many times what came since

using Chunks = std::span<StoredChunk>;

auto dayOf(const StoredChunk &chunk) { return std::chrono::floor<std::chrono::days>(chunk.time); }

// The newest chunks of one day's that are worth joining.
Chunks tailWorthJoining(Chunks day)
{
    qsizetype joined = 0;
    size_t count = 0;
    for (; count < day.size(); ++count) {
        const qsizetype size = day[day.size() - 1 - count].bytes.size();
        if (size > alwaysJoined + (largestGrowth - 1) * joined)
            break;
        joined += size;
    }
    return day.last(count);
}

std::vector<Chunks> worthJoining(Chunks all)
{
    std::vector<Chunks> groups;
    while (!all.empty()) {
        const auto end = std::ranges::find_if(all, [&](const auto &chunk) { return dayOf(chunk) != dayOf(all[0]); });
        const size_t count = size_t(end - all.begin());
        if (const Chunks tail = tailWorthJoining(all.first(count)); tail.size() > 1)
            groups.push_back(tail);
        all = all.subspan(count);
    }
    return groups;
}

// Whether the pieces name the events of the batch, one after another.
bool fits(const std::vector<ChunkPiece> &pieces, const EventBatch &batch)
{
    quint64 event = 0;
    for (const ChunkPiece &piece : pieces) {
        if (piece.events.count == 0 || event + piece.events.count > batch.size())
            return false;
        const EventId first{.agent = piece.events.agent, .sequence = piece.events.first};
        const EventId last{.agent = piece.events.agent, .sequence = piece.events.first + piece.events.count - 1};
        if (batch.idOf(LocalVersion(event)) != first
            || batch.idOf(LocalVersion(event + piece.events.count - 1)) != last)
            return false;
        event += piece.events.count;
    }
    return event == batch.size();
}

bool haveSharedEvents(const std::vector<ChunkPiece> &pieces)
{
    std::map<AgentName, std::map<quint64, quint64>> ranges;
    for (const auto &[events, origin, time] : pieces) {
        auto &known = ranges[events.agent];
        const auto after = known.lower_bound(events.first);
        const bool meetsNext = after != known.end() && after->first < events.first + events.count;
        const bool meetsPrevious = after != known.begin() && std::prev(after)->second > events.first;
        if (meetsNext || meetsPrevious)
            return true;
        known[events.first] = events.first + events.count;
    }
    return false;
}

std::optional<StoredChunk> join(Chunks chunks)
{
    StoredChunk result{.number = chunks.back().number, .time = chunks.back().time};
    std::vector<EventBatch> batches;
    quint64 size = 0;
    for (const StoredChunk &chunk : chunks) {
        Result<EventBatch> batch = decodeEvents(chunk.bytes);
        if (!batch || !fits(chunk.pieces, *batch))
            return std::nullopt;
        size += batch->size();
        batches.push_back(std::move(*batch));
        for (const ChunkPiece &piece : chunk.pieces)
            addPiece(result.pieces, piece);
    }
    if (haveSharedEvents(result.pieces) || size >= maximumEventCount)
        return std::nullopt;
    result.bytes = encodeEvents(joined(batches), Packing::Tight);
    return result;
}

// What is written has to say all that was there; a defect of ours shall cost room and nothing else.
bool saySame(std::span<const StoredChunk> before, std::span<const StoredChunk> after)
{
    const auto historyOf = [](std::span<const StoredChunk> chunks) {
        QList<QByteArray> bytes;
        for (const StoredChunk &chunk : chunks)
            bytes.append(chunk.bytes);
        return History::decode(std::span<const QByteArray>(bytes.constData(), size_t(bytes.size())));
    };
    const Result<History> old = historyOf(before);
    const Result<History> fresh = historyOf(after);
    return old && fresh && old->eventCount() == fresh->eventCount() && old->waitingCount() == fresh->waitingCount()
        && old->version() == fresh->version() && old->text() == fresh->text()
        && old->authorship() == fresh->authorship();
}

void replace(SqlConnection &sql, SharedValues &values, const Id &text, Chunks old, const StoredChunk &joined)
{
    const qint64 key = sql.integer(u"SELECT key FROM text WHERE id = ?"_s, text);
    sql.run(u"DELETE FROM text_chunk WHERE text = ? AND number >= ? AND number < ?"_s, key, old.front().number,
        joined.number);
    sql.run(u"UPDATE text_chunk SET time = ?, pieces = ?, bytes = ? WHERE text = ? AND number = ?"_s, joined.time,
        packPieces(joined.pieces, values), joined.bytes, key, joined.number);
}

} // namespace

Result<void> compactText(SqlConnection &sql, TextStore &texts, const Id &text)
{
    std::vector<StoredChunk> chunks = texts.chunksSince(text, 0);
    sql.run(u"UPDATE text SET loose = 0 WHERE id = ?"_s, text);
    std::vector<StoredChunk> after;
    std::vector<std::pair<Chunks, StoredChunk>> changes;
    auto from = chunks.begin();
    for (const Chunks group : worthJoining(chunks)) {
        std::optional<StoredChunk> joined = join(group);
        if (!joined)
            continue;
        const auto begin = chunks.begin() + (group.data() - chunks.data());
        after.insert(after.end(), from, begin);
        after.push_back(*joined);
        from = begin + qsizetype(group.size());
        changes.emplace_back(group, std::move(*joined));
    }
    after.insert(after.end(), from, chunks.end());
    if (changes.empty())
        return sql.takeOutcome();
    if (!saySame(chunks, after)) {
        qCWarning(logStore) << "the chunks of the text" << text.toString() << "were left apart";
        return sql.takeOutcome();
    }
    for (const auto &[group, joined] : changes)
        replace(sql, texts.values(), text, group, joined);
    return texts.refreshIfBrief(text);
}

} // namespace atelier
