// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/merge.h"

#include "core/store/change_log.h"
#include "core/store/recovered_text.h"
#include "core/text/batch_join.h"
#include "core/text/late_text.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> brokenChain(const Commit &commit, const QString &why)
{
    return failure(ErrorKind::Corrupt, QObject::tr("Changes of another machine are damaged or incomplete."),
        u"replica %1, change %2: %3"_s.arg(commit.replica.toString()).arg(commit.number).arg(why));
}

// A stamp from a clock that is far ahead counts as of its arrival.
Stamp effectiveStamp(SqlConnection &sql, const Commit &commit, Timestamp now)
{
    if (!isTooFarAhead(commit.time, now))
        return commit.stamp();
    return {nextStampTime(now, newestSoundStamp(sql, now)), commit.replica};
}

using KnownPieces = std::map<Id, std::optional<std::vector<ChunkPiece>>>; // by text, as far as looked at

std::vector<ChunkPiece> piecesOf(StoreConnection &connection, const Id &text)
{
    std::vector<ChunkPiece> pieces;
    for (const StoredChunk &chunk : connection.texts().chunksWithoutBytes(text))
        pieces.insert(pieces.end(), chunk.pieces.begin(), chunk.pieces.end());
    return pieces;
}

// Events of a purged text are collected by text instead.
void storeEvents(
    StoreConnection &connection, const TextEvents &events, Timestamp now, KnownPieces &known, LateEvents &late)
{
    SqlConnection &sql = connection.sql();
    if (const QString kind = purgedTextKind(sql, events.text); !kind.isNull()) {
        late[events.text].kind = kind;
        late[events.text].chunks.push_back(events.bytes);
        return;
    }
    auto &pieces = known.try_emplace(events.text, std::nullopt).first->second;
    if (!pieces)
        pieces = piecesOf(connection, events.text);
    if (offsetOf(events.events, *pieces))
        return;
    connection.texts().create(events.text);
    connection.texts().append(events.text, {events.events, events.bytes}, events.origin, now);
    pieces->push_back({.events = events.events});
}

// Finds the events that commits name in the chunks of their texts, where they may lie between others.
class EventFinder {
public:
    explicit EventFinder(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<std::optional<TextEvents>> find(const TextOperation &operation)
    {
        const auto [entry, isNew] = m_chunks.try_emplace(operation.text);
        if (isNew)
            entry->second = m_connection.texts().chunksWithoutBytes(operation.text);
        for (const StoredChunk &chunk : entry->second) {
            if (const std::optional<quint64> offset = offsetOf(operation.events, chunk.pieces))
                return take(operation, chunk, *offset);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] Result<std::optional<TextEvents>> take(
        const TextOperation &operation, const StoredChunk &chunk, quint64 offset)
    {
        const auto isTheirs = [&](const ChunkPiece &piece) { return offsetOf(operation.events, {piece}).has_value(); };
        TextEvents events{.text = operation.text,
            .events = operation.events,
            .origin = std::ranges::find_if(chunk.pieces, isTheirs)->origin,
            .bytes = m_connection.texts().chunkBytes(operation.text, chunk.number)};
        if (chunk.pieces.size() == 1 && chunk.pieces.front().events == operation.events)
            return events;
        const Result<QByteArray> part = partOfEvents(events.bytes, offset, operation.events.count);
        if (!part)
            return std::unexpected(part.error());
        events.bytes = *part;
        return events;
    }

    StoreConnection &m_connection;
    std::map<Id, std::vector<StoredChunk>> m_chunks; // without their bytes
};

} // namespace

std::map<Id, qint64> knownNumbers(StoreConnection &connection)
{
    std::map<Id, qint64> numbers;
    SqlRows rows = connection.sql().rows(u"SELECT id, number FROM replica"_s);
    while (rows.next())
        numbers[rows.id(0)] = rows.integer(1);
    return numbers;
}

Result<CommitBundle> bundleSince(StoreConnection &connection, const std::map<Id, qint64> &known)
{
    SqlConnection &sql = connection.sql();
    CommitBundle bundle;
    EventFinder finder(connection);
    std::set<std::tuple<Id, AgentName, quint64>> named;
    SqlRows rows = sql.rows(u"SELECT replica, number, bytes FROM change_log ORDER BY arrival"_s);
    while (rows.next()) {
        const auto last = known.find(rows.id(0));
        if (last != known.end() && rows.integer(1) <= last->second)
            continue;
        const Result<QByteArray> bytes = commitBytes(rows.bytes(2));
        if (!bytes)
            return std::unexpected(bytes.error());
        bundle.commits += *bytes;
        const Result<Commit> commit = commitFromBytes(*bytes);
        if (!commit)
            return std::unexpected(commit.error());
        for (const CommitOperation &operation : commit->operations) {
            const auto *text = std::get_if<TextOperation>(&operation);
            if (!text || !named.emplace(text->text, text->events.agent, text->events.first).second)
                continue;
            Result<std::optional<TextEvents>> found = finder.find(*text);
            if (!found)
                return std::unexpected(found.error());
            if (*found)
                bundle.events.push_back(std::move(**found));
        }
    }
    return sql.outcome(std::move(bundle));
}

Result<MergeReport> mergeBundle(StoreConnection &connection, const CommitBundle &bundle, Timestamp now)
{
    SqlConnection &sql = connection.sql();
    MergeReport report;
    OperationApplier applier(connection, now);
    KnownPieces known;
    LateEvents late;
    for (const TextEvents &events : bundle.events)
        storeEvents(connection, events, now, known, late);
    for (const QByteArray &bytes : bundle.commits) {
        const Result<Commit> commit = commitFromBytes(bytes);
        if (!commit)
            return std::unexpected(commit.error());
        const ReplicaState last = replicaState(sql, commit->replica);
        if (commit->number <= last.number)
            continue;
        if (commit->number != last.number + 1)
            return brokenChain(*commit, u"changes before it are missing"_s);
        if (commit->previous != last.hash)
            return brokenChain(*commit, u"it does not follow on the one before"_s);
        const Stamp stamp = effectiveStamp(sql, *commit, now);
        if (stamp.time != commit->time && !std::ranges::contains(report.wrongClocks, commit->replica))
            report.wrongClocks.push_back(commit->replica);
        for (const CommitOperation &operation : commit->operations)
            applier.apply(operation, stamp, Precedence::Newest);
        appendBytesToLog(sql, *commit, bytes);
        report.changes.push_back(changesOf(*commit));
    }
    applier.finish();
    report.revived = applier.revived();
    report.late = applier.late();
    for (const auto &[text, events] : late) {
        if (const QString letters = lettersWrittenIn(events.chunks); !letters.isEmpty())
            report.late.push_back({text, events.kind, letters});
    }
    return sql.outcome(std::move(report));
}

} // namespace atelier
