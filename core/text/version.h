// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <compare>
#include <vector>

namespace atelier {

// An author of events: 1 to 255 bytes that no other writer uses at the same time, for example a replica's 16-byte id
// and a slot. Concurrent insertions at one place are ordered by these bytes, so they must never be renamed.
using AgentName = QByteArray;

// One event: the author's n-th unit inserted or deleted in this text, counted from 0 without gaps.
struct EventId {
    AgentName agent = {};
    quint64 sequence = 0;

    friend bool operator==(const EventId &, const EventId &) = default;
    friend std::strong_ordering operator<=>(const EventId &left, const EventId &right);
};

// Consecutive events of one author.
struct EventRange {
    AgentName agent = {};
    quint64 first = 0;
    quint64 count = 0;

    friend bool operator==(const EventRange &, const EventRange &) = default;
};

// A point in the history of a text: its latest events, none of which is before another. The empty version is the empty
// text before all events.
class Version {
public:
    Version() = default;
    explicit Version(std::vector<EventId> heads);

    [[nodiscard]] const std::vector<EventId> &heads() const { return m_heads; } // sorted
    [[nodiscard]] bool isEmpty() const { return m_heads.empty(); }

    // A few bytes, equal for equal versions; fit for a database column.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Result<Version> fromBytes(QByteArrayView bytes);

    friend bool operator==(const Version &, const Version &) = default;

private:
    std::vector<EventId> m_heads;
};

} // namespace atelier
