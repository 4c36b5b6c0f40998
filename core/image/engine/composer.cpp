// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/composer.h"

#include "core/image/engine/composer_shapes.h"
#include "core/image/engine/encoder.h"
#include "core/image/engine/picture_surface.h"

#include <QObject>

#include <cstring>

using vips::VImage;

namespace atelier {

namespace {

constexpr std::array<PaintComposition *, 5> compositions{paintArch, paintDiscs, paintBlocks, paintHills, paintLabel};

Colour lettersOn(Colour beneath, const Palette &palette)
{
    constexpr Colour white{255, 255, 255};
    return contrastRatio(white, beneath) >= contrastRatio(palette.deep, beneath) ? white : palette.deep;
}

// The logo takes the top of the name's box; gives what is left for the name.
Result<QRectF> drawLogo(cairo_t *cairo, const QString &path, const QRectF &box)
{
    const auto logo = openLogo(path);
    if (!logo)
        return std::unexpected(logo.error());
    const double height = box.height() * 0.32;
    const double scale = std::min(height / logo->height(), box.width() * 0.6 / logo->width());
    const auto surface = decoded([&] { return surfaceOf(*logo, scale); });
    if (!surface)
        return std::unexpected(surface.error());
    const double x = box.center().x() - cairo_image_surface_get_width(surface->get()) / 2.0;
    cairo_set_source_surface(cairo, surface->get(), std::round(x), std::round(box.top()));
    cairo_paint(cairo);
    return box.adjusted(0, height * 1.15, 0, 0);
}

Result<void> drawName(
    cairo_t *cairo, const TextSetter &setter, const Composition &composition, const NamePlace &place, Colour letters)
{
    const QRect box = place.box.toRect();
    const TextBox limits{.width = box.width(),
        .height = box.height(),
        .leastSize = 10,
        .greatestSize = std::max(12, std::min(composition.width, composition.height) * 78 / 1000)};
    const TextStyle style{.fontFamily = composition.fontFamily, .language = {}, .alignment = MessageAlignment::Centre};
    const auto text = setter.set(composition.name, style, limits, {letters, letters});
    if (!text)
        return std::unexpected(text.error());
    const double x = box.left() + (box.width() - text->ink.width()) / 2;
    const double y = box.top() + (box.height() - text->ink.height()) / 2;
    if (text->onDark) {
        cairo_set_source_surface(cairo, text->onDark.get(), x, y);
        cairo_paint(cairo);
    } else {
        cairo_set_source_rgb(cairo, letters.red / 255.0, letters.green / 255.0, letters.blue / 255.0);
        cairo_mask_surface(cairo, text->mask.get(), x, y);
    }
    return {};
}

QByteArray pngOf(cairo_surface_t *surface)
{
    cairo_surface_flush(surface);
    Canvas canvas(cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface));
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < canvas.height(); ++y) {
        const uchar *source = cairo_image_surface_get_data(surface) + y * stride;
        uchar *pixel = canvas.row(y);
        for (int x = 0; x < canvas.width(); ++x, source += 4, pixel += 3) {
            quint32 rgb = 0;
            std::memcpy(&rgb, source, 4);
            pixel[0] = uchar(rgb >> 16);
            pixel[1] = uchar(rgb >> 8);
            pixel[2] = uchar(rgb);
        }
    }
    return encoded(canvas, PictureEncoding::Png, {});
}

} // namespace

Result<QByteArray> compose(const TextSetter &setter, const Composition &composition)
{
    if (composition.width < 64 || composition.height < 64 || composition.width > 4096 || composition.height > 4096)
        return invalidInput(QStringLiteral("size"), QObject::tr("A composed picture has 64 to 4096 pixels a side."));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, composition.width, composition.height));
    const Cairo cairo(cairo_create(surface.get()));
    Random random(composition.seed);
    const Palette palette = paletteOf(composition.brandColours, random);
    const auto paint = random.pick(compositions);
    NamePlace place = paint(cairo.get(), QSizeF(composition.width, composition.height), palette, random);
    if (!composition.logoPath.isEmpty()) {
        const auto rest = drawLogo(cairo.get(), composition.logoPath, place.box);
        if (!rest)
            return std::unexpected(rest.error());
        place.box = *rest;
    }
    if (!composition.name.trimmed().isEmpty()) {
        const auto drawn = drawName(cairo.get(), setter, composition, place, lettersOn(place.beneath, palette));
        if (!drawn)
            return std::unexpected(drawn.error());
    }
    return decoded([&] { return pngOf(surface.get()); });
}

} // namespace atelier
