// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/history.h"

#include "core/text/byte_stream.h"
#include "core/text/history_data.h"

#include <QCoreApplication>

namespace atelier {

namespace {

std::unexpected<Error> unknownVersion()
{
    return failure(ErrorKind::NotFound,
        QObject::tr(
            "This version is not in the history of the text. It may not have arrived yet from another machine."));
}

} // namespace

History::History()
    : d(std::make_unique<HistoryData>())
{
}
History::~History() = default;
History::History(History &&) noexcept = default;
History &History::operator=(History &&) noexcept = default;

Result<EventRange> History::append(const AgentName &agent, std::span<const TextEdit> edits)
{
    const LocalVersion before = d->graph.size();
    if (const auto valid = checkAgent(agent); !valid)
        return std::unexpected(valid.error());
    const quint64 sequence = d->graph.nextSequence(agent);
    for (const TextEdit &edit : edits) {
        if (const auto applied = d->appendEdit(d->text, edit); !applied) {
            d->log.truncate(before);
            d->restoreText();
            return std::unexpected(applied.error());
        }
    }
    const quint32 count = d->log.size() - before;
    if (count > 0) {
        const auto parents = d->graph.frontier();
        d->graph.append(d->graph.addAgent(agent), sequence, count, parents);
        d->flatText.reset();
    }
    return EventRange{.agent = agent, .first = sequence, .count = count};
}

Result<MergeOutcome> History::appendAt(const AgentName &agent, const Version &parents, std::span<const TextEdit> edits)
{
    if (const auto valid = checkAgent(agent); !valid)
        return std::unexpected(valid.error());
    const auto heads = d->graph.resolve(parents);
    if (!heads)
        return unknownVersion();
    auto edited = replay(d->graph, d->log, d->graph.ancestors(*heads));
    if (!edited)
        return damagedText(QStringLiteral("replay"));
    const LocalVersion before = d->graph.size();
    const quint64 sequence = d->graph.nextSequence(agent);
    for (const TextEdit &edit : edits) {
        if (const auto applied = d->appendEdit(*edited, edit); !applied) {
            d->log.truncate(before);
            return std::unexpected(applied.error());
        }
    }
    const quint32 count = d->log.size() - before;
    if (count == 0)
        return MergeOutcome{};
    d->graph.append(d->graph.addAgent(agent), sequence, count, *heads);
    return d->mergeAppended(before);
}

Result<MergeOutcome> History::merge(QByteArrayView events)
{
    auto batch = decodeEvents(events);
    if (!batch)
        return std::unexpected(batch.error());
    const LocalVersion before = d->graph.size();
    d->absorb(*batch);
    return d->mergeAppended(before);
}

Version History::version() const { return d->graph.version(d->graph.frontier()); }

bool History::contains(const Version &version) const { return d->graph.resolve(version).has_value(); }

bool History::isAtOrBefore(const Version &earlier, const Version &later) const
{
    const auto earlierHeads = d->graph.resolve(earlier);
    const auto laterHeads = d->graph.resolve(later);
    if (!earlierHeads || !laterHeads)
        return false;
    const auto ends = d->graph.ancestors(*laterHeads);
    return std::ranges::all_of(
        *earlierHeads, [&](LocalVersion head) { return head < ends[d->graph.runIndexOf(head)]; });
}

quint64 History::nextSequence(const AgentName &agent) const { return d->graph.nextSequence(agent); }

std::vector<EventId> History::nextSequences() const
{
    std::vector<EventId> next;
    for (const AgentName &agent : d->graph.agents())
        if (const quint64 sequence = d->graph.nextSequence(agent); sequence > 0)
            next.push_back({.agent = agent, .sequence = sequence});
    return next;
}

qsizetype History::eventCount() const { return d->graph.size(); }

qsizetype History::waitingCount() const { return d->waitingCount(); }

const QString &History::text() const
{
    if (!d->flatText)
        d->flatText = d->flatten(d->text);
    return *d->flatText;
}

Result<QString> History::textAt(const Version &version) const
{
    const auto heads = d->graph.resolve(version);
    if (!heads)
        return unknownVersion();
    if (*heads == d->graph.frontier())
        return text();
    const auto rope = replay(d->graph, d->log, d->graph.ancestors(*heads));
    if (!rope)
        return damagedText(QStringLiteral("replay"));
    return d->flatten(*rope);
}

std::optional<qsizetype> History::indexOf(const EventId &event) const
{
    const auto agent = d->graph.findAgent(event.agent);
    return agent ? d->graph.find(*agent, event.sequence) : std::nullopt;
}

Result<QString> History::textAfter(qsizetype events) const
{
    const auto end = LocalVersion(std::clamp(events, qsizetype(0), eventCount()));
    const auto rope = replay(d->graph, d->log, d->graph.prefix(end));
    if (!rope)
        return damagedText(QStringLiteral("replay"));
    return d->flatten(*rope);
}

Version History::versionAfter(qsizetype events) const
{
    const auto end = LocalVersion(std::clamp(events, qsizetype(0), eventCount()));
    std::vector<LocalVersion> ends;
    for (const GraphRun &run : d->graph.runs())
        if (run.start < end)
            ends.push_back(std::min(run.end, end) - 1);
    return d->graph.version(d->graph.dominators(std::move(ends)));
}

Authorship History::authorship() const
{
    Authorship result;
    std::vector<quint32> agentIndex;
    for (const AgentName &agent : d->graph.agents())
        agentIndex.push_back(result.agentIndex(agent));
    d->text.forEach([&](quint32 content, quint32 length) {
        d->forEachInserted(content, length, [&](LocalVersion event, quint32 count) {
            const AgentRun &run = d->graph.agentRuns()[d->graph.agentRunIndexOf(event)];
            result.append(AuthorRun{
                .length = count, .agent = agentIndex[run.agent], .sequence = run.sequence + (event - run.start)});
        });
    });
    return result;
}

Result<TextEdits> History::changesBetween(const Version &from, const Version &to) const
{
    const auto fromHeads = d->graph.resolve(from);
    const auto toHeads = d->graph.resolve(to);
    if (!fromHeads || !toHeads)
        return unknownVersion();
    return atelier::changesBetween(d->graph, d->log, *fromHeads, *toHeads);
}

QByteArray History::encode() const { return encodeEvents(d->eventsSince({}), Packing::Tight); }

Result<QByteArray> History::encodeSince(const Version &version) const
{
    const auto heads = d->graph.resolve(version);
    if (!heads)
        return unknownVersion();
    return encodeEvents(d->eventsSince(*heads), Packing::Quick);
}

Result<History> History::decode(QByteArrayView events)
{
    auto batch = decodeEvents(events);
    if (!batch)
        return std::unexpected(batch.error());
    return fromBatches({&*batch, 1});
}

Result<History> History::decode(std::span<const QByteArray> chunks)
{
    std::vector<EventBatch> batches;
    for (const QByteArray &chunk : chunks) {
        auto batch = decodeEvents(chunk);
        if (!batch)
            return std::unexpected(batch.error());
        batches.push_back(std::move(*batch));
    }
    return fromBatches(batches);
}

Result<History> History::fromBatches(std::span<EventBatch> batches)
{
    History history;
    for (EventBatch &batch : batches)
        history.d->absorb(batch);
    auto text = replay(history.d->graph, history.d->log);
    if (!text)
        return damagedText(QStringLiteral("replay"));
    history.d->text = std::move(*text);
    if (!history.d->isWhole())
        return damagedText(QStringLiteral("surrogates"));
    return history;
}

} // namespace atelier
