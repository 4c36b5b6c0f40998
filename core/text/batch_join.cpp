// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/batch_join.h"

#include "core/text/byte_stream.h"
#include "core/text/event_batch.h"

#include <map>

namespace atelier {

namespace {

class BatchJoiner {
public:
    void add(const EventBatch &from, LocalVersion start, LocalVersion end)
    {
        const auto after = std::ranges::upper_bound(from.runs, start, {}, &EventBatch::Run::start);
        for (size_t i = size_t(after - from.runs.begin()) - 1; start < end; ++i) {
            const LocalVersion runEnd = i + 1 < from.runs.size() ? from.runs[i + 1].start : from.size();
            const LocalVersion stop = std::min(end, runEnd);
            addRun(from, from.runs[i], start);
            addEvents(from, start, stop);
            start = stop;
        }
    }

    [[nodiscard]] EventBatch takeBatch() && { return std::move(m_batch); }

private:
    struct Known {
        LocalVersion start = 0;
        quint32 count = 0;
    };

    void addRun(const EventBatch &from, const EventBatch::Run &run, LocalVersion start)
    {
        std::vector<EventBatch::Parent> parents;
        const auto ids = start == run.start ? from.parentIds(run) : std::vector{from.idOf(start - 1)};
        for (const EventId &id : ids)
            parents.push_back(parentOf(id));
        m_batch.addRun(parents);
    }

    void addEvents(const EventBatch &from, LocalVersion start, LocalVersion end)
    {
        const auto after = std::ranges::upper_bound(from.agentRuns, start, {}, &AgentRun::start);
        for (size_t i = size_t(after - from.agentRuns.begin()) - 1; start < end; ++i) {
            const AgentRun &run = from.agentRuns[i];
            const LocalVersion runEnd = i + 1 < from.agentRuns.size() ? from.agentRuns[i + 1].start : from.size();
            const LocalVersion stop = std::min(end, runEnd);
            const quint64 sequence = run.sequence + (start - run.start);
            const quint32 agent = m_batch.addAgent(from.agents[run.agent]);
            m_known[agent][sequence] = {.start = m_batch.size(), .count = stop - start};
            m_batch.addAuthor(agent, sequence);
            m_batch.log.append(from.log, start, stop);
            start = stop;
        }
    }

    [[nodiscard]] EventBatch::Parent parentOf(const EventId &id)
    {
        const quint32 agent = m_batch.addAgent(id.agent);
        const std::map<quint64, Known> &known = m_known[agent];
        if (const auto after = known.upper_bound(id.sequence); after != known.begin()) {
            const auto &[first, run] = *std::prev(after);
            if (id.sequence - first < run.count)
                return {.event = run.start + LocalVersion(id.sequence - first)};
        }
        return {.isInBatch = false, .agent = agent, .sequence = id.sequence};
    }

    EventBatch m_batch;
    std::map<quint32, std::map<quint64, Known>> m_known; // by author and first number
};

} // namespace

EventBatch joined(std::span<const EventBatch> batches)
{
    BatchJoiner joiner;
    for (const EventBatch &batch : batches)
        joiner.add(batch, 0, batch.size());
    return std::move(joiner).takeBatch();
}

Result<QByteArray> partOfEvents(QByteArrayView chunk, quint64 first, quint64 count)
{
    const Result<EventBatch> batch = decodeEvents(chunk);
    if (!batch)
        return std::unexpected(batch.error());
    if (first > batch->size() || count > batch->size() - first)
        return damagedText(QStringLiteral("part"));
    BatchJoiner joiner;
    joiner.add(*batch, LocalVersion(first), LocalVersion(first + count));
    const EventBatch part = std::move(joiner).takeBatch();
    if (!hasWholeCharacters(part.log))
        return damagedText(QStringLiteral("part"));
    return encodeEvents(part, Packing::Quick);
}

} // namespace atelier
