// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/event_graph.h"

#include <algorithm>

namespace atelier {

quint32 EventGraph::addAgent(const AgentName &name)
{
    if (const auto known = m_agentIndex.constFind(name); known != m_agentIndex.cend())
        return *known;
    const auto agent = quint32(m_agents.size());
    m_agents.push_back(name);
    m_sequences.emplace_back();
    m_agentIndex.insert(name, agent);
    return agent;
}

std::optional<quint32> EventGraph::findAgent(const AgentName &name) const
{
    const auto known = m_agentIndex.constFind(name);
    return known == m_agentIndex.cend() ? std::nullopt : std::optional(*known);
}

quint64 EventGraph::nextSequence(const AgentName &name) const
{
    const auto agent = findAgent(name);
    if (!agent || m_sequences[*agent].empty())
        return 0;
    const SequenceRun &last = m_sequences[*agent].back();
    return last.sequence + last.count;
}

void EventGraph::append(quint32 agent, quint64 sequence, quint32 count, std::span<const LocalVersion> parents)
{
    const LocalVersion start = m_size;
    m_size += count;
    index(agent, sequence, start, count);
    const bool sameAuthor = !m_agentRuns.empty() && m_agentRuns.back().agent == agent
        && m_agentRuns.back().sequence + (start - m_agentRuns.back().start) == sequence;
    if (!sameAuthor)
        m_agentRuns.push_back({.start = start, .agent = agent, .sequence = sequence});

    const bool continuesRun = start > 0 && parents.size() == 1 && parents[0] == start - 1;
    const bool followsAll = std::ranges::includes(parents, m_frontier);
    if (continuesRun && !m_runs.empty()) {
        m_runs.back().end = m_size;
    } else {
        m_runs.push_back({.start = start,
            .end = m_size,
            .parentsBegin = quint32(m_parents.size()),
            .parentsCount = quint32(parents.size()),
            .followsAll = followsAll});
        m_parents.insert(m_parents.end(), parents.begin(), parents.end());
    }
    if (followsAll)
        m_frontier.clear();
    else
        std::erase_if(m_frontier, [&](LocalVersion head) { return std::ranges::contains(parents, head); });
    m_frontier.push_back(m_size - 1);
}

void EventGraph::index(quint32 agent, quint64 sequence, LocalVersion start, quint32 count)
{
    auto &runs = m_sequences[agent];
    if (runs.empty() || sequence >= runs.back().sequence + runs.back().count) {
        if (!runs.empty() && runs.back().sequence + runs.back().count == sequence
            && runs.back().start + runs.back().count == start)
            runs.back().count += count;
        else
            runs.push_back({sequence, start, count});
        return;
    }
    const auto after = std::ranges::upper_bound(runs, sequence, {}, &SequenceRun::sequence);
    runs.insert(after, {sequence, start, count});
}

void EventGraph::truncate(LocalVersion size)
{
    if (size >= m_size)
        return;
    m_size = size;
    for (auto &runs : m_sequences) {
        std::erase_if(runs, [&](const SequenceRun &run) { return run.start >= size; });
        for (SequenceRun &run : runs)
            run.count = std::min(run.count, size - run.start);
    }
    while (!m_agentRuns.empty() && m_agentRuns.back().start >= size)
        m_agentRuns.pop_back();
    while (!m_runs.empty() && m_runs.back().start >= size) {
        m_parents.resize(m_runs.back().parentsBegin);
        m_runs.pop_back();
    }
    if (!m_runs.empty())
        m_runs.back().end = std::min(m_runs.back().end, size);
    std::vector<LocalVersion> ends;
    for (const GraphRun &run : m_runs)
        ends.push_back(run.end - 1);
    m_frontier = dominators(std::move(ends));
}

size_t EventGraph::runIndexOf(LocalVersion event) const
{
    const auto after = std::ranges::upper_bound(m_runs, event, {}, &GraphRun::start);
    return size_t(after - m_runs.begin()) - 1;
}

size_t EventGraph::agentRunIndexOf(LocalVersion event) const
{
    const auto after = std::ranges::upper_bound(m_agentRuns, event, {}, &AgentRun::start);
    return size_t(after - m_agentRuns.begin()) - 1;
}

EventId EventGraph::idOf(LocalVersion event) const
{
    const AgentRun &run = m_agentRuns[agentRunIndexOf(event)];
    return {.agent = m_agents[run.agent], .sequence = run.sequence + (event - run.start)};
}

EventGraph::Known EventGraph::lookUp(quint32 agent, quint64 sequence) const
{
    const auto &runs = m_sequences[agent];
    const auto after = std::ranges::upper_bound(runs, sequence, {}, &SequenceRun::sequence);
    if (after != runs.begin()) {
        const SequenceRun &run = *std::prev(after);
        if (sequence - run.sequence < run.count)
            return {.known = true,
                .event = run.start + quint32(sequence - run.sequence),
                .count = run.count - (sequence - run.sequence)};
    }
    return {.known = false,
        .count = after == runs.end() ? std::numeric_limits<quint64>::max() : after->sequence - sequence};
}

std::optional<LocalVersion> EventGraph::find(quint32 agent, quint64 sequence) const
{
    const Known known = lookUp(agent, sequence);
    return known.known ? std::optional(known.event) : std::nullopt;
}

Version EventGraph::version(std::span<const LocalVersion> heads) const
{
    std::vector<EventId> ids;
    ids.reserve(heads.size());
    for (const LocalVersion head : heads)
        ids.push_back(idOf(head));
    return Version(std::move(ids));
}

std::optional<std::vector<LocalVersion>> EventGraph::resolve(const Version &version) const
{
    std::vector<LocalVersion> heads;
    for (const EventId &id : version.heads()) {
        const auto agent = findAgent(id.agent);
        const auto event = agent ? find(*agent, id.sequence) : std::nullopt;
        if (!event)
            return std::nullopt;
        heads.push_back(*event);
    }
    return dominators(std::move(heads));
}

std::vector<LocalVersion> EventGraph::ancestors(std::span<const LocalVersion> heads) const
{
    std::vector<LocalVersion> ends(m_runs.size());
    for (size_t i = 0; i < m_runs.size(); ++i)
        ends[i] = m_runs[i].start;
    const auto include = [&](LocalVersion event) {
        LocalVersion &end = ends[runIndexOf(event)];
        end = std::max(end, event + 1);
    };
    std::ranges::for_each(heads, include);
    for (size_t i = m_runs.size(); i-- > 0;) {
        if (ends[i] > m_runs[i].start)
            std::ranges::for_each(parents(m_runs[i]), include);
    }
    return ends;
}

std::vector<LocalVersion> EventGraph::prefix(LocalVersion end) const
{
    std::vector<LocalVersion> ends;
    ends.reserve(m_runs.size());
    for (const GraphRun &run : m_runs)
        ends.push_back(std::clamp(end, run.start, run.end));
    return ends;
}

std::vector<LocalVersion> EventGraph::dominators(std::vector<LocalVersion> heads) const
{
    std::ranges::sort(heads);
    heads.erase(std::ranges::unique(heads).begin(), heads.end());
    if (heads.size() < 2)
        return heads;
    // From the latest run down: a head is kept unless an event after it needs it.
    std::vector<LocalVersion> result;
    const size_t firstRun = runIndexOf(heads.front());
    std::vector<LocalVersion> needed(runIndexOf(heads.back()) - firstRun + 1, 0); // end of the known ancestors
    const auto include = [&](LocalVersion event) {
        if (event < m_runs[firstRun].start)
            return;
        LocalVersion &end = needed[runIndexOf(event) - firstRun];
        end = std::max(end, event + 1);
    };
    for (size_t i = needed.size(); i-- > 0;) {
        const GraphRun &run = m_runs[firstRun + i];
        while (!heads.empty() && heads.back() >= run.start) {
            if (heads.back() >= needed[i]) {
                result.push_back(heads.back());
                needed[i] = heads.back() + 1;
            }
            heads.pop_back();
        }
        if (needed[i] > run.start)
            std::ranges::for_each(parents(run), include);
    }
    std::ranges::reverse(result);
    return result;
}

} // namespace atelier
