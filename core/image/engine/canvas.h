// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/colour.h"

#include <QRect>

#include <cairo.h>

#include <memory>
#include <span>

namespace atelier {

struct SurfaceDeleter {
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;

struct CairoDeleter {
    void operator()(cairo_t *context) const { cairo_destroy(context); }
};
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;

// The pixels of one variant while it is made: sRGB, three bytes each, no padding between rows.
class Canvas {
public:
    Canvas(int width, int height);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] QRect bounds() const { return {0, 0, m_width, m_height}; }
    [[nodiscard]] uchar *row(int y) { return m_pixels.get() + size_t(y) * size_t(m_width) * 3; }
    [[nodiscard]] const uchar *row(int y) const { return m_pixels.get() + size_t(y) * size_t(m_width) * 3; }
    [[nodiscard]] size_t byteCount() const { return size_t(m_width) * size_t(m_height) * 3; }
    void fill(Colour colour);

private:
    int m_width;
    int m_height;
    std::unique_ptr<uchar[]> m_pixels;
};

// The least and the greatest value of each channel in an area: no pixel there is darker or lighter than these.
struct ColourRange {
    Colour least{255, 255, 255};
    Colour greatest{0, 0, 0};
};
[[nodiscard]] ColourRange colourRange(const Canvas &canvas, const QRect &area);

// The mean difference between neighbours in an area, 0 (plain) to 255.
[[nodiscard]] double busyness(const Canvas &canvas, const QRect &area);

// Lays a colour over the area with one opacity (0 to 1) per row or per column of it.
enum class FadeAlong { Rows, Columns };
void layFade(Canvas &canvas, const QRect &area, Colour colour, std::span<const double> opacities, FadeAlong along);

// Continues what lies along the edges of a part of the canvas to the canvas's own edges.
void continueEdges(Canvas &canvas, const QRect &part);

// A colour through a mask (A8), or a picture (premultiplied ARGB32), clipped to the canvas.
void drawMask(Canvas &canvas, cairo_surface_t *mask, QPoint at, Colour colour);
void drawPicture(Canvas &canvas, cairo_surface_t *picture, QPoint at);

} // namespace atelier
