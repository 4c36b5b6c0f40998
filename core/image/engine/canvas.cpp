// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace atelier {

namespace {

// (1 - opacity) * below + opacity * above, both of 255, rounded.
uchar blended(int below, int above, int opacity)
{
    const int sum = below * (255 - opacity) + above * opacity + 128;
    return uchar((sum + (sum >> 8)) >> 8);
}

// The same for many bytes. 16 bits hold every sum, which lets the processor do many at once.
void blendRow(uchar *__restrict below, const uchar *__restrict above, const uchar *__restrict opacity, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        const auto sum = quint16(below[i] * (255 - opacity[i]) + above[i] * opacity[i] + 128);
        below[i] = uchar(quint16(sum + (sum >> 8)) >> 8);
    }
}

void blendPixel(uchar *pixel, Colour colour, int opacity)
{
    pixel[0] = blended(pixel[0], colour.red, opacity);
    pixel[1] = blended(pixel[1], colour.green, opacity);
    pixel[2] = blended(pixel[2], colour.blue, opacity);
}

// Sixteen pixels side by side, which the processor compares at once.
constexpr size_t block = 48;

void compareBlock(const uchar *__restrict bytes, uchar *__restrict least, uchar *__restrict greatest)
{
    for (size_t i = 0; i < block; ++i) {
        least[i] = bytes[i] < least[i] ? bytes[i] : least[i];
        greatest[i] = bytes[i] > greatest[i] ? bytes[i] : greatest[i];
    }
}

// The mean of some pixels that lie `stride` bytes apart: single ones would be drawn out into stripes.
struct Strip {
    const uchar *first;
    ptrdiff_t stride;
    int count;

    [[nodiscard]] uchar mean(int channel) const
    {
        int sum = 0;
        for (int i = 0; i < count; ++i)
            sum += first[i * stride + channel];
        return uchar((sum + count / 2) / count);
    }
};

void fillRow(Canvas &canvas, int from, int to, int y, const Strip &strip)
{
    const uchar colour[] = {strip.mean(0), strip.mean(1), strip.mean(2)};
    for (int x = from; x < to; ++x)
        std::copy_n(colour, 3, canvas.row(y) + x * 3);
}

} // namespace

Canvas::Canvas(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_pixels(std::make_unique_for_overwrite<uchar[]>(size_t(width) * size_t(height) * 3))
{
}

void Canvas::fill(Colour colour)
{
    for (size_t i = 0; i < byteCount(); i += 3) {
        m_pixels[i] = colour.red;
        m_pixels[i + 1] = colour.green;
        m_pixels[i + 2] = colour.blue;
    }
}

ColourRange colourRange(const Canvas &canvas, const QRect &area)
{
    const QRect inside = area & canvas.bounds();
    std::array<uchar, block> least;
    std::array<uchar, block> greatest;
    least.fill(255);
    greatest.fill(0);
    const auto rowLength = size_t(std::max(0, inside.width())) * 3;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const uchar *const row = canvas.row(y) + inside.left() * 3;
        size_t done = 0;
        for (; done + block <= rowLength; done += block)
            compareBlock(row + done, least.data(), greatest.data());
        for (size_t i = 0; done + i < rowLength; ++i) {
            least[i] = std::min(least[i], row[done + i]);
            greatest[i] = std::max(greatest[i], row[done + i]);
        }
    }
    ColourRange range{{least[0], least[1], least[2]}, {greatest[0], greatest[1], greatest[2]}};
    for (size_t i = 3; i < block; i += 3) {
        range.least = {std::min(range.least.red, least[i]), std::min(range.least.green, least[i + 1]),
            std::min(range.least.blue, least[i + 2])};
        range.greatest = {std::max(range.greatest.red, greatest[i]), std::max(range.greatest.green, greatest[i + 1]),
            std::max(range.greatest.blue, greatest[i + 2])};
    }
    return range;
}

double busyness(const Canvas &canvas, const QRect &area)
{
    // Every fourth pixel of every fourth row tells enough.
    constexpr int step = 4;
    const QRect inside = area & canvas.bounds().adjusted(0, 0, -step, -step);
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = inside.top(); y <= inside.bottom(); y += step) {
        const uchar *row = canvas.row(y);
        const uchar *below = canvas.row(y + step);
        for (int x = inside.left(); x <= inside.right(); x += step) {
            const int green = row[x * 3 + 1];
            sum += std::abs(green - row[(x + step) * 3 + 1]) + std::abs(green - below[x * 3 + 1]);
            count += 2;
        }
    }
    return count == 0 ? 0 : double(sum) / double(count);
}

void layFade(Canvas &canvas, const QRect &area, Colour colour, std::span<const double> opacities, FadeAlong along)
{
    const QRect inside = area & canvas.bounds();
    const auto opacityAt = [&](int offset) { return uchar(std::ceil(opacities[size_t(offset)] * 255)); };
    const auto rowLength = size_t(std::max(0, inside.width())) * 3;
    std::vector<uchar> above(rowLength);
    std::vector<uchar> opacity(rowLength);
    for (size_t i = 0; i < rowLength; i += 3) {
        above[i] = colour.red;
        above[i + 1] = colour.green;
        above[i + 2] = colour.blue;
        if (along == FadeAlong::Columns)
            opacity[i] = opacity[i + 1] = opacity[i + 2] = opacityAt(inside.left() + int(i / 3) - area.left());
    }
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        if (along == FadeAlong::Rows)
            std::ranges::fill(opacity, opacityAt(y - area.top()));
        blendRow(canvas.row(y) + inside.left() * 3, above.data(), opacity.data(), rowLength);
    }
}

void continueEdges(Canvas &canvas, const QRect &part)
{
    constexpr int depth = 6;
    if (part.contains(canvas.bounds()) || part.isEmpty())
        return;
    const ptrdiff_t rowLength = ptrdiff_t(canvas.width()) * 3;
    const int rows = std::min(depth, part.height());
    const int columns = std::min(depth, part.width());
    for (int x = part.left(); x <= part.right(); ++x) {
        if (part.top() > 0)
            fillRow(canvas, x, x + 1, 0, {canvas.row(part.top()) + x * 3, rowLength, rows});
        if (part.bottom() < canvas.height() - 1)
            fillRow(canvas, x, x + 1, canvas.height() - 1, {canvas.row(part.bottom()) + x * 3, -rowLength, rows});
    }
    const auto copyRow = [&](int from, int to) {
        std::copy_n(canvas.row(from) + part.left() * 3, part.width() * 3, canvas.row(to) + part.left() * 3);
    };
    for (int y = 1; y < part.top(); ++y)
        copyRow(0, y);
    for (int y = part.bottom() + 1; y < canvas.height() - 1; ++y)
        copyRow(canvas.height() - 1, y);
    for (int y = 0; y < canvas.height(); ++y) {
        if (part.left() > 0)
            fillRow(canvas, 0, part.left(), y, {canvas.row(y) + part.left() * 3, 3, columns});
        if (part.right() < canvas.width() - 1)
            fillRow(canvas, part.right() + 1, canvas.width(), y, {canvas.row(y) + part.right() * 3, -3, columns});
    }
}

void drawMask(Canvas &canvas, cairo_surface_t *mask, QPoint at, Colour colour)
{
    const uchar *data = cairo_image_surface_get_data(mask);
    const int stride = cairo_image_surface_get_stride(mask);
    const QRect area(at.x(), at.y(), cairo_image_surface_get_width(mask), cairo_image_surface_get_height(mask));
    const QRect inside = area & canvas.bounds();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const uchar *opacity = data + (y - at.y()) * stride + inside.left() - at.x();
        uchar *pixel = canvas.row(y) + inside.left() * 3;
        for (int x = 0; x < inside.width(); ++x, pixel += 3) {
            if (opacity[x] != 0)
                blendPixel(pixel, colour, opacity[x]);
        }
    }
}

void drawPicture(Canvas &canvas, cairo_surface_t *picture, QPoint at)
{
    const uchar *data = cairo_image_surface_get_data(picture);
    const int stride = cairo_image_surface_get_stride(picture);
    const QRect area(at.x(), at.y(), cairo_image_surface_get_width(picture), cairo_image_surface_get_height(picture));
    const QRect inside = area & canvas.bounds();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const uchar *source = data + (y - at.y()) * stride + (inside.left() - at.x()) * 4;
        uchar *pixel = canvas.row(y) + inside.left() * 3;
        for (int x = 0; x < inside.width(); ++x, pixel += 3, source += 4) {
            quint32 argb = 0;
            std::memcpy(&argb, source, 4);
            const int rest = 255 - int(argb >> 24);
            const auto over = [rest](int below, uint above) {
                return uchar(std::min(255, (below * rest + 127) / 255 + int(above & 0xff)));
            };
            pixel[0] = over(pixel[0], argb >> 16);
            pixel[1] = over(pixel[1], argb >> 8);
            pixel[2] = over(pixel[2], argb);
        }
    }
}

} // namespace atelier
