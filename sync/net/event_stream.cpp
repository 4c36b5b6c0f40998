// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/event_stream.h"

#include "core/base/crc32.h"

#include <QObject>
#include <QtEndian>

namespace atelier {

namespace {

constexpr qsizetype preludeSize = 12;
constexpr qsizetype smallestMessage = preludeSize + 4;
constexpr quint32 largestMessage = 24 * 1024 * 1024; // the service's own limits are 16 MB payload, 128 KB headers

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorKind::Corrupt, QObject::tr("The streamed answer was damaged on its way. Try again."), detail);
}

// Reads numbers and bytes from the front; once there is too little, everything after is empty too.
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    template <class Number> Number number()
    {
        const QByteArrayView bytes = take(sizeof(Number));
        return bytes.isEmpty() ? Number{} : qFromBigEndian<Number>(bytes.data());
    }
    QByteArrayView take(qsizetype count)
    {
        if (count > m_bytes.size()) {
            m_failed = true;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return taken;
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }

private:
    QByteArrayView m_bytes;
    bool m_failed = false;
};

enum HeaderType : quint8 { True, False, Byte, Short, Integer, Long, Bytes, String, Time, Uuid };

std::optional<EventStreamHeader> readHeader(Reader &reader)
{
    EventStreamHeader header;
    header.name = reader.take(reader.number<quint8>()).toByteArray();
    switch (reader.number<quint8>()) {
    case True:
        header.value = true;
        break;
    case False:
        header.value = false;
        break;
    case Byte:
        header.value = qint64(reader.number<qint8>());
        break;
    case Short:
        header.value = qint64(reader.number<qint16>());
        break;
    case Integer:
        header.value = qint64(reader.number<qint32>());
        break;
    case Long:
        header.value = reader.number<qint64>();
        break;
    case Bytes:
    case String:
        header.value = reader.take(reader.number<quint16>()).toByteArray();
        break;
    case Time:
        header.value = EventStreamTimestamp{reader.number<qint64>()};
        break;
    case Uuid:
        header.value = reader.take(16).toByteArray();
        break;
    default:
        return std::nullopt;
    }
    return reader.failed() || header.name.isEmpty() ? std::nullopt : std::optional(header);
}

Result<std::vector<EventStreamHeader>> readHeaders(QByteArrayView bytes)
{
    std::vector<EventStreamHeader> headers;
    Reader reader(bytes);
    while (!reader.atEnd()) {
        const std::optional<EventStreamHeader> header = readHeader(reader);
        if (!header)
            return damaged(QStringLiteral("a header of the event cannot be read"));
        headers.push_back(*header);
    }
    return headers;
}

} // namespace

QByteArray EventStreamMessage::text(QByteArrayView name) const
{
    for (const EventStreamHeader &header : headers) {
        if (header.name == name && std::holds_alternative<QByteArray>(header.value))
            return std::get<QByteArray>(header.value);
    }
    return {};
}

void EventStreamDecoder::feed(QByteArrayView bytes)
{
    m_buffer.remove(0, m_position);
    m_position = 0;
    m_buffer.append(bytes);
}

Result<std::optional<EventStreamMessage>> EventStreamDecoder::next()
{
    const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_position);
    if (m_damaged)
        return damaged(QStringLiteral("an earlier event was damaged"));
    if (bytes.size() < preludeSize)
        return std::nullopt;
    m_damaged = true; // until shown otherwise
    const quint32 total = qFromBigEndian<quint32>(bytes.data());
    const quint32 headerSize = qFromBigEndian<quint32>(bytes.data() + 4);
    if (qFromBigEndian<quint32>(bytes.data() + 8) != crc32(bytes.first(8)))
        return damaged(QStringLiteral("wrong checksum of an event's prelude"));
    if (total < smallestMessage || total > largestMessage || headerSize > total - smallestMessage)
        return damaged(QStringLiteral("impossible length of an event"));
    m_damaged = false;
    if (bytes.size() < total)
        return std::nullopt;
    m_damaged = true;
    const QByteArrayView message = bytes.first(total);
    if (qFromBigEndian<quint32>(message.last(4).data()) != crc32(message.chopped(4)))
        return damaged(QStringLiteral("wrong checksum of an event"));
    Result<std::vector<EventStreamHeader>> headers = readHeaders(message.sliced(preludeSize, headerSize));
    if (!headers)
        return std::unexpected(headers.error());
    m_damaged = false;
    m_position += total;
    return EventStreamMessage{
        .headers = std::move(*headers), .payload = message.sliced(preludeSize + headerSize).chopped(4).toByteArray()};
}

} // namespace atelier
