// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/authorship.h"

#include "core/text/byte_stream.h"
#include "core/text/packed_bytes.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace atelier {

namespace {

constexpr QByteArrayView magic("TA\1");

} // namespace

qsizetype Authorship::length() const
{
    qsizetype length = 0;
    for (const AuthorRun &run : m_runs)
        length += run.length;
    return length;
}

EventId Authorship::eventAt(qsizetype position) const
{
    for (const AuthorRun &run : m_runs) {
        if (position < run.length)
            return {.agent = m_agents[run.agent], .sequence = run.sequence + quint64(position)};
        position -= run.length;
    }
    return {};
}

quint32 Authorship::agentIndex(const AgentName &name)
{
    const auto known = std::ranges::find(m_agents, name);
    if (known != m_agents.end())
        return quint32(known - m_agents.begin());
    m_agents.push_back(name);
    return quint32(m_agents.size()) - 1;
}

void Authorship::append(qsizetype length, const EventId &first)
{
    if (length > 0)
        append(AuthorRun{.length = length, .agent = agentIndex(first.agent), .sequence = first.sequence});
}

void Authorship::append(const AuthorRun &run)
{
    if (!m_runs.empty()) {
        AuthorRun &last = m_runs.back();
        if (last.agent == run.agent && last.sequence + quint64(last.length) == run.sequence) {
            last.length += run.length;
            return;
        }
    }
    m_runs.push_back(run);
}

void Authorship::apply(std::span<const AuthoredEdit> edits)
{
    constexpr size_t fewEdits = 8;
    while (!edits.empty()) {
        size_t count = 1;
        while (count < edits.size() && edits[count].position >= edits[count - 1].position + edits[count - 1].inserted)
            ++count;
        if (count > fewEdits)
            applyInOnePass(edits.first(count));
        else
            std::ranges::for_each(edits.first(count), [this](const AuthoredEdit &edit) { apply(edit); });
        edits = edits.subspan(count);
    }
}

void Authorship::applyInOnePass(std::span<const AuthoredEdit> edits)
{
    const std::vector<AuthorRun> before = std::exchange(m_runs, {});
    size_t index = 0;
    qsizetype offset = 0; // in that run
    qsizetype written = 0;
    const auto pass = [&](qsizetype length, bool isKept) {
        while (length > 0 && index < before.size()) {
            const AuthorRun &run = before[index];
            const qsizetype part = std::min(length, run.length - offset);
            if (isKept)
                append(AuthorRun{.length = part, .agent = run.agent, .sequence = run.sequence + quint64(offset)});
            length -= part;
            offset += part;
            if (offset == run.length) {
                ++index;
                offset = 0;
            }
        }
    };
    for (const AuthoredEdit &edit : edits) {
        pass(edit.position - written, true);
        append(edit.inserted, edit.first);
        pass(edit.deleted, false);
        written = edit.position + edit.inserted;
    }
    pass(std::numeric_limits<qsizetype>::max(), true);
}

void Authorship::apply(const AuthoredEdit &edit)
{
    auto [position, deleted, inserted, first] = edit;
    // The runs that the edit touches are replaced by what is left of them around the new run.
    size_t begin = 0;
    while (begin < m_runs.size() && position > m_runs[begin].length)
        position -= m_runs[begin++].length;
    Authorship middle;
    qsizetype left = position;
    qsizetype toDelete = deleted;
    size_t end = begin;
    bool placed = inserted == 0;
    const AuthorRun added{
        .length = inserted, .agent = inserted > 0 ? agentIndex(first.agent) : 0, .sequence = first.sequence};
    while (end < m_runs.size() && (left > 0 || toDelete > 0 || end == begin)) {
        AuthorRun run = m_runs[end++];
        const qsizetype kept = std::min(left, run.length);
        if (kept > 0)
            middle.append(AuthorRun{.length = kept, .agent = run.agent, .sequence = run.sequence});
        left -= kept;
        const qsizetype gone = std::min(toDelete, run.length - kept);
        toDelete -= gone;
        if (left == 0 && !placed) {
            middle.append(added);
            placed = true;
        }
        if (const qsizetype rest = run.length - kept - gone; rest > 0)
            middle.append(
                AuthorRun{.length = rest, .agent = run.agent, .sequence = run.sequence + quint64(kept + gone)});
    }
    if (!placed)
        middle.append(added);
    // The neighbour behind may go on where the new run ends.
    if (end < m_runs.size())
        middle.append(m_runs[end++]);
    const auto at = m_runs.begin() + qptrdiff(begin);
    const size_t replaced = std::min(end - begin, middle.m_runs.size());
    std::copy_n(middle.m_runs.begin(), replaced, at);
    if (replaced < middle.m_runs.size())
        m_runs.insert(at + qptrdiff(replaced), middle.m_runs.begin() + qptrdiff(replaced), middle.m_runs.end());
    else
        m_runs.erase(at + qptrdiff(replaced), m_runs.begin() + qptrdiff(end));
}

bool operator==(const Authorship &left, const Authorship &right)
{
    return std::ranges::equal(left.m_runs, right.m_runs, [&](const AuthorRun &a, const AuthorRun &b) {
        return a.length == b.length && a.sequence == b.sequence && left.m_agents[a.agent] == right.m_agents[b.agent];
    });
}

QByteArray Authorship::toBytes() const
{
    ByteWriter writer;
    writer.writeNumber(m_agents.size());
    for (const AgentName &agent : m_agents)
        writer.writeBytes(agent);
    writer.writeNumber(m_runs.size());
    std::vector<quint64> next(m_agents.size(), 0);
    for (const AuthorRun &run : m_runs) {
        writer.writeNumber(quint64(run.length));
        writer.writeNumber(run.agent);
        writer.writeSigned(qint64(run.sequence - next[run.agent]));
        next[run.agent] = run.sequence + quint64(run.length);
    }
    return packBytes(magic, std::move(writer).bytes(), Packing::Quick);
}

Result<Authorship> Authorship::fromBytes(QByteArrayView bytes)
{
    const auto payload = unpackBytes(magic, bytes);
    if (!payload)
        return std::unexpected(payload.error());
    ByteReader reader(*payload);
    Authorship result;
    const quint32 agentCount = reader.readCount();
    for (quint32 i = 0; i < agentCount; ++i)
        result.m_agents.push_back(reader.readBytes().toByteArray());
    std::vector<quint64> next(agentCount, 0);
    const quint32 runCount = reader.readCount(3);
    result.m_runs.reserve(runCount);
    for (quint32 i = 0; i < runCount && !reader.failed(); ++i) {
        AuthorRun run{.length = qsizetype(reader.readSmallNumber()), .agent = reader.readSmallNumber()};
        if (run.agent >= agentCount || run.length == 0) {
            reader.fail();
            break;
        }
        run.sequence = next[run.agent] + quint64(reader.readSigned());
        next[run.agent] = run.sequence + quint64(run.length);
        result.m_runs.push_back(run);
    }
    if (reader.failed() || !reader.atEnd())
        return damagedText(QStringLiteral("authorship"));
    return result;
}

} // namespace atelier
