// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/text_setter.h"

#include <optional>
#include <vector>

namespace atelier {

// The boxes that a message may take in a format, and the text set for each size of box. Made before the picture is
// known, so that it can be done while that is decoded.
struct PreparedMessage {
    struct Place {
        MessagePosition position = MessagePosition::Bottom;
        QRect box;
    };
    std::vector<Place> places; // never empty; all boxes are of one size
    SetText text;
};

// Nothing for an empty message.
[[nodiscard]] Result<std::optional<PreparedMessage>> prepareMessage(const TextSetter &setter,
    const MessageOverlay &message, const PlatformFormat &format, const LetterColours &colours);

struct LetterColoursAndScrims {
    LetterColours letters;
    Colour darkScrim;
    Colour lightScrim;
};
[[nodiscard]] LetterColoursAndScrims messageColours(const std::vector<Colour> &brandColours);

struct DrawnMessage {
    MessagePosition position = MessagePosition::Bottom;
    QRect letters;
    Colour textColour;
    double contrast = 0;
};

// Chooses the calmest place that leaves the focal point alone, lays a scrim as strong as the contrast needs, draws the
// letters and measures. `focus` is in pixels of the canvas.
[[nodiscard]] DrawnMessage drawMessage(Canvas &canvas, const PreparedMessage &message, QPoint focus,
    const LetterColoursAndScrims &colours, MessageAlignment alignment, Lettering lettering);

} // namespace atelier
