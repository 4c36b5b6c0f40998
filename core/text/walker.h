// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/event_graph.h"
#include "core/text/operation_log.h"
#include "core/text/order_tree.h"

namespace atelier {

// Consecutive events of one run of the graph.
struct EventSpan {
    LocalVersion start = 0;
    LocalVersion end = 0;
};

// Steps that are before one version or before two, from the latest down. What is put in is always earlier than what was
// taken out last, so that a bit for each step is all the order that is needed.
class StepSet {
public:
    enum Side : quint8 { Neither = 0, Old = 1, New = 2, Both = 3 };

    void resize(size_t steps);
    void add(quint32 step, Side side);
    // Whether some step in it is in one version only.
    [[nodiscard]] bool hasOneSided() const { return m_oneSided > 0; }
    // Takes out the latest.
    struct Entry {
        quint32 step = 0;
        Side side = Neither;
    };
    [[nodiscard]] Entry takeLatest();
    void clear();

private:
    std::vector<quint64> m_bits;
    std::vector<quint8> m_sides; // by step
    size_t m_oneSided = 0;
    size_t m_lowestWord = 0; // those below and above have no bits
    size_t m_highestWord = 0;
};

// Replays concurrent events: the heart of Eg-walker. Events are taken branch by branch, the smaller first; before each
// the prepared version moves to where it was written. What comes out are the items of the order tree.
//
// A walk covers a part of the history before which everything was merged: all its events follow all events before it.
class Walker {
public:
    Walker(const EventGraph &graph, const OperationLog &log);

    // Begins a walk of the events in the spans, which are sorted and hold all their ancestors from the first on, in a
    // text of the given length (or OrderTree::unknownBaseLength). The heads are events at which walk will pause, or
    // that prepare will name.
    void begin(std::span<const EventSpan> spans, std::span<const LocalVersion> heads, quint32 baseLength);

    // Replays the events before the given one that were not replayed yet. False when an operation does not fit the
    // text: the events come from a defective or hostile program.
    [[nodiscard]] bool walk(LocalVersion end);

    // Moves the prepared version to the one with these heads.
    void prepare(std::span<const LocalVersion> heads);

    [[nodiscard]] OrderTree &tree() { return m_tree; }

private:
    struct Step {
        LocalVersion start = 0;
        LocalVersion end = 0;
        quint32 parentsBegin = 0; // in m_stepParents
        quint32 parentsCount = 0;
        quint32 effectsBegin = 0; // in m_effects
        quint32 effectsEnd = 0;
        quint32 childrenBegin = 0; // in m_children
        quint32 childrenCount = 0;
        quint32 operation = 0; // index of its first one
        quint32 waitingFor = 0; // parents of this walk not yet replayed
        float weight = 0; // events after it, and itself
    };

    void addForks(EventSpan span, size_t firstRun);
    void addSteps(EventSpan span, size_t firstRun, size_t &operation);
    void addParents(std::span<const LocalVersion> parents, Step &step);
    void linkChildren();
    void makeReady(std::span<const quint32> candidates);
    [[nodiscard]] quint32 stepEndingAt(LocalVersion lastEvent) const;
    [[nodiscard]] std::span<const quint32> parentsOf(const Step &step) const
    {
        return {m_stepParents.data() + step.parentsBegin, step.parentsCount};
    }
    void prepareSteps(std::span<const quint32> heads);
    void shiftStep(const Step &step, quint32 by);
    [[nodiscard]] bool replay(Step &step);

    const EventGraph &m_graph;
    const OperationLog &m_log;
    OrderTree m_tree;
    LocalVersion m_first = 0;
    std::vector<Step> m_steps; // in local order
    std::vector<quint32> m_stepParents;
    std::vector<quint32> m_children;
    std::vector<OrderTree::Stretch> m_effects; // units whose state each step raises
    std::vector<quint32> m_prepared; // heads of the prepared version, as steps
    std::vector<quint32> m_ready; // a stack, the smallest branch on top
    size_t m_replayed = 0; // all steps before this one are
    std::vector<quint32> m_freed;
    std::vector<OrderTree::Stretch> m_erased;
    StepSet m_sides; // which of the two versions a step is in, while the prepared one moves
    std::vector<quint32> m_advancing;
    std::vector<LocalVersion> m_forks;
    std::vector<size_t> m_firstRuns; // of the spans
};

} // namespace atelier
