// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/open_text.h"

#include "core/text/byte_stream.h"
#include "core/text/history_data.h"
#include "core/text/packed_bytes.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace atelier {

namespace {

constexpr QByteArrayView magic("TS\1");

void writeIds(ByteWriter &writer, const std::vector<EventId> &ids)
{
    writer.writeNumber(ids.size());
    for (const EventId &id : ids) {
        writer.writeBytes(id.agent);
        writer.writeNumber(id.sequence);
    }
}

std::vector<EventId> readIds(ByteReader &reader)
{
    std::vector<EventId> ids(reader.readCount(2));
    for (EventId &id : ids) {
        id.agent = reader.readBytes().toByteArray();
        id.sequence = reader.readNumber();
        if (id.agent.isEmpty() || id.agent.size() > maximumAgentLength)
            reader.fail();
    }
    return ids;
}

std::unexpected<Error> concurrentEvents()
{
    return failure(ErrorKind::Conflict,
        QCoreApplication::translate(
            "atelier::History", "The text was changed elsewhere at the same time. Both changes will be merged."));
}

} // namespace

QByteArray TextSnapshot::toBytes() const
{
    ByteWriter writer;
    writeIds(writer, version.heads());
    writeIds(writer, next);
    writer.writeBytes(authorship);
    writer.writeRaw(text.toUtf8());
    return packBytes(magic, std::move(writer).bytes(), Packing::None);
}

Result<TextSnapshot> TextSnapshot::fromBytes(QByteArrayView bytes)
{
    const auto payload = unpackBytes(magic, bytes);
    if (!payload)
        return std::unexpected(payload.error());
    ByteReader reader(*payload);
    TextSnapshot snapshot;
    snapshot.version = Version(readIds(reader));
    snapshot.next = readIds(reader);
    snapshot.authorship = reader.readBytes().toByteArray();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    snapshot.text = decoder(reader.readRaw(reader.remaining()));
    if (reader.failed() || decoder.hasError())
        return damagedText(QStringLiteral("snapshot"));
    return snapshot;
}

OpenText::OpenText(TextSnapshot snapshot)
    : m_text(std::move(snapshot.text))
    , m_version(std::move(snapshot.version))
    , m_next(std::move(snapshot.next))
    , m_storedAuthorship(std::move(snapshot.authorship))
{
    if (!m_text.isEmpty() || !m_storedAuthorship.isEmpty())
        m_authorship.reset();
}

OpenText::OpenText(const History &history) { follow(history); }

void OpenText::follow(const History &history)
{
    m_text = history.text();
    m_version = history.version();
    m_next = history.nextSequences();
    m_storedAuthorship.clear();
    m_authorship = history.authorship();
    m_unapplied.clear();
}

quint64 OpenText::nextSequence(const AgentName &agent) const
{
    const auto known = std::ranges::find(m_next, agent, &EventId::agent);
    return known == m_next.end() ? 0 : known->sequence;
}

void OpenText::setNextSequence(const AgentName &agent, quint64 sequence)
{
    const auto known = std::ranges::find(m_next, agent, &EventId::agent);
    if (known == m_next.end())
        m_next.push_back({.agent = agent, .sequence = sequence});
    else
        known->sequence = sequence;
}

const Authorship *OpenText::authorship() const
{
    if (!m_authorship) {
        auto stored = m_storedAuthorship.isEmpty() ? Result<Authorship>(damagedText({}))
                                                   : Authorship::fromBytes(m_storedAuthorship);
        if (!stored)
            return nullptr;
        m_authorship = std::move(*stored);
        m_storedAuthorship.clear();
    }
    m_authorship->apply(std::exchange(m_unapplied, {}));
    return &*m_authorship;
}

Result<EventChunk> OpenText::edit(const AgentName &agent, std::span<const TextEdit> edits)
{
    if (const auto valid = checkAgent(agent); !valid)
        return std::unexpected(valid.error());
    EventBatch batch;
    const quint64 sequence = nextSequence(agent);
    std::vector<EventBatch::Parent> parents;
    const quint32 author = batch.addAgent(agent);
    for (const EventId &head : m_version.heads())
        parents.push_back({.isInBatch = false, .agent = batch.addAgent(head.agent), .sequence = head.sequence});
    batch.addAuthor(author, sequence);
    batch.addRun(parents);
    if (const auto applied = applyChecked(m_text, edits); !applied)
        return std::unexpected(applied.error());
    for (const TextEdit &edit : edits) {
        if (edit.deleted > 0)
            batch.log.appendDeletion(quint32(edit.position), quint32(edit.deleted));
        if (!edit.inserted.isEmpty())
            batch.log.appendInsertion(quint32(edit.position), edit.inserted);
    }
    EventChunk chunk{.events = {.agent = agent, .first = sequence, .count = batch.size()}};
    if (batch.size() == 0)
        return chunk;
    quint64 event = sequence;
    for (const TextEdit &edit : edits) {
        event += quint64(edit.deleted);
        m_unapplied.push_back({edit.position, edit.deleted, edit.inserted.size(), {agent, event}});
        event += quint64(edit.inserted.size());
    }
    setNextSequence(agent, event);
    m_version = Version({{.agent = agent, .sequence = event - 1}});
    chunk.bytes = encodeEvents(batch, Packing::Quick);
    return chunk;
}

Result<TextEdits> OpenText::applyTail(QByteArrayView events)
{
    const auto batch = decodeEvents(events);
    if (!batch)
        return std::unexpected(batch.error());
    OpenText changed = *this;
    TextEdits edits;
    if (const auto applied = changed.applyBatch(*batch, edits); !applied)
        return std::unexpected(applied.error());
    *this = std::move(changed);
    return edits;
}

Result<void> OpenText::applyBatch(const EventBatch &batch, TextEdits &edits)
{
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
            const AgentName &agent = batch.agents[agentRun.agent];
            const quint64 sequence = agentRun.sequence + (start - agentRun.start);
            const quint64 next = nextSequence(agent);
            const auto known = LocalVersion(std::min(quint64(end - start), next > sequence ? next - sequence : 0));
            if (known < end - start) {
                start += known;
                const Version parents =
                    start == run.start ? Version(batch.parentIds(run)) : Version({batch.idOf(start - 1)});
                if (parents != m_version || sequence + known != next)
                    return concurrentEvents();
                if (const auto applied = applyOperations(batch, start, end, {agent, next}, edits); !applied)
                    return applied;
            }
            start = end;
        }
    }
    return {};
}

Result<void> OpenText::applyOperations(
    const EventBatch &batch, LocalVersion start, LocalVersion end, EventId event, TextEdits &edits)
{
    TextEdits applied;
    std::vector<AuthoredEdit> authored;
    batch.log.forEach(start, end, [&](const Operation &operation) {
        TextEdit edit{.position = operation.position};
        if (operation.inserts)
            edit.inserted = batch.log.contentAt(operation.content, operation.length).toString();
        else
            edit.deleted = operation.length;
        authored.push_back({edit.position, edit.deleted, edit.inserted.size(), event});
        event.sequence += operation.length;
        applied.push_back(std::move(edit));
    });
    if (!applyChecked(m_text, applied))
        return damagedText(QStringLiteral("tail"));
    m_unapplied.insert(m_unapplied.end(), authored.begin(), authored.end());
    edits.insert(edits.end(), std::make_move_iterator(applied.begin()), std::make_move_iterator(applied.end()));
    setNextSequence(event.agent, event.sequence);
    m_version = Version({{.agent = event.agent, .sequence = event.sequence - 1}});
    return {};
}

TextSnapshot OpenText::snapshot() const
{
    TextSnapshot snapshot{.text = m_text, .version = m_version, .next = m_next};
    if (const Authorship *known = authorship())
        snapshot.authorship = known->toBytes();
    return snapshot;
}

} // namespace atelier
