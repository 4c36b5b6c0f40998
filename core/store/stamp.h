// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <map>

namespace atelier {

// A point in a hybrid logical clock (Kulkarni et al., 2014): milliseconds since 1970 in the upper bits, a counter for
// the events of one millisecond in the lower 16, and the replica, which breaks ties. The zero stamp is older than all
// others.
struct Stamp {
    qint64 time = 0;
    Id replica = {};

    friend auto operator<=>(const Stamp &, const Stamp &) = default;
};

[[nodiscard]] inline qint64 stampTime(Timestamp time) { return toMilliseconds(time) << 16; }
[[nodiscard]] inline Timestamp wallTime(qint64 stamp) { return fromMilliseconds(stamp >> 16); }

// A machine whose clock stands further ahead than this is wrong: its stamps count as of their arrival.
inline constexpr std::chrono::hours toleratedClockLead{1};

// The stamp of the next commit, after everything seen.
[[nodiscard]] qint64 nextStampTime(Timestamp now, qint64 lastSeen);
[[nodiscard]] bool isTooFarAhead(qint64 stamp, Timestamp now);

// The newest stamp seen of each replica: what a removal knew when it was made.
using SeenStamps = std::map<Id, qint64>;
[[nodiscard]] QByteArray toBytes(const SeenStamps &seen);
[[nodiscard]] SeenStamps seenStampsFromBytes(const QByteArray &bytes);
void mergeInto(SeenStamps &seen, const SeenStamps &other);
[[nodiscard]] bool isCovered(const Stamp &stamp, const SeenStamps &seen);

// The registers of one record: a stamp for each field, for each element of a set, and for the record's own life.
class RecordStamps {
public:
    static constexpr int life = 0; // the "field" that restoring a record and editing its texts write

    [[nodiscard]] Stamp field(int number) const;
    void setField(int number, const Stamp &stamp);
    [[nodiscard]] Stamp element(int number, const QString &element) const;
    void setElement(int number, const QString &element, const Stamp &stamp);
    // Whether the removal knew of every edit: if not, the record lives.
    [[nodiscard]] bool isCoveredBy(const SeenStamps &seen) const;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static RecordStamps fromBytes(const QByteArray &bytes);

private:
    std::map<int, Stamp> m_fields;
    std::map<std::pair<int, QString>, Stamp> m_elements;
};

} // namespace atelier
