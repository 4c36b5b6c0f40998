// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/text/trace_units.h"

#include "core/text/byte_stream.h"
#include "core/text/history_data.h"

#include <algorithm>

namespace atelier {

namespace {

// Goes through the events in their order and keeps where wide characters stand in the text that each author saw. Where
// an author goes on from the event before, that follows from the event; elsewhere the walker tells.
class UnitConverter {
public:
    UnitConverter(const EventBatch &codePoints, const std::vector<WideCharacter> &wide)
        : m_wideContent(wide)
    {
        EventBatch copy = codePoints;
        m_events.absorb(copy);
        m_unitEnds.resize(graph().size());
        m_next.resize(graph().agents().size(), 0);
    }

    Result<EventBatch> run()
    {
        findEarliestParents();
        for (const AgentName &agent : graph().agents())
            (void)m_result.addAgent(agent);
        size_t author = 0;
        for (size_t i = 0; i < graph().runs().size(); ++i) {
            const GraphRun &run = graph().runs()[i];
            if (!comeTo(i))
                return damagedText(QStringLiteral("walk"));
            m_result.addRun(parentsInUnits(run));
            for (LocalVersion start = run.start; start < run.end;) {
                while (author + 1 < graph().agentRuns().size() && graph().agentRuns()[author + 1].start <= start)
                    ++author;
                const LocalVersion end = author + 1 < graph().agentRuns().size()
                    ? std::min(run.end, graph().agentRuns()[author + 1].start)
                    : run.end;
                const quint32 agent = graph().agentRuns()[author].agent;
                m_result.addAuthor(agent, m_next[agent]);
                const LocalVersion before = m_result.size();
                convert(start, end);
                m_next[agent] += m_result.size() - before;
                start = end;
            }
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] const EventGraph &graph() const { return m_events.graph; }
    [[nodiscard]] const OperationLog &log() const { return m_events.log; }

    void findEarliestParents()
    {
        m_earliestLater.resize(graph().runs().size());
        qint64 earliest = graph().size();
        for (size_t i = graph().runs().size(); i-- > 0;) {
            m_earliestLater[i] = earliest;
            const auto parents = graph().parents(graph().runs()[i]);
            earliest = std::min(earliest, parents.empty() ? qint64(-1) : qint64(std::ranges::min(parents)));
        }
    }

    [[nodiscard]] bool isCut(size_t index) const
    {
        const GraphRun &run = graph().runs()[index];
        return run.followsAll && run.parentsCount < 2 && m_earliestLater[index] >= qint64(run.start) - 1;
    }

    // Brings m_wide to the version that the run was written in.
    [[nodiscard]] bool comeTo(size_t index)
    {
        const GraphRun &run = graph().runs()[index];
        if (isCut(index)) {
            m_first = run.start;
            m_baseWide = m_wide;
            m_walker.reset();
            return true;
        }
        if (!m_walker)
            beginWalk(index);
        if (!m_walker->walk(run.start))
            return false;
        m_walker->prepare(graph().parents(run));
        collectWide();
        return true;
    }

    void beginWalk(size_t index)
    {
        size_t end = index + 1;
        while (end < graph().runs().size() && !isCut(end))
            ++end;
        const EventSpan span{m_first, graph().runs()[end - 1].end};
        m_walker.emplace(graph(), log());
        m_walker->begin({&span, 1}, {}, OrderTree::unknownBaseLength);
    }

    void collectWide()
    {
        m_wide.clear();
        quint32 position = 0;
        m_walker->tree().forEachItem([&](const OrderItem &item) {
            if (item.state != 1)
                return;
            const auto addFrom = [&](const auto &sorted, quint32 first, auto placeOf) {
                for (auto at = std::ranges::lower_bound(sorted, first, {}, placeOf); at != sorted.end(); ++at) {
                    if (std::invoke(placeOf, *at) - first >= item.length)
                        break;
                    m_wide.push_back(position + (std::invoke(placeOf, *at) - first));
                }
            };
            if ((item.id & OrderTree::baseMark) != 0)
                addFrom(m_baseWide, item.id - OrderTree::baseMark, std::identity());
            else
                addFrom(m_wideContent, item.id, &WideCharacter::content);
            position += item.length;
        });
    }

    [[nodiscard]] std::vector<EventBatch::Parent> parentsInUnits(const GraphRun &run) const
    {
        std::vector<EventBatch::Parent> parents;
        for (const LocalVersion parent : graph().parents(run))
            parents.push_back({.event = m_unitEnds[parent] - 1});
        return parents;
    }

    void convert(LocalVersion start, LocalVersion end)
    {
        for (size_t i = log().runIndexOf(start); start < end; ++i) {
            const LocalVersion stop = std::min(end, log().endOf(i));
            const Operation operation = log().part(i, start, stop);
            if (operation.inserts)
                insert(operation);
            else
                erase(operation, log().runs()[i].kind == OperationKind::Backspace);
            start = stop;
        }
    }

    void insert(const Operation &operation)
    {
        const auto at = std::ranges::lower_bound(m_wide, operation.position);
        const quint32 position = operation.position + quint32(at - m_wide.begin());
        for (auto later = at; later != m_wide.end(); ++later)
            *later += operation.length;
        QString text;
        std::vector<quint32> added;
        for (quint32 i = 0; i < operation.length; ++i) {
            const quint32 content = operation.content + i;
            const auto wide = std::ranges::lower_bound(m_wideContent, content, {}, &WideCharacter::content);
            if (wide != m_wideContent.end() && wide->content == content) {
                added.push_back(operation.position + i);
                text += QStringView(QChar::fromUcs4(wide->character));
            } else {
                text += log().contentAt(content, 1);
            }
            m_unitEnds[operation.start + i] = m_result.size() + quint32(text.size());
        }
        m_wide.insert(at, added.begin(), added.end());
        m_result.log.appendInsertion(position, text);
    }

    void erase(const Operation &operation, bool isBackspace)
    {
        const auto begin = std::ranges::lower_bound(m_wide, operation.position);
        const auto end = std::ranges::lower_bound(m_wide, operation.position + operation.length);
        const quint32 position = operation.position + quint32(begin - m_wide.begin());
        quint32 units = 0;
        for (quint32 i = 0; i < operation.length; ++i) {
            const quint32 place = operation.position + (isBackspace ? operation.length - 1 - i : i);
            units += std::binary_search(begin, end, place) ? 2 : 1;
            m_unitEnds[operation.start + i] = m_result.size() + units;
        }
        for (auto later = end; later != m_wide.end(); ++later)
            *later -= operation.length;
        m_wide.erase(begin, end);
        if (isBackspace)
            m_result.log.appendBackspaces(position + units - 1, units);
        else
            m_result.log.appendDeletion(position, units);
    }

    HistoryData m_events; // in code points
    const std::vector<WideCharacter> &m_wideContent;
    EventBatch m_result;
    std::vector<quint32> m_unitEnds; // by event, in the result
    std::vector<quint64> m_next; // sequence number, by agent
    std::vector<qint64> m_earliestLater; // by run: the earliest parent of the runs after it
    std::optional<Walker> m_walker; // since the last cut
    LocalVersion m_first = 0; // event after the last cut
    std::vector<quint32> m_baseWide; // places of wide characters at the last cut
    std::vector<quint32> m_wide; // and in the text that the next event was written in
};

} // namespace

Result<EventBatch> inUnits(const EventBatch &codePoints, const std::vector<WideCharacter> &wide)
{
    return UnitConverter(codePoints, wide).run();
}

} // namespace atelier
