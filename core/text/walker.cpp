// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/walker.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace atelier {

namespace {

bool isAuthoredBefore(const EventGraph &graph, LocalVersion left, LocalVersion right)
{
    const AgentRun &leftRun = graph.agentRuns()[graph.agentRunIndexOf(left)];
    const AgentRun &rightRun = graph.agentRuns()[graph.agentRunIndexOf(right)];
    if (leftRun.agent == rightRun.agent)
        return leftRun.sequence + (left - leftRun.start) < rightRun.sequence + (right - rightRun.start);
    return QByteArrayView(graph.agents()[leftRun.agent]).compare(graph.agents()[rightRun.agent]) < 0;
}

} // namespace

void StepSet::resize(size_t steps)
{
    m_bits.assign(steps / 64 + 1, 0);
    m_sides.assign(steps, Neither);
    m_lowestWord = m_bits.size();
    m_highestWord = 0;
}

void StepSet::add(quint32 step, Side side)
{
    const auto before = Side(m_sides[step]);
    const auto now = Side(before | side);
    if (now == before)
        return;
    m_sides[step] = now;
    m_oneSided += now == Both ? 0 : 1;
    m_oneSided -= before == Neither ? 0 : 1;
    const size_t word = step / 64;
    m_bits[word] |= quint64(1) << step % 64;
    m_lowestWord = std::min(m_lowestWord, word);
    m_highestWord = std::max(m_highestWord, word);
}

StepSet::Entry StepSet::takeLatest()
{
    while (m_bits[m_highestWord] == 0)
        --m_highestWord;
    const auto bit = quint32(std::bit_width(m_bits[m_highestWord])) - 1;
    m_bits[m_highestWord] ^= quint64(1) << bit;
    const auto step = quint32(m_highestWord * 64) + bit;
    const auto side = Side(std::exchange(m_sides[step], Neither));
    m_oneSided -= side == Both ? 0 : 1;
    return {step, side};
}

void StepSet::clear()
{
    for (size_t word = m_lowestWord; word <= m_highestWord && word < m_bits.size(); ++word) {
        for (; m_bits[word] != 0; m_bits[word] &= m_bits[word] - 1)
            m_sides[word * 64 + size_t(std::countr_zero(m_bits[word]))] = Neither;
    }
    m_lowestWord = m_bits.size();
    m_highestWord = 0;
    m_oneSided = 0;
}

Walker::Walker(const EventGraph &graph, const OperationLog &log)
    : m_graph(graph)
    , m_log(log)
    , m_tree([this](quint32 id, quint32 other) {
        return isAuthoredBefore(m_graph, m_log.eventOfContent(id), m_log.eventOfContent(other));
    })
{
}

void Walker::begin(std::span<const EventSpan> spans, std::span<const LocalVersion> heads, quint32 baseLength)
{
    m_first = spans.front().start;
    m_steps.clear();
    m_stepParents.clear();
    m_effects.clear();
    m_prepared.clear();
    m_replayed = 0;

    m_forks.assign(heads.begin(), heads.end());
    m_firstRuns.clear();
    size_t firstRun = m_graph.runIndexOf(m_first);
    for (const EventSpan &span : spans) {
        while (m_graph.runs()[firstRun].end <= span.start)
            ++firstRun;
        m_firstRuns.push_back(firstRun);
        addForks(span, firstRun);
    }
    std::ranges::sort(m_forks);
    size_t operation = m_first < m_log.size() ? m_log.runIndexOf(m_first) : 0;
    for (size_t i = 0; i < spans.size(); ++i)
        addSteps(spans[i], m_firstRuns[i], operation);
    linkChildren();
    m_sides.resize(m_steps.size());

    const LocalVersion last = spans.back().end;
    const auto contentAt = [&](LocalVersion event) {
        if (event >= m_log.size())
            return quint32(m_log.content().size());
        const size_t run = m_log.runIndexOf(event);
        return m_log.part(run, event, event).content;
    };
    m_tree.reset(baseLength, contentAt(m_first), contentAt(last));
}

// Where others go on from, a step ends.
void Walker::addForks(EventSpan span, size_t firstRun)
{
    for (size_t i = firstRun; i < m_graph.runs().size(); ++i) {
        const GraphRun &run = m_graph.runs()[i];
        if (run.start >= span.end)
            break;
        if (run.start < span.start)
            continue;
        for (const LocalVersion parent : m_graph.parents(run))
            if (parent >= m_first)
                m_forks.push_back(parent);
    }
}

void Walker::addSteps(EventSpan span, size_t firstRun, size_t &operation)
{
    auto fork = std::ranges::lower_bound(m_forks, span.start);
    for (size_t i = firstRun; span.start < span.end; ++i) {
        const GraphRun &run = m_graph.runs()[i];
        const LocalVersion runEnd = std::min(run.end, span.end);
        while (span.start < runEnd) {
            while (fork != m_forks.end() && *fork < span.start)
                ++fork;
            while (m_log.endOf(operation) <= span.start)
                ++operation;
            Step step{.start = span.start,
                .end = fork != m_forks.end() ? std::min(runEnd, *fork + 1) : runEnd,
                .parentsBegin = quint32(m_stepParents.size()),
                .operation = quint32(operation)};
            if (step.start == run.start)
                addParents(m_graph.parents(run), step);
            else
                addParents(std::array{step.start - 1}, step);
            span.start = step.end;
            m_steps.push_back(step);
        }
    }
}

void Walker::addParents(std::span<const LocalVersion> parents, Step &step)
{
    for (const LocalVersion parent : parents) {
        if (parent < m_first)
            continue;
        m_stepParents.push_back(stepEndingAt(parent));
        ++step.parentsCount;
    }
}

quint32 Walker::stepEndingAt(LocalVersion lastEvent) const
{
    if (!m_steps.empty() && m_steps.back().end == lastEvent + 1)
        return quint32(m_steps.size()) - 1;
    const auto after = std::ranges::upper_bound(m_steps, lastEvent, {}, &Step::start);
    return quint32(after - m_steps.begin()) - 1;
}

void Walker::linkChildren()
{
    for (const quint32 parent : m_stepParents)
        ++m_steps[parent].childrenCount;
    quint32 begin = 0;
    for (Step &step : m_steps) {
        step.childrenBegin = begin;
        begin += step.childrenCount;
        step.childrenCount = 0;
    }
    m_children.resize(begin);
    for (quint32 i = 0; i < m_steps.size(); ++i) {
        for (const quint32 parent : parentsOf(m_steps[i]))
            m_children[m_steps[parent].childrenBegin + m_steps[parent].childrenCount++] = i;
    }
    for (size_t i = m_steps.size(); i-- > 0;) {
        Step &step = m_steps[i];
        step.weight += float(step.end - step.start);
        for (const quint32 parent : parentsOf(step))
            m_steps[parent].weight += step.weight;
    }
}

bool Walker::walk(LocalVersion end)
{
    size_t stop = m_replayed;
    m_ready.clear();
    m_freed.clear();
    for (; stop < m_steps.size() && m_steps[stop].start < end; ++stop) {
        Step &step = m_steps[stop];
        step.waitingFor = quint32(std::ranges::count_if(parentsOf(step), [&](quint32 p) { return p >= m_replayed; }));
        if (step.waitingFor == 0)
            m_freed.push_back(quint32(stop));
    }
    makeReady(m_freed);
    m_replayed = stop;
    while (!m_ready.empty()) {
        const quint32 index = m_ready.back();
        m_ready.pop_back();
        Step &step = m_steps[index];
        prepareSteps(parentsOf(step));
        if (!replay(step))
            return false;
        m_prepared.assign(1, index);
        m_freed.clear();
        for (quint32 i = 0; i < step.childrenCount; ++i) {
            const quint32 child = m_children[step.childrenBegin + i];
            if (child < stop && --m_steps[child].waitingFor == 0)
                m_freed.push_back(child);
        }
        makeReady(m_freed);
    }
    return true;
}

void Walker::makeReady(std::span<const quint32> candidates)
{
    const auto begin = m_ready.insert(m_ready.end(), candidates.begin(), candidates.end());
    if (candidates.size() > 1)
        std::sort(begin, m_ready.end(), [&](quint32 a, quint32 b) { return m_steps[a].weight > m_steps[b].weight; });
}

bool Walker::replay(Step &step)
{
    step.effectsBegin = quint32(m_effects.size());
    size_t index = step.operation;
    bool fits = true;
    for (LocalVersion start = step.start; start < step.end && fits; ++index) {
        const LocalVersion end = std::min(step.end, m_log.endOf(index));
        const Operation operation = m_log.part(index, start, end);
        if (operation.inserts) {
            fits = m_tree.insert(operation.position, operation.content, operation.length);
            m_effects.push_back({operation.content, operation.length});
        } else {
            m_erased.clear();
            fits = m_tree.erase(operation.position, operation.length, m_erased);
            m_effects.insert(m_effects.end(), m_erased.begin(), m_erased.end());
        }
        start = end;
    }
    step.effectsEnd = quint32(m_effects.size());
    return fits;
}

void Walker::prepare(std::span<const LocalVersion> heads)
{
    std::vector<quint32> steps;
    for (const LocalVersion head : heads)
        if (head >= m_first)
            steps.push_back(stepEndingAt(head));
    prepareSteps(steps);
    m_prepared = steps;
}

// What is only before the one version is stepped down, latest first, then what is only before the other stepped up.
void Walker::prepareSteps(std::span<const quint32> heads)
{
    if (std::ranges::equal(heads, m_prepared))
        return;
    m_advancing.clear();
    for (const quint32 step : m_prepared)
        m_sides.add(step, StepSet::Old);
    for (const quint32 step : heads)
        m_sides.add(step, StepSet::New);
    while (m_sides.hasOneSided()) {
        const auto [step, side] = m_sides.takeLatest();
        if (side == StepSet::Old)
            shiftStep(m_steps[step], 0u - 1u);
        else if (side == StepSet::New)
            m_advancing.push_back(step);
        for (const quint32 parent : parentsOf(m_steps[step]))
            m_sides.add(parent, side);
    }
    m_sides.clear();
    for (size_t i = m_advancing.size(); i-- > 0;)
        shiftStep(m_steps[m_advancing[i]], 1);
}

void Walker::shiftStep(const Step &step, quint32 by)
{
    for (quint32 i = step.effectsBegin; i < step.effectsEnd; ++i)
        m_tree.shift(m_effects[i].id, m_effects[i].length, by);
}

} // namespace atelier
