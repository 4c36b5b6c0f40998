// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/subject.h"

#include "core/image/engine/attention.h"

#include <QPoint>
#include <QRect>

#include <memory>
#include <vector>

using vips::VImage;

namespace atelier {

namespace {

constexpr int mapSide = 128; // pixels of the longer side
constexpr int smallStep = 8; // of 255: what light and shadow change from one pixel of the map to the next
constexpr int jump = 24; // an outline

template <class Value> struct Map {
    int width = 0;
    int height = 0;
    std::vector<Value> values;

    [[nodiscard]] bool contains(QPoint at) const
    {
        return at.x() >= 0 && at.y() >= 0 && at.x() < width && at.y() < height;
    }
    [[nodiscard]] Value &at(QPoint at) { return values[size_t(at.y()) * size_t(width) + size_t(at.x())]; }
    [[nodiscard]] const Value &at(QPoint at) const { return values[size_t(at.y()) * size_t(width) + size_t(at.x())]; }
};
using ColourMap = Map<Colour>;
using Mask = Map<uchar>;

ColourMap smallMap(const VImage &picture)
{
    const double scale = double(mapSide) / std::max(picture.width(), picture.height());
    const VImage small =
        scale < 1 ? picture.resize(scale, VImage::option()->set("kernel", VIPS_KERNEL_LINEAR)) : picture;
    size_t byteCount = 0;
    const std::unique_ptr<void, void (*)(void *)> memory(small.write_to_memory(&byteCount), g_free);
    const auto *pixel = static_cast<const uchar *>(memory.get());
    ColourMap map{small.width(), small.height(), {}};
    map.values.resize(byteCount / 3);
    for (Colour &colour : map.values) {
        colour = {pixel[0], pixel[1], pixel[2]};
        pixel += 3;
    }
    return map;
}

int stepBetween(Colour first, Colour second)
{
    return std::max(
        {std::abs(first.red - second.red), std::abs(first.green - second.green), std::abs(first.blue - second.blue)});
}

// Once around, clockwise from the top left.
std::vector<QPoint> borderOf(const ColourMap &map)
{
    std::vector<QPoint> border;
    for (int x = 0; x < map.width - 1; ++x)
        border.emplace_back(x, 0);
    for (int y = 0; y < map.height - 1; ++y)
        border.emplace_back(map.width - 1, y);
    for (int x = map.width - 1; x > 0; --x)
        border.emplace_back(x, map.height - 1);
    for (int y = map.height - 1; y > 0; --y)
        border.emplace_back(0, y);
    return border;
}

// The stretches of the border without an outline in them that are long enough to be backdrop; a short one is a thing
// that the edge cuts.
std::vector<QPoint> backdropBorder(const ColourMap &map)
{
    std::vector<QPoint> border = borderOf(map);
    const auto isOutline = [&](size_t i) {
        return stepBetween(map.at(border[i]), map.at(border[(i + 1) % border.size()])) > jump;
    };
    for (size_t i = 0; i < border.size(); ++i) {
        if (isOutline(i)) {
            std::ranges::rotate(border, border.begin() + ptrdiff_t(i) + 1);
            break;
        }
    }
    const size_t longEnough = border.size() / 8;
    std::vector<QPoint> backdrop;
    size_t first = 0;
    for (size_t i = 0; i < border.size(); ++i) {
        if (!isOutline(i) && i + 1 < border.size())
            continue;
        if (i + 1 - first >= longEnough)
            backdrop.insert(backdrop.end(), border.begin() + ptrdiff_t(first), border.begin() + ptrdiff_t(i) + 1);
        first = i + 1;
    }
    return backdrop;
}

constexpr QPoint neighbours[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

Mask backdropOf(const ColourMap &map)
{
    Mask backdrop{map.width, map.height, std::vector<uchar>(map.values.size())};
    std::vector<QPoint> open = backdropBorder(map);
    for (const QPoint at : open)
        backdrop.at(at) = 1;
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        for (const QPoint by : neighbours) {
            const QPoint next = at + by;
            if (map.contains(next) && backdrop.at(next) == 0 && stepBetween(map.at(at), map.at(next)) <= smallStep) {
                backdrop.at(next) = 1;
                open.push_back(next);
            }
        }
    }
    return backdrop;
}

// Without what is thinner than three pixels, such as the line between a wall and a table.
Mask thingsBefore(const Mask &backdrop)
{
    Mask things{backdrop.width, backdrop.height, std::vector<uchar>(backdrop.values.size())};
    for (int y = 0; y < things.height; ++y) {
        for (int x = 0; x < things.width; ++x) {
            bool isThing = true;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const QPoint near(
                        std::clamp(x + dx, 0, things.width - 1), std::clamp(y + dy, 0, things.height - 1));
                    isThing = isThing && backdrop.at(near) == 0;
                }
            }
            things.at({x, y}) = isThing ? 1 : 0;
        }
    }
    return things;
}

struct Thing {
    QRect box;
    int pixels = 0;
};

Thing takeThing(Mask &things, QPoint from)
{
    Thing thing;
    std::vector<QPoint> open{from};
    things.at(from) = 0;
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        ++thing.pixels;
        thing.box |= QRect(at, QSize(1, 1));
        for (const QPoint by : neighbours) {
            const QPoint next = at + by;
            if (things.contains(next) && things.at(next) != 0) {
                things.at(next) = 0;
                open.push_back(next);
            }
        }
    }
    return thing;
}

// Around the greatest thing and all that are not much smaller.
QRect boxOf(Mask things)
{
    constexpr int share = 12;
    std::vector<Thing> found;
    for (int y = 0; y < things.height; ++y) {
        for (int x = 0; x < things.width; ++x) {
            if (things.at({x, y}) != 0)
                found.push_back(takeThing(things, {x, y}));
        }
    }
    const int greatest = found.empty() ? 0 : std::ranges::max(found, {}, &Thing::pixels).pixels;
    QRect box;
    for (const Thing &thing : found) {
        if (thing.pixels * share >= greatest)
            box |= thing.box.adjusted(-1, -1, 1, 1);
    }
    return box & QRect(0, 0, things.width, things.height);
}

struct Edge {
    QPoint start;
    QPoint along;
    QPoint inward;
    int length = 0;
};

// Backdrop, with no more than light and shadow change from the edge inward: the line between a wall and a table may
// cross it at a right angle. A line at a slant would go on straight; it shows as a bump in that change.
bool isPlain(const ColourMap &map, const Mask &backdrop, const Edge &edge)
{
    constexpr int depth = 4;
    constexpr int bump = 4;
    const auto outer = [&](int i) { return edge.start + edge.along * std::clamp(i, 0, edge.length - 1); };
    const auto inner = [&](int i) { return outer(i) + edge.inward * depth; };
    const auto isCalm = [&](int i) {
        return backdrop.at(outer(i)) != 0 && backdrop.at(inner(i)) != 0
            && stepBetween(map.at(outer(i)), map.at(inner(i))) <= smallStep;
    };
    const auto change = [&](int i, quint8 Colour::*channel) {
        return map.at(outer(i)).*channel - map.at(inner(i)).*channel;
    };
    const auto isBump = [&](int i, quint8 Colour::*channel) {
        const int around = change(i - depth, channel) + change(i + depth, channel);
        return std::abs(2 * change(i, channel) - around) > 2 * bump;
    };
    if (!map.contains(inner(0)))
        return false;
    int foreign = 0;
    int bumps = 0;
    for (int i = 0; i < edge.length; ++i) {
        if (!isCalm(i - depth) || !isCalm(i) || !isCalm(i + depth))
            foreign += isCalm(i) ? 0 : 1;
        else if (isBump(i, &Colour::red) || isBump(i, &Colour::green) || isBump(i, &Colour::blue))
            ++bumps;
    }
    return foreign * 24 <= edge.length && bumps <= 1;
}

PlainEdges plainEdgesOf(const ColourMap &map, const Mask &backdrop)
{
    const QPoint last(map.width - 1, map.height - 1);
    const auto isPlainEdge = [&](const Edge &edge) { return isPlain(map, backdrop, edge); };
    return {.left = isPlainEdge({{0, 0}, {0, 1}, {1, 0}, map.height}),
        .top = isPlainEdge({{0, 0}, {1, 0}, {0, 1}, map.width}),
        .right = isPlainEdge({last, {0, -1}, {-1, 0}, map.height}),
        .bottom = isPlainEdge({last, {-1, 0}, {0, -1}, map.width})};
}

// A landscape before its sky is no thing before a backdrop: it reaches from edge to edge.
bool isSubject(const QRect &box, const Mask &backdrop)
{
    const auto calm = std::ranges::count(backdrop.values, 1);
    return !box.isEmpty() && calm * 10 >= ptrdiff_t(backdrop.values.size()) * 3
        && box.width() * 100 <= backdrop.width * 92 && box.height() * 100 <= backdrop.height * 97;
}

} // namespace

Subject findSubject(const VImage &picture)
{
    const ColourMap map = smallMap(picture);
    const Mask backdrop = backdropOf(map);
    const QRect box = boxOf(thingsBefore(backdrop));
    if (!isSubject(box, backdrop))
        return {.focus = attentionPoint(picture)};
    const QRectF extent(double(box.left()) / map.width, double(box.top()) / map.height, double(box.width()) / map.width,
        double(box.height()) / map.height);
    return {.focus = {.x = extent.center().x(), .y = extent.center().y()},
        .extent = extent,
        .plainEdges = plainEdgesOf(map, backdrop)};
}

} // namespace atelier
