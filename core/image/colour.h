// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>

namespace atelier {

// An sRGB colour, 8 bits per channel.
struct Colour {
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;

    // "#RRGGBB" only, as campaign briefs write it.
    [[nodiscard]] static std::optional<Colour> fromHex(QStringView text)
    {
        bool valid = text.size() == 7 && text.front() == u'#' && text.at(1) != u'+' && text.at(1) != u'-';
        const uint value = valid ? text.sliced(1).toUInt(&valid, 16) : 0;
        if (!valid)
            return std::nullopt;
        return Colour{quint8(value >> 16), quint8(value >> 8), quint8(value)};
    }
    [[nodiscard]] QString toHex() const
    {
        return QStringLiteral("#%1").arg(uint(red) << 16 | uint(green) << 8 | blue, 6, 16, QLatin1Char('0')).toUpper();
    }

    friend bool operator==(const Colour &, const Colour &) = default;
};

// Relative luminance and contrast ratio as WCAG 2.2 defines them: 0 to 1, and 1 to 21.
[[nodiscard]] inline double relativeLuminance(Colour colour)
{
    const auto linear = [](quint8 channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

[[nodiscard]] inline double contrastRatio(Colour first, Colour second)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(first), relativeLuminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

// `share` of the second colour laid over the first; 0 to 1.
[[nodiscard]] inline Colour mixed(Colour first, Colour second, double share)
{
    const auto mix = [share](quint8 from, quint8 to) { return quint8(std::lround(from + (to - from) * share)); };
    return {mix(first.red, second.red), mix(first.green, second.green), mix(first.blue, second.blue)};
}

} // namespace atelier
