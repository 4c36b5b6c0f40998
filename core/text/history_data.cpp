// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/history_data.h"

#include "core/text/byte_stream.h"
#include "core/text/text_order.h"

#include <QCoreApplication>

namespace atelier {

Result<void> checkAgent(const AgentName &agent)
{
    if (agent.isEmpty() || agent.size() > maximumAgentLength)
        return invalidInput(QStringLiteral("agent"), QObject::tr("An author's name must have 1 to 255 bytes."));
    return {};
}

std::unexpected<Error> outsideText()
{
    return invalidInput(QStringLiteral("position"), QObject::tr("The edit lies outside of the text."));
}

std::unexpected<Error> insideCharacter()
{
    return invalidInput(QStringLiteral("position"), QObject::tr("The edit would take a character apart."));
}

Result<void> checkInsertion(const QString &text)
{
    if (!text.isValidUtf16())
        return invalidInput(QStringLiteral("inserted"), QObject::tr("The inserted text has half a character in it."));
    return {};
}

Result<void> checkEdit(const TextEdit &edit, const QString &text)
{
    if (edit.position < 0 || edit.deleted < 0 || edit.position > text.size()
        || edit.deleted > text.size() - edit.position)
        return outsideText();
    for (const qsizetype border : {edit.position, edit.position + edit.deleted})
        if (border < text.size() && text[border].isLowSurrogate())
            return insideCharacter();
    return checkInsertion(edit.inserted);
}

Result<void> applyChecked(QString &text, std::span<const TextEdit> edits)
{
    if (isInTextOrder(edits)) {
        qsizetype grown = 0; // positions count in the text that the edits before have left
        for (const TextEdit &edit : edits) {
            const TextEdit unshifted{edit.position - grown, edit.deleted, edit.inserted};
            if (const auto valid = checkEdit(unshifted, text); !valid)
                return valid;
            grown += edit.inserted.size() - edit.deleted;
        }
        applyEdits(text, edits);
        return {};
    }
    TextEdits undone;
    for (const TextEdit &edit : edits) {
        if (const auto valid = checkEdit(edit, text); !valid) {
            std::ranges::reverse(undone);
            for (const TextEdit &back : undone)
                text.replace(back.position, back.deleted, back.inserted);
            return valid;
        }
        undone.push_back({.position = edit.position,
            .deleted = edit.inserted.size(),
            .inserted = text.sliced(edit.position, edit.deleted)});
        text.replace(edit.position, edit.deleted, edit.inserted);
    }
    return {};
}

Result<void> HistoryData::appendEdit(SpanRope &edited, const TextEdit &edit)
{
    const auto length = qsizetype(edited.length());
    if (edit.position < 0 || edit.deleted < 0 || edit.position > length || edit.deleted > length - edit.position)
        return outsideText();
    for (const qsizetype border : {edit.position, edit.position + edit.deleted})
        if (border < length && QChar::isLowSurrogate(log.content()[edited.contentAt(quint32(border))]))
            return insideCharacter();
    if (const auto valid = checkInsertion(edit.inserted); !valid)
        return valid;
    if (qsizetype(log.size()) + edit.deleted + edit.inserted.size() >= qsizetype(maximumEventCount))
        return failure(ErrorKind::TooLarge, QObject::tr("The history of this text is full. Continue in a new item."));
    const auto content = quint32(log.content().size());
    if (edit.deleted > 0)
        log.appendDeletion(quint32(edit.position), quint32(edit.deleted));
    (void)edited.erase(quint32(edit.position), quint32(edit.deleted));
    if (!edit.inserted.isEmpty()) {
        log.appendInsertion(quint32(edit.position), edit.inserted);
        (void)edited.insert(quint32(edit.position), content, quint32(edit.inserted.size()));
    }
    return {};
}

void HistoryData::restoreText()
{
    if (auto restored = replay(graph, log))
        text = std::move(*restored);
}

Result<MergeOutcome> HistoryData::mergeAppended(LocalVersion added)
{
    MergeOutcome outcome;
    outcome.waiting = waitingCount();
    if (graph.size() == added)
        return outcome;
    auto edits = mergeInto(text, graph, log, added);
    if (!edits || !isWholeAround(*edits)) {
        graph.truncate(added);
        log.truncate(added);
        if (edits)
            restoreText();
        return damagedText(QStringLiteral("merge"));
    }
    outcome.edits = std::move(*edits);
    if (!outcome.edits.empty())
        flatText.reset();
    for (size_t i = graph.agentRunIndexOf(added); i < graph.agentRuns().size(); ++i) {
        const AgentRun &run = graph.agentRuns()[i];
        const LocalVersion start = std::max(run.start, added);
        const LocalVersion end = i + 1 < graph.agentRuns().size() ? graph.agentRuns()[i + 1].start : graph.size();
        outcome.added.push_back(
            {.agent = graph.agents()[run.agent], .first = run.sequence + (start - run.start), .count = end - start});
    }
    return outcome;
}

bool HistoryData::isWhole() const
{
    if (log.hasSurrogates() && !flatText)
        flatText = flatten(text);
    return !log.hasSurrogates() || flatText->isValidUtf16();
}

bool HistoryData::isWholeAround(const TextEdits &edits)
{
    if (!log.hasSurrogates())
        return true;
    // What an edit put in, with the units on both sides.
    return std::ranges::all_of(edits, [&](const TextEdit &edit) {
        const qsizetype begin = std::max(edit.position - 1, qsizetype(0));
        const qsizetype end = std::min(edit.position + edit.inserted.size() + 1, qsizetype(text.length()));
        QChar before;
        for (qsizetype i = begin; i < end; ++i) {
            const QChar unit(log.content()[text.contentAt(quint32(i))]);
            if (i > begin && before.isHighSurrogate() != unit.isLowSurrogate())
                return false;
            before = unit;
        }
        return (begin > 0 || end == begin || !QChar(log.content()[text.contentAt(0)]).isLowSurrogate())
            && (end < qsizetype(text.length()) || !before.isHighSurrogate());
    });
}

qsizetype HistoryData::waitingCount() const
{
    qsizetype count = 0;
    for (const WaitingRun &run : m_waiting)
        count += run.log.size();
    return count;
}

QString HistoryData::flatten(const SpanRope &rope) const
{
    QString result(qsizetype(rope.length()), Qt::Uninitialized);
    QChar *at = result.data();
    rope.forEach([&](quint32 content, quint32 length) {
        const QStringView part = log.contentAt(content, length);
        at = std::copy(part.begin(), part.end(), at);
    });
    return result;
}

std::optional<std::vector<LocalVersion>> HistoryData::find(const std::vector<EventId> &ids) const
{
    std::vector<LocalVersion> events;
    for (const EventId &id : ids) {
        const auto agent = graph.findAgent(id.agent);
        const auto event = agent ? graph.find(*agent, id.sequence) : std::nullopt;
        if (!event)
            return std::nullopt;
        events.push_back(*event);
    }
    std::ranges::sort(events);
    return events;
}

void HistoryData::absorb(EventBatch &batch)
{
    const LocalVersion before = graph.size();
    const bool selfContained = std::ranges::all_of(batch.parents, &EventBatch::Parent::isInBatch);
    if (graph.size() == 0 && selfContained && absorbAll(batch))
        return retryWaiting();
    size_t author = 0;
    for (size_t i = 0; i < batch.runs.size(); ++i) {
        const EventBatch::Run &run = batch.runs[i];
        const LocalVersion runEnd = i + 1 < batch.runs.size() ? batch.runs[i + 1].start : batch.size();
        for (LocalVersion start = run.start; start < runEnd;) {
            while (author + 1 < batch.agentRuns.size() && batch.agentRuns[author + 1].start <= start)
                ++author;
            const AgentRun &agentRun = batch.agentRuns[author];
            const LocalVersion end =
                author + 1 < batch.agentRuns.size() ? std::min(runEnd, batch.agentRuns[author + 1].start) : runEnd;
            absorbRun(batch, start, end, agentRun.agent, agentRun.sequence + (start - agentRun.start),
                start == run.start ? batch.parentIds(run) : std::vector{batch.idOf(start - 1)});
            start = end;
        }
    }
    if (graph.size() > before)
        retryWaiting();
}

// The parts of the run that are not known yet; each goes on from the event before it.
void HistoryData::absorbRun(const EventBatch &batch, LocalVersion start, LocalVersion end, quint32 agent,
    quint64 sequence, const std::vector<EventId> &parents)
{
    const AgentName &name = batch.agents[agent];
    const quint32 graphAgent = graph.addAgent(name);
    auto partParents = parents;
    while (start < end) {
        const auto known = graph.lookUp(graphAgent, sequence);
        const auto count = quint32(std::min(known.count, quint64(end - start)));
        if (!known.known) {
            if (const auto found = find(partParents)) {
                log.append(batch.log, start, start + count);
                graph.append(graphAgent, sequence, count, *found);
            } else if (!isWaiting(name, sequence, count)) {
                WaitingRun waiting{.agent = name, .sequence = sequence, .parents = partParents};
                waiting.log.append(batch.log, start, start + count);
                m_waiting.push_back(std::move(waiting));
            }
        }
        start += count;
        sequence += count;
        partParents = {{.agent = name, .sequence = sequence - 1}};
    }
}

bool HistoryData::isWaiting(const AgentName &agent, quint64 sequence, quint32 count) const
{
    return std::ranges::any_of(m_waiting, [&](const WaitingRun &run) {
        return run.sequence <= sequence && sequence + count <= run.sequence + run.log.size() && run.agent == agent;
    });
}

void HistoryData::retryWaiting()
{
    for (bool progress = true; progress && !m_waiting.empty();) {
        const LocalVersion before = graph.size();
        for (WaitingRun &run : std::exchange(m_waiting, {})) {
            EventBatch single;
            single.agents.push_back(run.agent);
            const LocalVersion size = run.log.size();
            single.log = std::move(run.log);
            absorbRun(single, 0, size, 0, run.sequence, run.parents);
        }
        progress = graph.size() > before;
    }
}

EventBatch HistoryData::eventsSince(std::span<const LocalVersion> heads) const
{
    EventBatch batch;
    const auto known = graph.ancestors(heads);
    struct Moved {
        LocalVersion start = 0;
        LocalVersion end = 0;
        LocalVersion inBatch = 0;
    };
    std::vector<Moved> moved;
    std::vector<quint32> agents(graph.agents().size(), quint32(-1));
    const auto agentInBatch = [&](quint32 agent) {
        if (agents[agent] == quint32(-1)) {
            agents[agent] = quint32(batch.agents.size());
            batch.agents.push_back(graph.agents()[agent]);
        }
        return agents[agent];
    };
    const auto toParent = [&](LocalVersion event) -> EventBatch::Parent {
        const auto after = std::ranges::upper_bound(moved, event, {}, &Moved::start);
        if (after != moved.begin() && event < std::prev(after)->end)
            return {.event = std::prev(after)->inBatch + (event - std::prev(after)->start)};
        const AgentRun &run = graph.agentRuns()[graph.agentRunIndexOf(event)];
        return {.isInBatch = false, .agent = agentInBatch(run.agent), .sequence = run.sequence + (event - run.start)};
    };
    for (size_t i = 0; i < known.size(); ++i) {
        const GraphRun &run = graph.runs()[i];
        if (known[i] == run.end)
            continue;
        std::vector<EventBatch::Parent> parents;
        if (known[i] > run.start)
            parents.push_back(toParent(known[i] - 1));
        else
            for (const LocalVersion parent : graph.parents(run))
                parents.push_back(toParent(parent));
        batch.addRun(parents);
        moved.push_back({.start = known[i], .end = run.end, .inBatch = batch.size()});
        size_t author = graph.agentRunIndexOf(known[i]);
        for (LocalVersion start = known[i]; start < run.end; ++author) {
            const AgentRun &agentRun = graph.agentRuns()[author];
            const LocalVersion end = author + 1 < graph.agentRuns().size()
                ? std::min(run.end, graph.agentRuns()[author + 1].start)
                : run.end;
            batch.addAuthor(agentInBatch(agentRun.agent), agentRun.sequence + (start - agentRun.start));
            batch.log.append(log, start, end);
            start = end;
        }
    }
    return batch;
}

// An empty history takes a whole batch as it is: the batch's numbers are the local versions. False when an event is
// there twice; then nothing is taken.
bool HistoryData::absorbAll(EventBatch &batch)
{
    std::vector<quint32> agents;
    for (const AgentName &agent : batch.agents)
        agents.push_back(graph.addAgent(agent));
    std::vector<LocalVersion> parents;
    size_t author = 0;
    for (size_t i = 0; i < batch.runs.size(); ++i) {
        const EventBatch::Run &run = batch.runs[i];
        const LocalVersion runEnd = i + 1 < batch.runs.size() ? batch.runs[i + 1].start : batch.size();
        parents.clear();
        for (quint32 k = 0; k < run.parentsCount; ++k)
            parents.push_back(batch.parents[run.parentsBegin + k].event);
        std::ranges::sort(parents);
        for (LocalVersion start = run.start; start < runEnd;) {
            while (author + 1 < batch.agentRuns.size() && batch.agentRuns[author + 1].start <= start)
                ++author;
            const AgentRun &agentRun = batch.agentRuns[author];
            const LocalVersion end =
                author + 1 < batch.agentRuns.size() ? std::min(runEnd, batch.agentRuns[author + 1].start) : runEnd;
            const quint64 sequence = agentRun.sequence + (start - agentRun.start);
            const auto known = graph.lookUp(agents[agentRun.agent], sequence);
            if (known.known || known.count < end - start) {
                graph.truncate(0);
                return false;
            }
            graph.append(agents[agentRun.agent], sequence, end - start, parents);
            parents.assign(1, end - 1);
            start = end;
        }
    }
    log = std::move(batch.log);
    batch.log = OperationLog();
    return true;
}

} // namespace atelier
