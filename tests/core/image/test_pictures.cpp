// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/image/test_pictures.h"

#include <vips/vips8>

#include <cstdlib>

using vips::VImage;

namespace atelier::test {

namespace {

QByteArray bytesOf(VipsBlob *blob)
{
    size_t size = 0;
    const void *data = vips_blob_get(blob, &size);
    QByteArray bytes(static_cast<const char *>(data), qsizetype(size));
    vips_area_unref(VIPS_AREA(blob));
    return bytes;
}

void start()
{
    if (vips_init("test") != 0)
        std::abort();
}

VImage imageOf(const Pixels &pixels)
{
    start();
    return VImage::new_from_memory_copy(
        pixels.rgb.data(), pixels.rgb.size(), pixels.width, pixels.height, 3, VIPS_FORMAT_UCHAR)
        .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
}

Pixels pixelsOf(const VImage &image)
{
    size_t size = 0;
    void *memory = image.write_to_memory(&size);
    const auto *bytes = static_cast<const uchar *>(memory);
    Pixels pixels{.width = image.width(), .height = image.height(), .rgb = {bytes, bytes + size}};
    g_free(memory);
    return pixels;
}

VImage photograph(Photograph which, int width, int height)
{
    start();
    const char *file = "";
    switch (which) {
    case Photograph::Light:
        file = "/usr/share/backgrounds/mate/nature/FreshFlower.jpg";
        break;
    case Photograph::Dark:
        file = "/usr/share/backgrounds/mate/nature/Storm.jpg";
        break;
    case Photograph::Busy:
        file = "/usr/share/backgrounds/mate/nature/Garden.jpg";
        break;
    }
    return VImage::thumbnail(file, width,
        VImage::option()
            ->set("height", height)
            ->set("crop", height == 10'000 ? VIPS_INTERESTING_NONE : VIPS_INTERESTING_CENTRE));
}

} // namespace

QByteArray photographJpeg(Photograph which, int width)
{
    return bytesOf(photograph(which, width, 10'000).jpegsave_buffer(VImage::option()->set("Q", 92)));
}

QByteArray photographPng(Photograph which, int width, int height)
{
    return bytesOf(photograph(which, width, height).pngsave_buffer());
}

Pixels plainPixels(int width, int height, Colour colour)
{
    Pixels pixels{.width = width, .height = height, .rgb = std::vector<uchar>(size_t(width) * size_t(height) * 3)};
    fillRectangle(pixels, {0, 0, width, height}, colour);
    return pixels;
}

void fillRectangle(Pixels &pixels, QRect area, Colour colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            uchar *pixel = pixels.rgb.data() + (size_t(y) * size_t(pixels.width) + size_t(x)) * 3;
            pixel[0] = colour.red;
            pixel[1] = colour.green;
            pixel[2] = colour.blue;
        }
    }
}

Pixels loadPixels(const QString &path)
{
    start();
    return pixelsOf(VImage::new_from_file(path.toUtf8().constData()).colourspace(VIPS_INTERPRETATION_sRGB));
}

Pixels scaledDown(const Pixels &pixels, int factor) { return pixelsOf(imageOf(pixels).shrink(factor, factor)); }

QByteArray losslessWebp(const Pixels &pixels)
{
    return bytesOf(imageOf(pixels).webpsave_buffer(VImage::option()->set("lossless", true)->set("effort", 6)));
}

QByteArray encode(const Pixels &pixels, PictureForm form)
{
    VImage image = imageOf(pixels);
    switch (form) {
    case PictureForm::Png:
        return bytesOf(image.pngsave_buffer());
    case PictureForm::Jpeg:
        return bytesOf(image.jpegsave_buffer(VImage::option()->set("Q", 92)));
    case PictureForm::Webp:
        return bytesOf(image.webpsave_buffer());
    case PictureForm::Tiff16:
        return bytesOf(image.colourspace(VIPS_INTERPRETATION_RGB16).tiffsave_buffer());
    case PictureForm::Gif:
        return bytesOf(image.gifsave_buffer());
    case PictureForm::AnimatedGif: {
        VImage frames = VImage::arrayjoin({image, image.invert()}, VImage::option()->set("across", 1));
        frames.set(VIPS_META_PAGE_HEIGHT, pixels.height);
        return bytesOf(frames.gifsave_buffer());
    }
    case PictureForm::CmykJpeg:
        return bytesOf(image.colourspace(VIPS_INTERPRETATION_CMYK).jpegsave_buffer(VImage::option()->set("Q", 95)));
    case PictureForm::RgbaPng:
        // The left half is transparent.
        return bytesOf(image
                .bandjoin(VImage::black(pixels.width / 2, pixels.height)
                        .embed(0, 0, pixels.width, pixels.height, VImage::option()->set("extend", VIPS_EXTEND_WHITE)))
                .pngsave_buffer());
    case PictureForm::Grey16Png:
        return bytesOf(image.colourspace(VIPS_INTERPRETATION_GREY16).pngsave_buffer());
    case PictureForm::TurnedJpeg: {
        VImage turned = image.rot90().copy();
        turned.set(VIPS_META_ORIENTATION, 8);
        return bytesOf(turned.jpegsave_buffer(VImage::option()->set("Q", 95)));
    }
    }
    return {};
}

QByteArray xmpOf(const QByteArray &picture)
{
    const VImage image = VImage::new_from_buffer(picture.constData(), size_t(picture.size()), "");
    if (image.get_typeof(VIPS_META_XMP_NAME) == 0)
        return {};
    size_t size = 0;
    const void *data = image.get_blob(VIPS_META_XMP_NAME, &size);
    return {static_cast<const char *>(data), qsizetype(size)};
}

} // namespace atelier::test
