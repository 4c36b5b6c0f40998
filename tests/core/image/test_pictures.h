// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for tests, made and looked at with libvips. Free of its headers.
#pragma once

#include "core/image/image_engine.h"

#include <vector>

namespace atelier::test {

// sRGB, three bytes per pixel.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<uchar> rgb;

    [[nodiscard]] Colour at(int x, int y) const
    {
        const uchar *pixel = rgb.data() + (size_t(y) * size_t(width) + size_t(x)) * 3;
        return {pixel[0], pixel[1], pixel[2]};
    }
};

// Photographs of Debian's mate-backgrounds, scaled to a width.
enum class Photograph { Light, Dark, Busy };
[[nodiscard]] QByteArray photographJpeg(Photograph photograph, int width);
[[nodiscard]] QByteArray photographPng(Photograph photograph, int width, int height);

[[nodiscard]] Pixels plainPixels(int width, int height, Colour colour);
void fillRectangle(Pixels &pixels, QRect area, Colour colour);
[[nodiscard]] Pixels loadPixels(const QString &path);
[[nodiscard]] Pixels scaledDown(const Pixels &pixels, int factor);
[[nodiscard]] QByteArray losslessWebp(const Pixels &pixels);

// The many forms a picture can come in.
enum class PictureForm { Png, Jpeg, Webp, Tiff16, Gif, AnimatedGif, CmykJpeg, RgbaPng, Grey16Png, TurnedJpeg };
[[nodiscard]] QByteArray encode(const Pixels &pixels, PictureForm form);

[[nodiscard]] QByteArray xmpOf(const QByteArray &picture);

} // namespace atelier::test
