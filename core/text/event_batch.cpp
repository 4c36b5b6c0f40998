// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/event_batch.h"

#include "core/text/byte_stream.h"
#include "core/text/packed_bytes.h"

#include <QStringDecoder>

namespace atelier {

namespace {

constexpr QByteArrayView magic("TE\1");
constexpr quint64 maximumSequence = 1ull << 62;

void writeAgents(ByteWriter &writer, const EventBatch &batch)
{
    writer.writeNumber(batch.agents.size());
    for (const AgentName &agent : batch.agents)
        writer.writeBytes(agent);
    // Most runs go on with the number that the author is at: only the difference is written.
    std::vector<quint64> next(batch.agents.size(), 0);
    writer.writeNumber(batch.agentRuns.size());
    for (size_t i = 0; i < batch.agentRuns.size(); ++i) {
        const AgentRun &run = batch.agentRuns[i];
        const LocalVersion end = i + 1 < batch.agentRuns.size() ? batch.agentRuns[i + 1].start : batch.size();
        writer.writeNumber(run.agent);
        writer.writeNumber(end - run.start);
        writer.writeSigned(qint64(run.sequence - next[run.agent]));
        next[run.agent] = run.sequence + (end - run.start);
    }
}

void writeRuns(ByteWriter &writer, const EventBatch &batch)
{
    writer.writeNumber(batch.runs.size());
    LocalVersion before = 0;
    for (const EventBatch::Run &run : batch.runs) {
        writer.writeNumber(run.start - before);
        before = run.start;
        writer.writeNumber(run.parentsCount);
        for (quint32 i = 0; i < run.parentsCount; ++i) {
            const EventBatch::Parent &parent = batch.parents[run.parentsBegin + i];
            if (parent.isInBatch) {
                writer.writeNumber(quint64(run.start - parent.event) << 1);
            } else {
                writer.writeNumber(quint64(parent.agent) << 1 | 1);
                writer.writeNumber(parent.sequence);
            }
        }
    }
}

// Where the next operation begins when its author goes on where this one ended.
qint64 positionAfter(const OperationRun &run, quint32 length)
{
    switch (run.kind) {
    case OperationKind::Insert:
        return qint64(run.position) + length;
    case OperationKind::Delete:
        return run.position;
    case OperationKind::Backspace:
        return qint64(run.position) - length + 1;
    }
    return 0;
}

void writeOperations(ByteWriter &writer, const OperationLog &log)
{
    writer.writeNumber(log.runs().size());
    for (size_t i = 0; i < log.runs().size(); ++i)
        writer.writeNumber(quint64(log.endOf(i) - log.runs()[i].start - 1) * 3 + quint64(log.runs()[i].kind));
    qint64 expected = 0;
    for (size_t i = 0; i < log.runs().size(); ++i) {
        writer.writeSigned(qint64(log.runs()[i].position) - expected);
        expected = positionAfter(log.runs()[i], log.endOf(i) - log.runs()[i].start);
    }
}

bool readAgents(ByteReader &reader, EventBatch &batch, quint32 eventCount)
{
    const quint32 agentCount = reader.readCount(2);
    batch.agents.reserve(agentCount);
    for (quint32 i = 0; i < agentCount; ++i) {
        const QByteArrayView agent = reader.readBytes();
        if (agent.isEmpty() || agent.size() > maximumAgentLength)
            return false;
        batch.agents.push_back(agent.toByteArray());
    }
    std::vector<quint64> next(agentCount, 0);
    const quint32 runCount = reader.readCount(3);
    batch.agentRuns.reserve(runCount);
    quint32 start = 0;
    for (quint32 i = 0; i < runCount; ++i) {
        const quint32 agent = reader.readSmallNumber();
        const quint32 length = reader.readSmallNumber();
        const qint64 difference = reader.readSigned();
        if (agent >= agentCount || length == 0 || length > eventCount - start)
            return false;
        const quint64 sequence = next[agent] + quint64(difference);
        if (sequence > maximumSequence)
            return false;
        batch.agentRuns.push_back({.start = start, .agent = agent, .sequence = sequence});
        start += length;
        next[agent] = sequence + length;
    }
    return start == eventCount;
}

bool readRuns(ByteReader &reader, EventBatch &batch, quint32 eventCount)
{
    const quint32 runCount = reader.readCount(2);
    batch.runs.reserve(runCount);
    batch.parents.reserve(runCount);
    quint32 start = 0;
    for (quint32 i = 0; i < runCount; ++i) {
        const quint32 length = reader.readSmallNumber();
        if ((length == 0) != (i == 0) || length >= eventCount - start)
            return false;
        start += length;
        const quint32 parentsCount = reader.readCount();
        batch.runs.push_back(
            {.start = start, .parentsBegin = quint32(batch.parents.size()), .parentsCount = parentsCount});
        for (quint32 k = 0; k < parentsCount; ++k) {
            const quint64 value = reader.readNumber();
            if ((value & 1) == 0) {
                if (value < 2 || value >> 1 > start)
                    return false;
                batch.parents.push_back({.event = start - quint32(value >> 1)});
            } else {
                const quint64 sequence = reader.readNumber();
                if (value >> 1 >= batch.agents.size() || sequence > maximumSequence)
                    return false;
                batch.parents.push_back({.isInBatch = false, .agent = quint32(value >> 1), .sequence = sequence});
            }
        }
    }
    return runCount > 0 || eventCount == 0;
}

bool readOperations(ByteReader &reader, EventBatch &batch, quint32 eventCount)
{
    const quint32 runCount = reader.readCount(2);
    std::vector<OperationRun> runs(runCount);
    quint32 start = 0;
    quint32 content = 0;
    for (OperationRun &run : runs) {
        const quint32 value = reader.readSmallNumber();
        const quint32 length = value / 3 + 1;
        if (length > eventCount - start)
            return false;
        run = {.start = start, .content = content, .kind = OperationKind(value % 3)};
        start += length;
        content += run.kind == OperationKind::Insert ? length : 0;
    }
    if (start != eventCount)
        return false;
    qint64 expected = 0;
    for (size_t i = 0; i < runs.size(); ++i) {
        OperationRun &run = runs[i];
        const quint32 length = (i + 1 < runs.size() ? runs[i + 1].start : eventCount) - run.start;
        const qint64 position = expected + reader.readSigned();
        if (position < 0 || position >= maximumEventCount)
            return false;
        if (run.kind == OperationKind::Backspace && position + 1 < qint64(length))
            return false;
        run.position = quint32(position);
        expected = positionAfter(run, length);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QByteArrayView utf8 = reader.readRaw(reader.remaining());
    // The decoder may write one unit for each byte.
    if (content > utf8.size())
        return false;
    std::u16string buffer(size_t(decoder.requiredSpace(utf8.size())), u'\0');
    const QChar *end = decoder.appendToBuffer(reinterpret_cast<QChar *>(buffer.data()), utf8);
    if (decoder.hasError() || end - reinterpret_cast<QChar *>(buffer.data()) != qptrdiff(content))
        return false;
    buffer.resize(content);
    batch.log.adopt(std::move(runs), std::move(buffer), eventCount);
    return true;
}

} // namespace

EventId EventBatch::idOf(LocalVersion event) const
{
    const auto after = std::ranges::upper_bound(agentRuns, event, {}, &AgentRun::start);
    const AgentRun &run = *std::prev(after);
    return {.agent = agents[run.agent], .sequence = run.sequence + (event - run.start)};
}

std::vector<EventId> EventBatch::parentIds(const Run &run) const
{
    std::vector<EventId> ids;
    for (quint32 i = 0; i < run.parentsCount; ++i) {
        const Parent &parent = parents[run.parentsBegin + i];
        ids.push_back(parent.isInBatch ? idOf(parent.event)
                                       : EventId{.agent = agents[parent.agent], .sequence = parent.sequence});
    }
    return ids;
}

quint32 EventBatch::addAgent(const AgentName &name)
{
    const auto known = std::ranges::find(agents, name);
    if (known != agents.end())
        return quint32(known - agents.begin());
    agents.push_back(name);
    return quint32(agents.size()) - 1;
}

void EventBatch::addAuthor(quint32 agent, quint64 sequence)
{
    const bool continues = !agentRuns.empty() && agentRuns.back().agent == agent
        && agentRuns.back().sequence + (size() - agentRuns.back().start) == sequence;
    if (!continues)
        agentRuns.push_back({.start = size(), .agent = agent, .sequence = sequence});
}

void EventBatch::addRun(std::span<const Parent> runParents)
{
    const bool continues =
        !runs.empty() && runParents.size() == 1 && runParents[0].isInBatch && runParents[0].event + 1 == size();
    if (continues)
        return;
    runs.push_back(
        {.start = size(), .parentsBegin = quint32(parents.size()), .parentsCount = quint32(runParents.size())});
    parents.insert(parents.end(), runParents.begin(), runParents.end());
}

bool hasWholeCharacters(const OperationLog &log)
{
    for (size_t i = 0; i < log.runs().size() && log.hasSurrogates(); ++i) {
        const OperationRun &run = log.runs()[i];
        if (run.kind != OperationKind::Insert)
            continue;
        const quint32 length = log.endOf(i) - run.start;
        if (QChar::isLowSurrogate(log.content()[run.content])
            || QChar::isHighSurrogate(log.content()[run.content + length - 1]))
            return false;
    }
    return true;
}

QByteArray encodeEvents(const EventBatch &batch, Packing packing)
{
    ByteWriter writer;
    writer.writeNumber(batch.size());
    writeAgents(writer, batch);
    writeRuns(writer, batch);
    writeOperations(writer, batch.log);
    writer.writeRaw(QStringView(batch.log.content()).toUtf8());
    return packBytes(magic, std::move(writer).bytes(), packing);
}

Result<EventBatch> decodeEvents(QByteArrayView bytes)
{
    const auto payload = unpackBytes(magic, bytes);
    if (!payload)
        return std::unexpected(payload.error());
    ByteReader reader(*payload);
    EventBatch batch;
    const quint32 eventCount = reader.readSmallNumber();
    const bool sound = eventCount < maximumEventCount && readAgents(reader, batch, eventCount)
        && readRuns(reader, batch, eventCount) && readOperations(reader, batch, eventCount) && !reader.failed()
        && hasWholeCharacters(batch.log);
    if (!sound)
        return damagedText(QStringLiteral("events"));
    return batch;
}

} // namespace atelier
