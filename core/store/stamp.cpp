// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stamp.h"

#include "core/store/canonical_cbor.h"

#include <QCborArray>

namespace atelier {

qint64 nextStampTime(Timestamp now, qint64 lastSeen) { return std::max(stampTime(now), lastSeen + 1); }

bool isTooFarAhead(qint64 stamp, Timestamp now) { return wallTime(stamp) > now + toleratedClockLead; }

QByteArray toBytes(const SeenStamps &seen) { return canonicalCbor(toCbor(seen)); }

SeenStamps seenStampsFromBytes(const QByteArray &bytes) { return seenStampsFromCbor(QCborValue::fromCbor(bytes)); }

void mergeInto(SeenStamps &seen, const SeenStamps &other)
{
    for (const auto &[replica, time] : other) {
        qint64 &known = seen[replica];
        known = std::max(known, time);
    }
}

bool isCovered(const Stamp &stamp, const SeenStamps &seen)
{
    const auto found = seen.find(stamp.replica);
    return found != seen.end() && stamp.time <= found->second;
}

Stamp RecordStamps::field(int number) const
{
    const auto found = m_fields.find(number);
    return found == m_fields.end() ? Stamp{} : found->second;
}

void RecordStamps::setField(int number, const Stamp &stamp) { m_fields[number] = stamp; }

Stamp RecordStamps::element(int number, const QString &element) const
{
    const auto found = m_elements.find({number, element});
    return found == m_elements.end() ? Stamp{} : found->second;
}

void RecordStamps::setElement(int number, const QString &element, const Stamp &stamp)
{
    m_elements[{number, element}] = stamp;
}

bool RecordStamps::isCoveredBy(const SeenStamps &seen) const
{
    const auto isSeen = [&](const auto &entry) { return isCovered(entry.second, seen); };
    return std::ranges::all_of(m_fields, isSeen) && std::ranges::all_of(m_elements, isSeen);
}

// A list of [time, replica, [fields], [[field, element]...]]: fields that were written together, as most are, share one
// stamp.
QByteArray RecordStamps::toBytes() const
{
    struct Group {
        QCborArray fields;
        QCborArray elements;
    };
    std::map<Stamp, Group> groups;
    for (const auto &[number, stamp] : m_fields)
        groups[stamp].fields.append(number);
    for (const auto &[key, stamp] : m_elements)
        groups[stamp].elements.append(QCborArray{key.first, key.second});
    QCborArray list;
    for (const auto &[stamp, group] : groups)
        list.append(QCborArray{stamp.time, stamp.replica.toBytes(), group.fields, group.elements});
    return QCborValue(list).toCbor();
}

RecordStamps RecordStamps::fromBytes(const QByteArray &bytes)
{
    RecordStamps stamps;
    for (const QCborValue &entry : QCborValue::fromCbor(bytes).toArray()) {
        const QCborArray group = entry.toArray();
        const Stamp stamp{group.at(0).toInteger(), Id::fromBytes(group.at(1).toByteArray()).value_or(Id{})};
        for (const QCborValue &number : group.at(2).toArray())
            stamps.m_fields[int(number.toInteger())] = stamp;
        for (const QCborValue &element : group.at(3).toArray())
            stamps.m_elements[{int(element.toArray().at(0).toInteger()), element.toArray().at(1).toString()}] = stamp;
    }
    return stamps;
}

} // namespace atelier
