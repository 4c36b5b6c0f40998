// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/engine/canvas.h"
#include "core/image/image_engine.h"

#include <QSize>

#include <pango/pangocairo.h>

#include <mutex>
#include <vector>

namespace atelier {

struct TextStyle {
    QString fontFamily;
    QString language;
    MessageAlignment alignment = MessageAlignment::Start;
    PangoWeight weight = PANGO_WEIGHT_BOLD;
};

// Where a text has to fit, in pixels, and how small and large its letters may be.
struct TextBox {
    int width = 0;
    int height = 0;
    int leastSize = 0;
    int greatestSize = 0;
};

// A text that was set, as pixels. The surfaces are `ink` in size; `size` is what it takes up with its line spacing, and
// `inkOffset` where the ink begins in it.
struct SetText {
    QSize size;
    QSize ink;
    QPoint inkOffset;
    int fontSize = 0;
    bool isRightToLeft = false;
    Surface mask; // A8: all letters in one colour
    Surface onDark; // ARGB32, only for texts with coloured glyphs (emoji): the other letters in the light colour
    Surface onLight; // and in the dark colour
    std::vector<FontFile> fonts;
    QStringList notes; // about a font that was asked for and is not there
};

struct LetterColours {
    Colour light;
    Colour dark;
};

// Pango on one font map, which is costly to fill and belongs to one thread at a time: hence the lock.
class TextSetter {
public:
    TextSetter();
    ~TextSetter();
    TextSetter(const TextSetter &) = delete;
    TextSetter &operator=(const TextSetter &) = delete;

    // The largest size that fits, lines of even length. TooLarge when the text does not fit at the least size;
    // Unsupported, with script and font, when no installed font has its letters.
    [[nodiscard]] Result<SetText> set(
        const QString &text, const TextStyle &style, const TextBox &box, const LetterColours &colours) const;

private:
    mutable std::mutex m_mutex;
    PangoFontMap *m_fontMap;
};

} // namespace atelier
