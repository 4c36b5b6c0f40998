// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/upscale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace atelier {

namespace {

constexpr int taps = 4;

// The neighbours that make one pixel of an axis, and what each counts. Beyond the edge the edge's pixel is repeated.
struct Weights {
    std::array<int, taps> neighbours{};
    std::array<float, taps> shares{};
};

float catmullRom(float distance)
{
    const float x = std::abs(distance);
    if (x < 1)
        return 1.5F * x * x * x - 2.5F * x * x + 1;
    return x < 2 ? -0.5F * x * x * x + 2.5F * x * x - 4 * x + 2 : 0;
}

std::vector<Weights> weightsFor(int length, int scaled, int first, int count)
{
    std::vector<Weights> all(static_cast<size_t>(count));
    const double step = double(length) / scaled;
    for (int i = 0; i < count; ++i) {
        // Centres of pixels lie at halves.
        const double centre = (first + i + 0.5) * step - 0.5;
        const int before = int(std::floor(centre));
        Weights &weights = all[size_t(i)];
        for (int tap = 0; tap < taps; ++tap) {
            const int neighbour = before - 1 + tap;
            weights.neighbours[size_t(tap)] = std::clamp(neighbour, 0, length - 1);
            weights.shares[size_t(tap)] = catmullRom(float(centre - neighbour));
        }
    }
    return all;
}

// A pixel as the processor takes it in one piece; the fourth value is not used.
using Pixel = float __attribute__((vector_size(16)));

void widen(const uchar *source, std::vector<Pixel> &pixels)
{
    for (Pixel &pixel : pixels) {
        pixel = Pixel{float(source[0]), float(source[1]), float(source[2]), 0};
        source += 3;
    }
}

// One row of the picture, scaled in width.
void scaleRow(const std::vector<Pixel> &source, const std::vector<Weights> &columns, float *target)
{
    for (const Weights &column : columns) {
        Pixel sum{};
        for (size_t tap = 0; tap < taps; ++tap)
            sum += column.shares[tap] * source[size_t(column.neighbours[tap])];
        *target++ = sum[0];
        *target++ = sum[1];
        *target++ = sum[2];
    }
}

// Wider registers where the processor has them. They add and multiply as the narrow ones do, one after the other, so
// that every processor gives the same bytes.
__attribute__((target_clones("avx2", "default"))) void mixRows(const std::array<const float *, taps> &rows,
    const std::array<float, taps> &shares, int count, uchar *__restrict target)
{
    const float *__restrict first = rows[0];
    const float *__restrict second = rows[1];
    const float *__restrict third = rows[2];
    const float *__restrict fourth = rows[3];
    for (int i = 0; i < count; ++i) {
        const float sum = shares[0] * first[i] + shares[1] * second[i] + shares[2] * third[i] + shares[3] * fourth[i];
        const float bounded = sum < 0.0F ? 0.0F : (sum > 255.0F ? 255.0F : sum);
        target[i] = uchar(int(bounded + 0.5F));
    }
}

} // namespace

std::unique_ptr<uchar[]> upscaled(const RgbPixels &picture, QSize scaled, const QRect &area)
{
    const auto columns = weightsFor(picture.size.width(), scaled.width(), area.left(), area.width());
    const auto rows = weightsFor(picture.size.height(), scaled.height(), area.top(), area.height());
    const size_t rowLength = size_t(area.width()) * 3;
    auto result = std::make_unique_for_overwrite<uchar[]>(rowLength * size_t(area.height()));
    std::vector<Pixel> wide(static_cast<size_t>(picture.size.width()));
    // The last four rows that were scaled in width, by their number.
    std::array<std::vector<float>, taps> kept;
    std::array<int, taps> keptRow{-1, -1, -1, -1};
    for (std::vector<float> &row : kept)
        row.resize(rowLength);
    for (size_t y = 0; y < rows.size(); ++y) {
        std::array<const float *, taps> neighbours{};
        for (size_t tap = 0; tap < taps; ++tap) {
            const int number = rows[y].neighbours[tap];
            const auto slot = size_t(number % taps);
            if (keptRow[slot] != number) {
                widen(picture.data + size_t(number) * size_t(picture.size.width()) * 3, wide);
                scaleRow(wide, columns, kept[slot].data());
                keptRow[slot] = number;
            }
            neighbours[tap] = kept[slot].data();
        }
        mixRows(neighbours, rows[y].shares, int(rowLength), result.get() + y * rowLength);
    }
    return result;
}

} // namespace atelier
