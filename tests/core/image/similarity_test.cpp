// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/image/similarity.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;

TEST_CASE("A picture is wholly like itself")
{
    Pixels picture = plainPixels(64, 64, {200, 180, 40});
    fillRectangle(picture, {10, 10, 20, 20}, {20, 30, 90});
    const Similarity similarity = similarityOf(picture, picture);
    CHECK(similarity.mean == Catch::Approx(1));
    CHECK(similarity.leastOfTiles == Catch::Approx(1));
    CHECK(similarity.colourDifference == 0);
    CHECK(isSamePicture(similarity));
}

TEST_CASE("Two plain pictures are as alike as the formula's first term says, and not the same")
{
    // Without structure only the term of the means is left: (2ab + c) / (a² + b² + c) with c = (0.01 * 255)².
    const Similarity similarity =
        similarityOf(plainPixels(64, 64, {100, 100, 100}), plainPixels(64, 64, {100, 120, 100}));
    CHECK(similarity.mean == Catch::Approx((2 * 100 * 120 + 6.5025) / (100 * 100 + 120 * 120 + 6.5025)).epsilon(1e-4));
    CHECK(similarity.colourDifference == Catch::Approx(20));
    CHECK_FALSE(isSamePicture(similarity));
}

TEST_CASE("A picture and its negative are unlike: their structures are opposed")
{
    Pixels picture = plainPixels(64, 64, {64, 64, 64});
    Pixels negative = plainPixels(64, 64, {191, 191, 191});
    for (int x = 0; x < 64; x += 4) {
        fillRectangle(picture, {x, 0, 2, 64}, {191, 191, 191});
        fillRectangle(negative, {x, 0, 2, 64}, {64, 64, 64});
    }
    CHECK(similarityOf(picture, negative).mean < 0);
}

TEST_CASE("Something small that changes in one tile is not lost in a large picture")
{
    const Pixels picture = plainPixels(512, 512, {200, 200, 200});
    Pixels changed = picture;
    fillRectangle(changed, {256, 256, 6, 6}, {30, 30, 30});
    const Similarity similarity = similarityOf(picture, changed);
    CHECK(similarity.mean > 0.99);
    CHECK(similarity.leastOfTiles < 0.7);
    CHECK_FALSE(isSamePicture(similarity));
}

TEST_CASE("Pictures of two sizes are not alike")
{
    CHECK_FALSE(isSamePicture(similarityOf(plainPixels(64, 64, {}), plainPixels(64, 32, {}))));
}
