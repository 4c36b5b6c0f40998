// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/picture_surface.h"

#include <QObject>

#include <cstring>

using vips::VImage;

namespace atelier {

Result<VImage> openLogo(const QString &path)
{
    constexpr int greatestWidth = 1024;
    const auto opened = openPicture({.path = path});
    if (!opened) {
        Error error = opened.error();
        error.message = QObject::tr("The logo %1: %2").arg(path, error.message);
        return std::unexpected(error);
    }
    return decoded([&] {
        const VImage image = decodeScaled(*opened, greatestWidth);
        return (image.has_alpha() ? image : image.bandjoin(255)).cast(VIPS_FORMAT_UCHAR).copy_memory();
    });
}

Surface surfaceOf(const VImage &picture, double scale)
{
    // Colour under transparent pixels must not bleed into the edges.
    const VImage rgba = picture.premultiply().resize(scale).unpremultiply().cast(VIPS_FORMAT_UCHAR);
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, rgba.width(), rgba.height()));
    size_t size = 0;
    const std::unique_ptr<void, void (*)(void *)> memory(rgba.write_to_memory(&size), g_free);
    const auto *source = static_cast<const uchar *>(memory.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < rgba.height(); ++y) {
        uchar *row = cairo_image_surface_get_data(surface.get()) + y * stride;
        for (int x = 0; x < rgba.width(); ++x, source += 4) {
            const uint alpha = source[3];
            const auto premultiplied = [alpha](uint channel) { return (channel * alpha + 127) / 255; };
            const quint32 argb =
                alpha << 24 | premultiplied(source[0]) << 16 | premultiplied(source[1]) << 8 | premultiplied(source[2]);
            std::memcpy(row + x * 4, &argb, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

} // namespace atelier
