// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>

namespace atelier {

// xoshiro256** (Blackman and Vigna, 2018, public domain algorithm), seeded by splitmix64: the same seed gives the same
// sequence on every platform, which the standard distributions do not promise. Not for secrets.
class Random {
public:
    explicit Random(quint64 seed);
    [[nodiscard]] static Random fromSystem();
    [[nodiscard]] quint64 next();
    // Uniform in [0, bound); bound > 0.
    [[nodiscard]] quint64 below(quint64 bound);
    // Uniform in [0, 1).
    [[nodiscard]] double unit();

    template <class Container> [[nodiscard]] const auto &pick(const Container &choices)
    {
        return choices[static_cast<decltype(choices.size())>(below(quint64(choices.size())))];
    }

private:
    std::array<quint64, 4> m_state;
};

} // namespace atelier
