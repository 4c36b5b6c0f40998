// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/image/test_pictures.h"

namespace atelier::test {

// How alike two pictures of one size are.
struct Similarity {
    // The structural similarity index (Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error
    // visibility to structural similarity", IEEE Transactions on Image Processing 13, 2004) with its Gaussian window of
    // 1.5 pixels and its constants: 1 is the same. Of the three channels the least alike counts.
    double mean = 0; // over the whole picture
    double leastOfTiles = 0; // over the tile of 16 by 16 pixels that is least alike: a small thing counts there
    // The greatest difference between the mean colours of a tile, of 255: structure says little about plain colours.
    double colourDifference = 0;
};
[[nodiscard]] Similarity similarityOf(const Pixels &first, const Pixels &second);

// Whether a person who compares them would call them the same picture: nothing moved, missing or of another colour.
// The slack is what another version of a library or font may change at the edges of letters.
[[nodiscard]] inline bool isSamePicture(const Similarity &similarity)
{
    return similarity.mean > 0.99 && similarity.leastOfTiles > 0.9 && similarity.colourDifference < 3;
}

} // namespace atelier::test
