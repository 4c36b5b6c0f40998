// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QUuid>

#include <cstring>

namespace atelier {

QString Id::toString() const { return QUuid::fromRfc4122(toBytes()).toString(QUuid::WithoutBraces); }

QByteArray Id::toBytes() const { return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())}; }

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return std::nullopt;
    return fromBytes(uuid.toRfc4122());
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Id id;
    std::memcpy(id.bytes.data(), bytes.data(), 16);
    return id;
}

size_t qHash(const Id &id, size_t seed) noexcept { return qHashBits(id.bytes.data(), id.bytes.size(), seed); }

IdGenerator::IdGenerator(const Clock &clock, Random random)
    : m_clock(clock)
    , m_random(std::move(random))
{
}

Id IdGenerator::next()
{
    const qint64 now = m_clock.now().time_since_epoch().count();
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = quint16(m_random.below(0x800)); // half the room, so that a busy millisecond can count up
    } else if (++m_counter > 0xFFF) {
        ++m_lastMilliseconds;
        m_counter = 0;
    }
    Id id;
    for (int i = 0; i < 6; ++i)
        id.bytes[size_t(i)] = static_cast<unsigned char>(m_lastMilliseconds >> (8 * (5 - i)));
    id.bytes[6] = static_cast<unsigned char>(0x70 | (m_counter >> 8));
    id.bytes[7] = static_cast<unsigned char>(m_counter & 0xFF);
    const quint64 tail = m_random.next();
    std::memcpy(id.bytes.data() + 8, &tail, 8);
    id.bytes[8] = static_cast<unsigned char>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

} // namespace atelier
