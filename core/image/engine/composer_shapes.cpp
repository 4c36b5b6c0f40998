// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/composer_shapes.h"

#include "core/image/image_engine.h"

#include <numbers>

namespace atelier {

namespace {

constexpr double turn = 2 * std::numbers::pi;
constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};

double saturation(Colour colour)
{
    const auto [least, greatest] = std::minmax({colour.red, colour.green, colour.blue});
    return greatest == 0 ? 0 : double(greatest - least) / greatest;
}

double distance(Colour first, Colour second)
{
    return std::abs(first.red - second.red) + std::abs(first.green - second.green) + std::abs(first.blue - second.blue);
}

void setColour(cairo_t *cairo, Colour colour, double opacity = 1)
{
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, opacity);
}

struct PatternDeleter {
    void operator()(cairo_pattern_t *pattern) const { cairo_pattern_destroy(pattern); }
};
using Pattern = std::unique_ptr<cairo_pattern_t, PatternDeleter>;

void addStop(const Pattern &pattern, double at, Colour colour, double opacity = 1)
{
    cairo_pattern_add_color_stop_rgba(
        pattern.get(), at, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, opacity);
}

// A soft light from the top left gives flat shapes some body.
void fillShaded(cairo_t *cairo, const QRectF &bounds, Colour colour, double strength = 0.12)
{
    const Pattern shade(cairo_pattern_create_linear(bounds.left(), bounds.top(), bounds.right(), bounds.bottom()));
    addStop(shade, 0, mixed(colour, white, strength));
    addStop(shade, 0.5, colour);
    addStop(shade, 1, mixed(colour, black, strength));
    cairo_set_source(cairo, shade.get());
    cairo_fill(cairo);
}

void circle(cairo_t *cairo, QPointF centre, double radius)
{
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, centre.x(), centre.y(), radius, 0, turn);
    cairo_close_path(cairo);
}

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

void roundedRectangle(cairo_t *cairo, const QRectF &box, double radius)
{
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, box.right() - radius, box.top() + radius, radius, -turn / 4, 0);
    cairo_arc(cairo, box.right() - radius, box.bottom() - radius, radius, 0, turn / 4);
    cairo_arc(cairo, box.left() + radius, box.bottom() - radius, radius, turn / 4, turn / 2);
    cairo_arc(cairo, box.left() + radius, box.top() + radius, radius, turn / 2, turn * 3 / 4);
    cairo_close_path(cairo);
}

void archPath(cairo_t *cairo, const QRectF &box)
{
    const double radius = box.width() / 2;
    cairo_new_sub_path(cairo);
    cairo_move_to(cairo, box.left(), box.bottom());
    cairo_line_to(cairo, box.left(), box.top() + radius);
    cairo_arc(cairo, box.center().x(), box.top() + radius, radius, turn / 2, turn);
    cairo_line_to(cairo, box.right(), box.bottom());
    cairo_close_path(cairo);
}

// A shadow on the floor, so that the subject stands.
void floorShadow(cairo_t *cairo, QPointF centre, double width, Colour colour)
{
    cairo_save(cairo);
    cairo_translate(cairo, centre.x(), centre.y());
    cairo_scale(cairo, width, width * 0.09);
    const Pattern shadow(cairo_pattern_create_radial(0, 0, 0, 0, 0, 1));
    addStop(shadow, 0, colour, 0.45);
    addStop(shadow, 0.6, colour, 0.18);
    addStop(shadow, 1, colour, 0);
    cairo_set_source(cairo, shadow.get());
    cairo_arc(cairo, 0, 0, 1, 0, turn);
    cairo_fill(cairo);
    cairo_restore(cairo);
}

void fillGround(cairo_t *cairo, QSizeF size, Colour ground)
{
    const Pattern light(cairo_pattern_create_radial(
        size.width() * 0.3, size.height() * 0.2, 0, size.width() * 0.3, size.height() * 0.2, size.width()));
    addStop(light, 0, mixed(ground, white, 0.22));
    addStop(light, 1, mixed(ground, black, 0.05));
    cairo_set_source(cairo, light.get());
    cairo_paint(cairo);
}

void fillFloor(cairo_t *cairo, QSizeF size, double top, Colour colour)
{
    const Pattern light(cairo_pattern_create_linear(0, top, 0, size.height()));
    addStop(light, 0, mixed(colour, white, 0.08));
    addStop(light, 1, mixed(colour, black, 0.06));
    cairo_set_source(cairo, light.get());
    cairo_rectangle(cairo, 0, top, size.width(), size.height() - top);
    cairo_fill(cairo);
}

QPointF focusIn(QSizeF size) { return {size.width() * compositionFocus.x, size.height() * compositionFocus.y}; }

} // namespace

Palette paletteOf(const std::vector<Colour> &brandColours, Random &random)
{
    std::vector<Colour> colours = brandColours;
    if (colours.empty())
        colours = {{43, 91, 215}, {244, 184, 96}};
    const Colour primary = *std::ranges::max_element(colours, {}, saturation);
    Colour accent = *std::ranges::max_element(
        colours, {}, [&](Colour each) { return distance(each, primary) * (0.25 + saturation(each)); });
    if (distance(accent, primary) < 90)
        accent = relativeLuminance(primary) > 0.3 ? mixed(primary, black, 0.45) : mixed(primary, white, 0.55);
    Colour deep = *std::ranges::min_element(colours, {}, relativeLuminance);
    while (relativeLuminance(deep) > 0.03)
        deep = mixed(deep, black, 0.1);
    const Colour lightest = *std::ranges::max_element(colours, {}, relativeLuminance);
    Colour ground = mixed(relativeLuminance(lightest) > 0.5 ? lightest : accent, white, 0.55);
    ground = mixed(ground, primary, 0.08 + 0.1 * random.unit());
    return {
        .ground = ground, .floor = mixed(ground, primary, 0.22), .primary = primary, .accent = accent, .deep = deep};
}

NamePlace paintArch(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random)
{
    const QPointF focus = focusIn(size);
    const double unit = std::min(size.width(), size.height());
    const double floor = focus.y() + unit * 0.235;
    fillGround(cairo, size, palette.ground);
    const double sun = unit * (0.15 + 0.03 * random.unit());
    const QPointF sunCentre(focus.x() + unit * (0.14 + 0.03 * random.unit()), focus.y() - unit * 0.13);
    circle(cairo, sunCentre, sun);
    fillShaded(cairo, around(sunCentre, sun), palette.accent);
    fillFloor(cairo, size, floor, palette.floor);
    const QRectF outer(focus.x() - unit * 0.215, focus.y() - unit * 0.24, unit * 0.43, floor - focus.y() + unit * 0.24);
    floorShadow(cairo, {outer.center().x() + unit * 0.05, floor + unit * 0.012}, unit * 0.29, palette.deep);
    archPath(cairo, outer);
    fillShaded(cairo, outer, palette.primary);
    // Thin inner lines, as a doorway has.
    cairo_set_line_width(cairo, unit * 0.004);
    for (const double inset : {0.016, 0.028}) {
        archPath(cairo, outer.adjusted(unit * inset, unit * inset, -unit * inset, 0));
        setColour(cairo, white, 0.35);
        cairo_stroke(cairo);
    }
    const double ball = unit * 0.055;
    const QPointF ballCentre(outer.left() - ball * 0.6, floor - ball + unit * 0.02);
    floorShadow(cairo, {ballCentre.x() + ball * 0.3, ballCentre.y() + ball}, ball * 1.4, palette.deep);
    circle(cairo, ballCentre, ball);
    fillShaded(cairo, around(ballCentre, ball), palette.deep, 0.2);
    return {.box = {outer.left() + unit * 0.055, outer.top() + unit * 0.15, outer.width() - unit * 0.11, unit * 0.26},
        .beneath = palette.primary};
}

NamePlace paintDiscs(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random)
{
    const QPointF focus = focusIn(size);
    const double unit = std::min(size.width(), size.height());
    fillGround(cairo, size, palette.ground);
    const double radius = unit * 0.25;
    cairo_set_line_width(cairo, unit * 0.0025);
    for (int ring = 1; ring <= 9; ++ring) {
        circle(cairo, focus, radius + ring * unit * 0.055);
        setColour(cairo, palette.primary, 0.34 - ring * 0.03);
        cairo_stroke(cairo);
    }
    const double angle = turn * (0.83 + 0.08 * random.unit());
    const QPointF moon = focus + QPointF(std::cos(angle), std::sin(angle)) * radius * 1.05;
    circle(cairo, moon, unit * 0.1);
    fillShaded(cairo, around(moon, unit * 0.1), palette.accent);
    circle(cairo, focus, radius);
    fillShaded(cairo, around(focus, radius), palette.primary);
    // The lower part of the disc in a deeper tone, like liquid.
    cairo_save(cairo);
    circle(cairo, focus, radius);
    cairo_clip(cairo);
    const double level = focus.y() + radius * (0.42 + 0.1 * random.unit());
    cairo_move_to(cairo, focus.x() - radius, level);
    cairo_curve_to(cairo, focus.x() - radius * 0.3, level - radius * 0.22, focus.x() + radius * 0.3,
        level + radius * 0.22, focus.x() + radius, level);
    cairo_line_to(cairo, focus.x() + radius, focus.y() + radius);
    cairo_line_to(cairo, focus.x() - radius, focus.y() + radius);
    cairo_close_path(cairo);
    setColour(cairo, palette.deep, 0.55);
    cairo_fill(cairo);
    cairo_restore(cairo);
    const double orbit = turn * (0.05 + 0.08 * random.unit());
    const QPointF satellite = focus + QPointF(std::cos(orbit), std::sin(orbit)) * (radius + unit * 0.055);
    circle(cairo, satellite, unit * 0.02);
    setColour(cairo, palette.deep);
    cairo_fill(cairo);
    return {.box = {focus.x() - radius * 0.74, focus.y() - radius * 0.52, radius * 1.48, radius * 0.86},
        .beneath = palette.primary};
}

NamePlace paintBlocks(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random)
{
    const QPointF focus = focusIn(size);
    const double unit = std::min(size.width(), size.height());
    fillGround(cairo, size, palette.ground);
    const double cell = unit * 0.155;
    const QPointF corner(focus.x() - cell * 1.5, focus.y() - cell * 1.7);
    const std::array<Colour, 5> tones{palette.primary, palette.accent, palette.deep, palette.floor, palette.primary};
    quint64 last = 0;
    for (int index = 0; index < 6; ++index) {
        const QRectF tile(corner.x() + index % 3 * cell, corner.y() + index / 3 * cell, cell, cell);
        const quint64 under = (last + 1 + random.below(3)) % 4;
        const quint64 over = (under + 1 + random.below(3)) % 4;
        last = under;
        cairo_rectangle(cairo, tile.x(), tile.y(), tile.width(), tile.height());
        setColour(cairo, tones[under]);
        cairo_fill(cairo);
        setColour(cairo, tones[over]);
        if (random.below(3) == 0) {
            circle(cairo, tile.center(), cell * 0.34);
        } else {
            const quint64 quarter = random.below(4);
            const QPointF at(quarter % 2 == 0 ? tile.left() : tile.right(), quarter < 2 ? tile.top() : tile.bottom());
            const double start = quarter == 0 ? 0 : quarter == 1 ? turn / 4 : quarter == 2 ? turn * 3 / 4 : turn / 2;
            cairo_move_to(cairo, at.x(), at.y());
            cairo_arc(cairo, at.x(), at.y(), cell, start, start + turn / 4);
            cairo_close_path(cairo);
        }
        cairo_fill(cairo);
    }
    const QRectF sign(corner.x(), corner.y() + cell * 2, cell * 3, cell * 1.4);
    cairo_rectangle(cairo, sign.x(), sign.y(), sign.width(), sign.height());
    setColour(cairo, palette.deep);
    cairo_fill(cairo);
    return {.box = sign.adjusted(cell * 0.2, cell * 0.2, -cell * 0.2, -cell * 0.2), .beneath = palette.deep};
}

NamePlace paintHills(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random)
{
    const QPointF focus = focusIn(size);
    const double unit = std::min(size.width(), size.height());
    fillGround(cairo, size, palette.ground);
    const QPointF sun(focus.x() + unit * (0.02 + 0.05 * random.unit()), focus.y() - unit * 0.13);
    circle(cairo, sun, unit * 0.17);
    fillShaded(cairo, around(sun, unit * 0.17), palette.accent);
    const auto hill = [&](double left, double peak, double right, Colour colour) {
        const double width = size.width();
        cairo_move_to(cairo, 0, size.height());
        cairo_line_to(cairo, 0, left);
        cairo_curve_to(cairo, width * 0.25, left + unit * 0.02, width * 0.4, peak, width * 0.64, peak);
        cairo_curve_to(cairo, width * 0.8, peak, width * 0.9, right - unit * 0.03, width, right);
        cairo_line_to(cairo, width, size.height());
        cairo_close_path(cairo);
        fillShaded(cairo, {0, peak, width, size.height() - peak}, colour, 0.08);
    };
    const double swing = unit * 0.03 * random.unit();
    hill(focus.y() + unit * 0.12, focus.y() - unit * 0.1 + swing, focus.y() + unit * 0.02,
        mixed(palette.ground, palette.primary, 0.4));
    hill(focus.y() + unit * 0.2, focus.y() - unit * 0.02 - swing, focus.y() + unit * 0.12, palette.primary);
    hill(focus.y() + unit * 0.3, focus.y() + unit * 0.05, focus.y() + unit * 0.2, palette.deep);
    return {
        .box = {focus.x() - unit * 0.2, focus.y() + unit * 0.085, unit * 0.42, unit * 0.15}, .beneath = palette.deep};
}

NamePlace paintLabel(cairo_t *cairo, QSizeF size, const Palette &palette, Random &random)
{
    const QPointF focus = focusIn(size);
    const double unit = std::min(size.width(), size.height());
    const double floor = focus.y() + unit * 0.22;
    fillGround(cairo, size, palette.ground);
    fillFloor(cairo, size, floor - unit * 0.03, palette.floor);
    const QRectF box(focus.x() - unit * 0.19, focus.y() - unit * 0.25, unit * 0.38, unit * 0.47);
    floorShadow(cairo, {box.center().x() + unit * 0.04, box.bottom()}, unit * 0.27, palette.deep);
    roundedRectangle(cairo, box, unit * 0.022);
    fillShaded(cairo, box, palette.primary);
    cairo_save(cairo);
    roundedRectangle(cairo, box, unit * 0.022);
    cairo_clip(cairo);
    // A pattern in the upper third: stripes, dots or a rising sun.
    const QRectF head(box.left(), box.top(), box.width(), box.height() * 0.36);
    cairo_rectangle(cairo, head.x(), head.y(), head.width(), head.height());
    cairo_clip_preserve(cairo);
    setColour(cairo, palette.accent);
    cairo_fill(cairo);
    setColour(cairo, palette.deep);
    const quint64 pattern = random.below(3);
    for (int i = 0; pattern == 0 && i < 12; ++i) {
        const double x = head.left() - head.height() + i * unit * 0.06;
        cairo_move_to(cairo, x, head.bottom());
        cairo_line_to(cairo, x + head.height(), head.top());
        cairo_set_line_width(cairo, unit * 0.016);
        cairo_stroke(cairo);
    }
    for (int i = 0; pattern == 1 && i < 40; ++i) {
        const double x = head.left() + (i % 8 + 0.5 + (i / 8 % 2) * 0.5) * unit * 0.05;
        circle(cairo, {x, head.top() + (i / 8 + 0.5) * unit * 0.038}, unit * 0.009);
        cairo_fill(cairo);
    }
    for (int i = 5; pattern == 2 && i > 0; --i) {
        circle(cairo, {head.center().x(), head.bottom()}, unit * 0.034 * i);
        setColour(cairo, i % 2 == 0 ? palette.accent : palette.deep);
        cairo_fill(cairo);
    }
    cairo_restore(cairo);
    return {.box = {box.left() + unit * 0.03, head.bottom() + unit * 0.03, box.width() - unit * 0.06, unit * 0.23},
        .beneath = palette.primary};
}

} // namespace atelier
