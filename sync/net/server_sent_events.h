// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace atelier {

struct ServerSentEvent {
    QByteArray name; // "message" when the stream names none
    QByteArray data; // several data lines are joined by a line feed

    friend bool operator==(const ServerSentEvent &, const ServerSentEvent &) = default;
};

// Server-sent events as in the HTML standard, section 9.2.6: lines end in CRLF, LF or CR, comments are skipped, and
// the bytes may arrive cut anywhere. Ids and retry times are not used by any service we talk to.
class ServerSentEventParser {
public:
    explicit ServerSentEventParser(qsizetype eventLimit = 16 * 1024 * 1024);

    void feed(QByteArrayView bytes);
    // The next whole event, or nothing for now. TooLarge when one event exceeds the limit.
    [[nodiscard]] Result<std::optional<ServerSentEvent>> next();
    // At the end of the stream: an event whose lines are whole but whose empty line is missing. Some servers end so.
    [[nodiscard]] std::optional<ServerSentEvent> last();

private:
    [[nodiscard]] std::optional<QByteArrayView> nextLine();
    void takeLine(QByteArrayView line);
    [[nodiscard]] std::optional<ServerSentEvent> takeEvent();
    void compact();

    qsizetype m_limit;
    QByteArray m_buffer;
    qsizetype m_position = 0; // of the first byte that belongs to no line yet
    qsizetype m_scanned = 0; // up to here there is no line end
    bool m_atStart = true;
    bool m_skipLineFeed = false; // the last line ended in CR: a line feed now belongs to it
    bool m_hasData = false;
    ServerSentEvent m_event;
};

} // namespace atelier
