// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/version.h"

#include "core/text/byte_stream.h"

#include <algorithm>

namespace atelier {

std::strong_ordering operator<=>(const EventId &left, const EventId &right)
{
    const int byName = QByteArrayView(left.agent).compare(right.agent);
    return byName != 0 ? byName <=> 0 : left.sequence <=> right.sequence;
}

Version::Version(std::vector<EventId> heads)
    : m_heads(std::move(heads))
{
    std::ranges::sort(m_heads);
    m_heads.erase(std::ranges::unique(m_heads).begin(), m_heads.end());
}

QByteArray Version::toBytes() const
{
    ByteWriter writer;
    for (const EventId &head : m_heads) {
        writer.writeBytes(head.agent);
        writer.writeNumber(head.sequence);
    }
    return std::move(writer).bytes();
}

Result<Version> Version::fromBytes(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    std::vector<EventId> heads;
    while (!reader.atEnd() && !reader.failed()) {
        const QByteArrayView agent = reader.readBytes();
        heads.push_back({.agent = agent.toByteArray(), .sequence = reader.readNumber()});
        if (agent.isEmpty() || agent.size() > maximumAgentLength)
            reader.fail();
    }
    if (reader.failed())
        return damagedText(QStringLiteral("version"));
    return Version(std::move(heads));
}

} // namespace atelier
