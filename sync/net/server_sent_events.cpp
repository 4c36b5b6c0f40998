// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/server_sent_events.h"

#include <QObject>

namespace atelier {

ServerSentEventParser::ServerSentEventParser(qsizetype eventLimit)
    : m_limit(eventLimit)
{
}

void ServerSentEventParser::feed(QByteArrayView bytes)
{
    compact();
    m_buffer.append(bytes);
}

Result<std::optional<ServerSentEvent>> ServerSentEventParser::next()
{
    while (const auto line = nextLine()) {
        if (line->isEmpty()) {
            if (auto event = takeEvent())
                return event;
            continue;
        }
        takeLine(*line);
        if (m_event.data.size() > m_limit)
            break;
    }
    if (m_event.data.size() + m_buffer.size() - m_position > m_limit)
        return failure(ErrorKind::TooLarge, QObject::tr("One part of the streamed answer is too large."));
    return std::nullopt;
}

std::optional<ServerSentEvent> ServerSentEventParser::last() { return takeEvent(); }

std::optional<QByteArrayView> ServerSentEventParser::nextLine()
{
    if (m_atStart) {
        const QByteArrayView byteOrderMark("\xEF\xBB\xBF", 3);
        if (m_buffer.size() < 3 && byteOrderMark.startsWith(m_buffer))
            return std::nullopt;
        m_atStart = false;
        if (m_buffer.startsWith(byteOrderMark))
            m_position = m_scanned = 3;
    }
    if (m_skipLineFeed && m_position < m_buffer.size()) {
        m_skipLineFeed = false;
        if (m_buffer.at(m_position) == '\n')
            ++m_position;
    }
    for (qsizetype end = std::max(m_scanned, m_position); end < m_buffer.size(); ++end) {
        const char byte = m_buffer.at(end);
        if (byte != '\n' && byte != '\r')
            continue;
        const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_position, end - m_position);
        m_skipLineFeed = byte == '\r';
        m_position = m_scanned = end + 1;
        return line;
    }
    m_scanned = m_buffer.size();
    return std::nullopt;
}

void ServerSentEventParser::takeLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment, often sent to keep the connection open
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == "event") {
        m_event.name = value.toByteArray();
    } else if (name == "data") {
        if (m_hasData)
            m_event.data.append('\n');
        m_event.data.append(value);
        m_hasData = true;
    }
}

std::optional<ServerSentEvent> ServerSentEventParser::takeEvent()
{
    ServerSentEvent event = std::exchange(m_event, {});
    if (!std::exchange(m_hasData, false))
        return std::nullopt;
    if (event.name.isEmpty())
        event.name = QByteArrayLiteral("message");
    return event;
}

void ServerSentEventParser::compact()
{
    m_buffer.remove(0, m_position);
    m_scanned = std::max<qsizetype>(0, m_scanned - m_position);
    m_position = 0;
}

} // namespace atelier
