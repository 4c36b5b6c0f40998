// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's binary event stream (application/vnd.amazon.eventstream; smithy.io, "Amazon Event Stream Specification"):
//   total length, header length, CRC of these 8 bytes | headers | payload | CRC of all before
// Lengths and CRCs are big-endian 32-bit numbers, the CRC is the one of gzip.
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>
#include <variant>
#include <vector>

namespace atelier {

struct EventStreamTimestamp {
    qint64 milliseconds = 0;

    friend bool operator==(const EventStreamTimestamp &, const EventStreamTimestamp &) = default;
};

struct EventStreamHeader {
    QByteArray name;
    // Numbers of all widths are qint64; strings, byte arrays and UUIDs are bytes.
    std::variant<bool, qint64, QByteArray, EventStreamTimestamp> value;

    friend bool operator==(const EventStreamHeader &, const EventStreamHeader &) = default;
};

struct EventStreamMessage {
    std::vector<EventStreamHeader> headers;
    QByteArray payload;

    // The text of a header; empty when there is none or it is no text.
    [[nodiscard]] QByteArray text(QByteArrayView name) const;
};

class EventStreamDecoder {
public:
    void feed(QByteArrayView bytes);
    // The next whole message, or nothing for now. Corrupt when a checksum or a length is wrong; then for ever.
    [[nodiscard]] Result<std::optional<EventStreamMessage>> next();
    [[nodiscard]] bool isInMessage() const { return m_position < m_buffer.size(); }

private:
    QByteArray m_buffer;
    qsizetype m_position = 0;
    bool m_damaged = false;
};

} // namespace atelier
