// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"

#include <vips/vips8>

namespace atelier {

// The bytes of a picture and what its header says of it. The header was checked against the limits.
struct OpenPicture {
    QByteArray bytes;
    PictureInfo info;
    bool needsColourTransform = false; // its colours are not sRGB
};
[[nodiscard]] Result<OpenPicture> openPicture(const PictureSource &source);

// Decoded to 8-bit sRGB in memory, upright, scaled down so that the width is at least `width` (never up), three bands
// or four with alpha. Throws vips::VError; see `decoded`.
[[nodiscard]] vips::VImage decodeScaled(const OpenPicture &picture, int width);

// Runs a function that uses libvips and gives its failure as "this picture is damaged".
template <class Function> [[nodiscard]] auto decoded(const Function &function) -> Result<decltype(function())>;

[[nodiscard]] Error damagedPicture(const vips::VError &error);

template <class Function> auto decoded(const Function &function) -> Result<decltype(function())>
{
    try {
        return function();
    } catch (const vips::VError &error) {
        return std::unexpected(damagedPicture(error));
    }
}

} // namespace atelier
