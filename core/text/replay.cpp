// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/replay.h"

#include <algorithm>
#include <limits>

namespace atelier {

namespace {

// Parents of a run reach back to this event; -1 is the empty text before all events.
qint64 earliestParent(const EventGraph &graph, const GraphRun &run)
{
    const auto parents = graph.parents(run);
    return parents.empty() ? -1 : qint64(std::ranges::min(parents));
}

// Takes the runs of a version apart into stretches that can be applied as they are and stretches to be walked.
//
// A cut is a place in the local order such that all events after it follow all events before it: the version between
// them is critical. An event between two cuts had seen everything, and everything later has seen it.
class Replayer {
public:
    Replayer(const EventGraph &graph, const OperationLog &log)
        : m_graph(graph)
        , m_log(log)
        , m_walker(graph, log)
    {
    }

    [[nodiscard]] bool run(std::span<const LocalVersion> runEnds)
    {
        findEarliestParents(runEnds);
        qint64 previous = -1; // the last event before the run
        for (size_t i = 0; i < m_graph.runs().size(); ++i) {
            const GraphRun &run = m_graph.runs()[i];
            const LocalVersion end = runEnds[i];
            if (end == run.start)
                continue;
            LocalVersion start = run.start;
            const auto parents = m_graph.parents(run);
            const qint64 earliest = m_earliestLater[i];
            const bool cut = std::ranges::includes(parents, m_frontier)
                && (earliest >= qint64(start) || (parents.size() < 2 && earliest == previous));
            if (cut) {
                const auto stop = LocalVersion(std::clamp(earliest + 1, qint64(start), qint64(end)));
                if (!walkPending() || !applyUnchanged(start, stop))
                    return false;
                start = stop;
            }
            if (start < end)
                m_pending.push_back({start, end});
            std::erase_if(m_frontier, [&](LocalVersion head) { return std::ranges::contains(parents, head); });
            m_frontier.push_back(end - 1);
            previous = end - 1;
        }
        return walkPending();
    }

    [[nodiscard]] SpanRope takeText() { return std::move(m_text); }

private:
    void findEarliestParents(std::span<const LocalVersion> runEnds)
    {
        m_earliestLater.resize(m_graph.runs().size());
        qint64 earliest = std::numeric_limits<qint32>::max();
        for (size_t i = m_graph.runs().size(); i-- > 0;) {
            m_earliestLater[i] = earliest;
            if (runEnds[i] > m_graph.runs()[i].start)
                earliest = std::min(earliest, earliestParent(m_graph, m_graph.runs()[i]));
        }
    }

    [[nodiscard]] bool applyUnchanged(LocalVersion start, LocalVersion end)
    {
        bool fits = true;
        if (start == end)
            return fits;
        m_log.forEach(start, end, [&](const Operation &operation) {
            fits = fits
                && (operation.inserts ? m_text.insert(operation.position, operation.content, operation.length)
                                      : m_text.erase(operation.position, operation.length));
        });
        return fits;
    }

    [[nodiscard]] bool walkPending()
    {
        if (m_pending.empty())
            return true;
        m_walker.begin(m_pending, {}, m_text.length());
        if (!m_walker.walk(m_pending.back().end))
            return false;
        m_pending.clear();
        quint32 position = 0;
        m_walker.tree().forEachItem([&](const OrderItem &item) {
            const bool isBase = (item.id & OrderTree::baseMark) != 0;
            if (isBase && item.deleted)
                (void)m_text.erase(position, item.length);
            else if (!isBase && !item.deleted)
                (void)m_text.insert(position, item.id, item.length);
            position += item.deleted ? 0 : item.length;
        });
        return true;
    }

    const EventGraph &m_graph;
    const OperationLog &m_log;
    Walker m_walker;
    SpanRope m_text;
    std::vector<qint64> m_earliestLater; // by run: the earliest parent of the runs after it
    std::vector<LocalVersion> m_frontier;
    std::vector<EventSpan> m_pending; // since the last cut
};

// The latest cut that is not after the limit, where the events from the limit on, or those named by the caller, reach
// back to the earliest one.
LocalVersion latestCut(const EventGraph &graph, LocalVersion limit, qint64 earliest)
{
    for (size_t i = graph.runs().size(); i-- > 0;) {
        const GraphRun &run = graph.runs()[i];
        if (run.followsAll) {
            const qint64 cut = std::min({qint64(run.end), qint64(limit), earliest + 1});
            if (cut > qint64(run.start))
                return LocalVersion(cut);
            const bool afterSingleHead = run.parentsCount < 2 && earliest == qint64(run.start) - 1;
            if (run.start <= limit && (earliest >= qint64(run.start) || afterSingleHead))
                return run.start;
        }
        earliest = std::min(earliest, earliestParent(graph, run));
    }
    return 0;
}

// Collects changes in the order of the text into the fewest edits.
class EditCollector {
public:
    explicit EditCollector(const OperationLog &log)
        : m_log(log)
    {
    }

    void keep(quint32 length)
    {
        flush();
        m_position += length;
    }
    void remove(quint32 length) { m_edit.deleted += length; }
    void insert(quint32 content, quint32 length) { m_edit.inserted += m_log.contentAt(content, length); }
    [[nodiscard]] quint32 position() const { return m_position + quint32(m_edit.inserted.size()); }
    [[nodiscard]] TextEdits take()
    {
        flush();
        return std::move(m_edits);
    }

private:
    void flush()
    {
        if (m_edit.deleted == 0 && m_edit.inserted.isEmpty())
            return;
        m_edit.position = m_position;
        m_position += quint32(m_edit.inserted.size());
        m_edits.push_back(std::exchange(m_edit, {}));
    }

    const OperationLog &m_log;
    TextEdits m_edits;
    TextEdit m_edit;
    quint32 m_position = 0;
};

} // namespace

std::optional<SpanRope> replay(const EventGraph &graph, const OperationLog &log, std::span<const LocalVersion> runEnds)
{
    Replayer replayer(graph, log);
    if (!replayer.run(runEnds))
        return std::nullopt;
    return replayer.takeText();
}

std::optional<SpanRope> replay(const EventGraph &graph, const OperationLog &log)
{
    return replay(graph, log, graph.prefix(graph.size()));
}

std::optional<TextEdits> mergeInto(SpanRope &text, const EventGraph &graph, const OperationLog &log, LocalVersion added)
{
    const LocalVersion first = latestCut(graph, added, std::numeric_limits<qint32>::max());
    Walker walker(graph, log);
    OrderTree &tree = walker.tree();
    const EventSpan span{first, graph.size()};
    if (first == added) {
        walker.begin({&span, 1}, {}, text.length());
    } else {
        walker.begin({&span, 1}, std::array{added - 1}, OrderTree::unknownBaseLength);
        quint32 length = 0;
        if (!walker.walk(added))
            return std::nullopt;
        tree.forEachItem([&](const OrderItem &item) { length += item.deleted ? 0 : item.length; });
        if (!tree.shortenBase(length - 1 - text.length()))
            return std::nullopt;
    }
    tree.forEachItem([](OrderItem &item) { item.marked = !item.deleted; });
    if (!walker.walk(graph.size()))
        return std::nullopt;

    EditCollector edits(log);
    tree.forEachItem([&](const OrderItem &item) {
        if (item.marked && !item.deleted) {
            edits.keep(item.length);
        } else if (item.marked) {
            (void)text.erase(edits.position(), item.length);
            edits.remove(item.length);
        } else if (!item.deleted) {
            (void)text.insert(edits.position(), item.id, item.length);
            edits.insert(item.id, item.length);
        }
    });
    return edits.take();
}

TextEdits changesBetween(const EventGraph &graph, const OperationLog &log, std::span<const LocalVersion> from,
    std::span<const LocalVersion> to)
{
    std::vector<LocalVersion> heads(from.begin(), from.end());
    heads.insert(heads.end(), to.begin(), to.end());
    if (heads.empty())
        return {};
    const bool fromNothing = from.empty() || to.empty();
    const LocalVersion first = fromNothing ? 0 : latestCut(graph, graph.size(), qint64(std::ranges::min(heads)));
    const auto ends = graph.ancestors(heads);
    std::vector<EventSpan> spans;
    for (size_t i = 0; i < ends.size(); ++i) {
        const LocalVersion start = std::max(graph.runs()[i].start, first);
        if (ends[i] > start)
            spans.push_back({start, ends[i]});
    }
    if (spans.empty())
        return {};
    Walker walker(graph, log);
    OrderTree &tree = walker.tree();
    walker.begin(spans, heads, first == 0 ? 0 : OrderTree::unknownBaseLength);
    EditCollector edits(log);
    if (!walker.walk(graph.size()))
        return {};
    walker.prepare(from);
    tree.forEachItem([](OrderItem &item) { item.marked = item.state == 1; });
    walker.prepare(to);
    std::optional<SpanRope> base; // the text before the walk, for what is only in the second version
    const auto insertBase = [&](const OrderItem &item) {
        if (!base)
            base = replay(graph, log, graph.prefix(first)).value_or(SpanRope());
        base->forEach(item.id - OrderTree::baseMark, item.length,
            [&](quint32 content, quint32 length) { edits.insert(content, length); });
    };
    tree.forEachItem([&](const OrderItem &item) {
        const bool visible = item.state == 1;
        if (item.marked && visible)
            edits.keep(item.length);
        else if (item.marked)
            edits.remove(item.length);
        else if (visible && (item.id & OrderTree::baseMark) != 0)
            insertBase(item);
        else if (visible)
            edits.insert(item.id, item.length);
    });
    return edits.take();
}

} // namespace atelier
