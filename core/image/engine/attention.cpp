// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/attention.h"

#include <cmath>
#include <vector>

using vips::VImage;

namespace atelier {

namespace {

constexpr int mapSide = 64; // pixels of the longer side: enough to tell things apart

// How much each pixel of a small picture stands out, from 0.
struct SaliencyMap {
    int width = 0;
    int height = 0;
    std::vector<double> values;

    [[nodiscard]] double at(int x, int y) const { return values[size_t(y) * size_t(width) + size_t(x)]; }
};

struct Point {
    double x = 0;
    double y = 0;
};

VImage small(const VImage &picture)
{
    const double scale = double(mapSide) / std::max(picture.width(), picture.height());
    return scale < 1 ? picture.resize(scale, VImage::option()->set("kernel", VIPS_KERNEL_LINEAR)) : picture;
}

// Edges in any channel, and colours that are stronger than grey.
SaliencyMap saliencyOf(const VImage &picture)
{
    size_t byteCount = 0;
    const std::unique_ptr<void, void (*)(void *)> memory(picture.write_to_memory(&byteCount), g_free);
    const auto *const pixels = static_cast<const uchar *>(memory.get());
    SaliencyMap map{picture.width(), picture.height(), {}};
    map.values.resize(size_t(map.width) * size_t(map.height));
    const auto pixel = [&](int x, int y) { return pixels + (size_t(y) * size_t(map.width) + size_t(x)) * 3; };
    double sum = 0;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            const uchar *const here = pixel(x, y);
            const uchar *const right = pixel(std::min(x + 1, map.width - 1), y);
            const uchar *const below = pixel(x, std::min(y + 1, map.height - 1));
            double edge = 0;
            for (int channel = 0; channel < 3; ++channel)
                edge += std::abs(here[channel] - right[channel]) + std::abs(here[channel] - below[channel]);
            const auto [least, greatest] = std::minmax({here[0], here[1], here[2]});
            const double value = edge + 0.7 * (greatest - least);
            map.values[size_t(y) * size_t(map.width) + size_t(x)] = value;
            sum += value;
        }
    }
    // What is everywhere stands out nowhere.
    const double usual = sum / double(map.values.size());
    for (double &value : map.values)
        value = std::max(0.0, value - usual);
    return map;
}

// The middle of what stands out, seen from a point through a window that fades with distance.
Point weightedMiddle(const SaliencyMap &map, Point from, double reach)
{
    double sum = 0;
    Point middle;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            const double distance = (x - from.x) * (x - from.x) + (y - from.y) * (y - from.y);
            const double weight = map.at(x, y) * std::exp(-distance / (2 * reach * reach));
            sum += weight;
            middle.x += weight * x;
            middle.y += weight * y;
        }
    }
    return sum > 0 ? Point{middle.x / sum, middle.y / sum} : from;
}

Point strongest(const SaliencyMap &map)
{
    constexpr int radius = 3;
    Point best{map.width / 2.0, map.height / 2.0};
    double greatest = 0;
    for (int y = radius; y < map.height - radius; ++y) {
        for (int x = radius; x < map.width - radius; ++x) {
            double sum = 0;
            for (int dy = -radius; dy <= radius; ++dy) {
                for (int dx = -radius; dx <= radius; ++dx)
                    sum += map.at(x + dx, y + dy);
            }
            if (sum > greatest) {
                greatest = sum;
                best = {double(x), double(y)};
            }
        }
    }
    return best;
}

} // namespace

FocalPoint attentionPoint(const VImage &picture)
{
    const SaliencyMap map = saliencyOf(small(picture));
    // From the strongest spot to the middle of the thing that it belongs to.
    constexpr int steps = 6;
    const double reach = 0.24 * std::max(map.width, map.height);
    Point point = strongest(map);
    for (int step = 0; step < steps; ++step)
        point = weightedMiddle(map, point, reach);
    return {.x = (point.x + 0.5) / map.width, .y = (point.y + 0.5) / map.height};
}

} // namespace atelier
