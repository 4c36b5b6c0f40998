// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>

namespace atelier {

namespace {

QCborValue sorted(const QCborValue &value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const QCborValue &element : value.toArray())
            array.append(sorted(element));
        return array;
    }
    if (!value.isMap())
        return value;
    std::map<QByteArray, std::pair<QCborValue, QCborValue>> entries;
    for (const auto &entry : value.toMap())
        entries.emplace(
            QCborValue(entry.first).toCbor(QCborValue::UseFloat16), std::pair(entry.first, sorted(entry.second)));
    QCborMap map;
    for (const auto &[encoded, entry] : entries)
        map.insert(entry.first, entry.second);
    return map;
}

} // namespace

QByteArray canonicalCbor(const QCborValue &value) { return sorted(value).toCbor(QCborValue::UseFloat16); }

QCborValue toCbor(const SeenStamps &seen)
{
    QCborMap map;
    for (const auto &[replica, time] : seen)
        map.insert(QCborValue(replica.toBytes()), time);
    return map;
}

SeenStamps seenStampsFromCbor(const QCborValue &value)
{
    SeenStamps seen;
    for (const auto &entry : value.toMap()) {
        if (const std::optional<Id> replica = Id::fromBytes(QCborValue(entry.first).toByteArray()))
            seen[*replica] = entry.second.toInteger();
    }
    return seen;
}

} // namespace atelier
