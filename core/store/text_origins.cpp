// SPDX-License-Identifier: GPL-3.0-or-later
// Reader's questions about the past of a text: old versions, its life, and who wrote what.
#include "core/store/store_connection.h"
#include "core/store/text_life.h"
#include "core/store/text_store.h"
#include "core/store/transaction.h"

namespace atelier {

namespace {

// The pieces of each author by their first event, to find an event's origin.
using OriginMap = std::map<AgentName, std::map<quint64, const ChunkPiece *>>;

OriginMap mapOf(const std::vector<StoredChunk> &chunks)
{
    OriginMap map;
    for (const StoredChunk &chunk : chunks) {
        for (const ChunkPiece &piece : chunk.pieces)
            map[piece.events.agent][piece.events.first] = &piece;
    }
    return map;
}

void addRun(std::vector<OriginRun> &runs, qsizetype length, const Origin &origin)
{
    if (!runs.empty() && runs.back().origin == origin)
        runs.back().length += length;
    else
        runs.push_back({length, origin});
}

// A run of one author may lie in several chunks.
void addAuthorRun(std::vector<OriginRun> &runs, const OriginMap &origins, const AgentName &agent, const AuthorRun &run)
{
    const auto author = origins.find(agent);
    quint64 event = run.sequence;
    qsizetype left = run.length;
    while (left > 0) {
        Origin origin{.kind = OriginKind::Merged}; // events whose origin was not kept
        qsizetype length = left;
        if (author != origins.end()) {
            const auto next = author->second.upper_bound(event);
            if (next != author->second.begin())
                origin = std::prev(next)->second->origin;
            if (next != author->second.end())
                length = std::min(left, qsizetype(next->first - event));
        }
        addRun(runs, length, origin);
        event += quint64(length);
        left -= length;
    }
}

} // namespace

Result<QString> Reader::textAt(const Id &text, const Version &version) const
{
    const Result<History> history = m_connection.texts().history(text);
    if (!history)
        return std::unexpected(history.error());
    return history->textAt(version);
}

Result<std::vector<OriginRun>> Reader::textOrigins(const Id &text) const
{
    const Result<LoadedText> loaded = m_connection.texts().load(text);
    if (!loaded)
        return std::unexpected(loaded.error());
    Authorship authorship;
    if (const Authorship *known = loaded->text.authorship()) {
        authorship = *known;
    } else {
        const Result<History> history = m_connection.texts().history(text);
        if (!history)
            return std::unexpected(history.error());
        authorship = history->authorship();
    }
    const std::vector<StoredChunk> chunks = m_connection.texts().chunksWithoutBytes(text);
    const OriginMap origins = mapOf(chunks);
    std::vector<OriginRun> runs;
    for (const AuthorRun &run : authorship.runs())
        addAuthorRun(runs, origins, authorship.agents()[run.agent], run);
    return m_connection.sql().outcome(std::move(runs));
}

Result<std::shared_ptr<const TextLife>> Reader::textLife(const Id &text, size_t maximumSteps) const
{
    if (!m_connection.texts().exists(text))
        return failure(ErrorKind::NotFound, QObject::tr("There is no such text."), text.toString());
    Result<History> history = m_connection.texts().history(text);
    if (!history)
        return std::unexpected(history.error());
    const std::vector<StoredChunk> chunks = m_connection.texts().chunksWithoutBytes(text);
    return m_connection.sql().outcome(
        std::make_shared<const TextLife>(TextLife::of(std::move(*history), chunks, maximumSteps)));
}

} // namespace atelier
