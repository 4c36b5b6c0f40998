// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace atelier {

// A UUID, version 7 where we made it (RFC 9562): sorts by the time it was made. The null id is all zeros.
struct Id {
    std::array<unsigned char, 16> bytes{};

    [[nodiscard]] bool isNull() const { return *this == Id{}; }
    [[nodiscard]] QString toString() const; // canonical lower-case form, 36 characters
    [[nodiscard]] QByteArray toBytes() const; // 16 bytes, as stored
    [[nodiscard]] static std::optional<Id> fromString(QStringView text);
    [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes);

    friend auto operator<=>(const Id &, const Id &) = default;
};

[[nodiscard]] size_t qHash(const Id &id, size_t seed = 0) noexcept;

// Makes ids that grow within one generator, also when the clock stands still or goes back. Not thread-safe.
class IdGenerator {
public:
    IdGenerator(const Clock &clock, Random random);
    [[nodiscard]] Id next();

private:
    const Clock &m_clock;
    Random m_random;
    qint64 m_lastMilliseconds = 0;
    quint16 m_counter = 0;
};

} // namespace atelier

template <> struct std::hash<atelier::Id> {
    size_t operator()(const atelier::Id &id) const noexcept { return qHash(id); }
};
