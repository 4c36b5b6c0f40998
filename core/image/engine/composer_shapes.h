// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/image/engine/canvas.h"

#include <QRectF>

namespace atelier {

// What a composition paints with, derived from the brand's colours.
struct Palette {
    Colour ground; // most of the picture
    Colour floor; // a little off the ground
    Colour primary;
    Colour accent;
    Colour deep; // the darkest
};
[[nodiscard]] Palette paletteOf(const std::vector<Colour> &brandColours, Random &random);

// Where a composition leaves room for the product's name, and on which colour.
struct NamePlace {
    QRectF box;
    Colour beneath;
};

// Each paints the whole picture with its subject around compositionFocus and tells where the name goes.
using PaintComposition = NamePlace(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random);
PaintComposition paintArch;
PaintComposition paintDiscs;
PaintComposition paintBlocks;
PaintComposition paintHills;
PaintComposition paintLabel;

} // namespace atelier
