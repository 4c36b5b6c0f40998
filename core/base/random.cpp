// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QRandomGenerator>

#include <bit>

namespace atelier {

Random::Random(quint64 seed)
{
    for (quint64 &word : m_state) {
        seed += 0x9E3779B97F4A7C15U;
        quint64 mixed = seed;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        word = mixed ^ (mixed >> 31);
    }
}

Random Random::fromSystem() { return Random(QRandomGenerator::system()->generate64()); }

quint64 Random::next()
{
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

quint64 Random::below(quint64 bound)
{
    const quint64 unfair = (0 - bound) % bound;
    for (;;) {
        if (const quint64 value = next(); value >= unfair)
            return value % bound;
    }
}

double Random::unit() { return double(next() >> 11) * 0x1.0p-53; }

} // namespace atelier
