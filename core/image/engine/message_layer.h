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

// The message set anew in a smaller box of one place; an error when it does not fit there.
[[nodiscard]] Result<PreparedMessage> prepareMessageIn(const TextSetter &setter, const MessageOverlay &message,
    const PlatformFormat &format, const LetterColours &colours, const PreparedMessage::Place &place);

// Where the letters lie in a place.
[[nodiscard]] QRect inkRectangle(
    const PreparedMessage &message, const PreparedMessage::Place &place, MessageAlignment alignment);

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

// The index of the calmest place that leaves the focal point alone, which is in pixels of the canvas.
[[nodiscard]] size_t calmestPlace(const Canvas &canvas, const PreparedMessage &message, QPoint focus,
    const LetterColoursAndScrims &colours, MessageAlignment alignment);

// Lays a scrim as strong as the contrast needs, draws the letters in a place and measures.
[[nodiscard]] DrawnMessage drawMessage(Canvas &canvas, const PreparedMessage &message, size_t place,
    const LetterColoursAndScrims &colours, MessageAlignment alignment, Lettering lettering);

} // namespace atelier
