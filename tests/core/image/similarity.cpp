// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/image/similarity.h"

#include <vips/vips8>

using vips::VImage;

namespace atelier::test {

namespace {

constexpr int tileSide = 16;

VImage imageOf(const Pixels &pixels)
{
    return VImage::new_from_memory_copy(
        pixels.rgb.data(), pixels.rgb.size(), pixels.width, pixels.height, 3, VIPS_FORMAT_UCHAR)
        .cast(VIPS_FORMAT_FLOAT);
}

// Weighted by a Gaussian of 1.5 pixels, which ends 5 pixels away.
VImage windowMean(const VImage &image)
{
    return image.gaussblur(1.5, VImage::option()->set("min_ampl", 0.004)->set("precision", VIPS_PRECISION_FLOAT));
}

VImage similarityMap(const VImage &first, const VImage &second)
{
    constexpr double luminanceConstant = 0.01 * 255 * 0.01 * 255;
    constexpr double contrastConstant = 0.03 * 255 * 0.03 * 255;
    const VImage firstMean = windowMean(first);
    const VImage secondMean = windowMean(second);
    const VImage firstSquare = firstMean * firstMean;
    const VImage secondSquare = secondMean * secondMean;
    const VImage product = firstMean * secondMean;
    const VImage firstVariance = windowMean(first * first) - firstSquare;
    const VImage secondVariance = windowMean(second * second) - secondSquare;
    const VImage covariance = windowMean(first * second) - product;
    return ((product * 2.0 + luminanceConstant) * (covariance * 2.0 + contrastConstant))
        / ((firstSquare + secondSquare + luminanceConstant) * (firstVariance + secondVariance + contrastConstant));
}

VImage tileMeans(const VImage &image) { return image.shrink(tileSide, tileSide); }

double leastChannelMean(const VImage &image)
{
    double least = 1;
    for (int channel = 0; channel < image.bands(); ++channel)
        least = std::min(least, image.extract_band(channel).avg());
    return least;
}

} // namespace

Similarity similarityOf(const Pixels &first, const Pixels &second)
{
    if (first.width != second.width || first.height != second.height)
        return {.mean = 0, .leastOfTiles = 0, .colourDifference = 255};
    const VImage one = imageOf(first);
    const VImage other = imageOf(second);
    const VImage map = similarityMap(one, other).copy_memory();
    return {.mean = leastChannelMean(map),
        .leastOfTiles = tileMeans(map).min(),
        .colourDifference = (tileMeans(one) - tileMeans(other)).abs().max()};
}

} // namespace atelier::test
