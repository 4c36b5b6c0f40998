// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/version.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace atelier {

// An event's place in this history's own order, in which every event comes after its parents.
using LocalVersion = quint32;

// Histories are limited to this many events, which leaves two bits for marks.
inline constexpr quint32 maximumEventCount = 1u << 30;

// Consecutive events, each the only parent of the next.
struct GraphRun {
    LocalVersion start = 0;
    LocalVersion end = 0;
    quint32 parentsBegin = 0; // of the first event, in EventGraph::parents
    quint32 parentsCount = 0;
    bool followsAll = false; // the first event had seen every event before it
};

// Consecutive events numbered consecutively by one author.
struct AgentRun {
    LocalVersion start = 0; // ends where the next begins
    quint32 agent = 0;
    quint64 sequence = 0;
};

// The events' names and what each had seen, run-length encoded.
class EventGraph {
public:
    [[nodiscard]] LocalVersion size() const { return m_size; }
    [[nodiscard]] const std::vector<GraphRun> &runs() const { return m_runs; }
    [[nodiscard]] const std::vector<AgentRun> &agentRuns() const { return m_agentRuns; }
    [[nodiscard]] const std::vector<AgentName> &agents() const { return m_agents; }
    [[nodiscard]] std::span<const LocalVersion> parents(const GraphRun &run) const
    {
        return {m_parents.data() + run.parentsBegin, run.parentsCount};
    }
    [[nodiscard]] const std::vector<LocalVersion> &frontier() const { return m_frontier; } // sorted

    quint32 addAgent(const AgentName &name);
    [[nodiscard]] quint64 nextSequence(const AgentName &name) const;

    // New events at the end. The caller has checked that they are unknown and that the parents are there and sorted.
    void append(quint32 agent, quint64 sequence, quint32 count, std::span<const LocalVersion> parents);
    // Takes back all events from the given one on.
    void truncate(LocalVersion size);

    [[nodiscard]] size_t runIndexOf(LocalVersion event) const;
    [[nodiscard]] size_t agentRunIndexOf(LocalVersion event) const;
    [[nodiscard]] EventId idOf(LocalVersion event) const;
    [[nodiscard]] std::optional<LocalVersion> find(quint32 agent, quint64 sequence) const;
    // How many events from the sequence number on are all known, or all unknown.
    struct Known {
        bool known = false;
        LocalVersion event = 0; // of the first, when known
        quint64 count = 0;
    };
    [[nodiscard]] Known lookUp(quint32 agent, quint64 sequence) const;
    [[nodiscard]] std::optional<quint32> findAgent(const AgentName &name) const;

    [[nodiscard]] Version version(std::span<const LocalVersion> heads) const;
    [[nodiscard]] std::optional<std::vector<LocalVersion>> resolve(const Version &version) const;

    // For every run how far it belongs to the version: the end of the prefix of its events, its start when none does.
    [[nodiscard]] std::vector<LocalVersion> ancestors(std::span<const LocalVersion> heads) const;
    // The same for all events before the given one, in local order.
    [[nodiscard]] std::vector<LocalVersion> prefix(LocalVersion end) const;
    // The heads without those that are before another.
    [[nodiscard]] std::vector<LocalVersion> dominators(std::vector<LocalVersion> heads) const;

private:
    struct SequenceRun {
        quint64 sequence = 0;
        LocalVersion start = 0;
        quint32 count = 0;
    };

    void index(quint32 agent, quint64 sequence, LocalVersion start, quint32 count);

    LocalVersion m_size = 0;
    std::vector<GraphRun> m_runs;
    std::vector<LocalVersion> m_parents;
    std::vector<AgentRun> m_agentRuns;
    std::vector<LocalVersion> m_frontier;
    std::vector<AgentName> m_agents;
    std::vector<std::vector<SequenceRun>> m_sequences; // by agent, sorted
    QHash<AgentName, quint32> m_agentIndex;
};

} // namespace atelier
