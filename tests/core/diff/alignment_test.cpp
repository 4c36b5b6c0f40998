// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/alignment.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace atelier;

namespace {

std::vector<int> randomNumbers(size_t count, int kinds, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<int> numbers(count);
    for (int &number : numbers)
        number = 1 + int(random() % unsigned(kinds));
    return numbers;
}

void checkIsAlignment(const std::vector<int> &before, const std::vector<int> &after, const Alignment &alignment)
{
    REQUIRE(alignment.partner.size() == before.size());
    int last = -1;
    bool isSound = true;
    for (size_t i = 0; i < before.size(); ++i) {
        const int partner = alignment.partner[i];
        if (partner == unmatched)
            continue;
        isSound = isSound && partner > last && partner < int(after.size()) && before[i] == after[size_t(partner)];
        last = partner;
    }
    CHECK(isSound);
}

qsizetype matchedCount(const Alignment &alignment)
{
    return std::ranges::count_if(alignment.partner, [](int partner) { return partner != unmatched; });
}

} // namespace

TEST_CASE("the longest common sequence of short ranges is found")
{
    // The example of Myers' paper: ABCABBA and CBABAC have four in common.
    const std::vector<int> before{1, 2, 3, 1, 2, 2, 1};
    const std::vector<int> after{3, 2, 1, 2, 1, 3};
    const Alignment alignment = align(before, after, 0);
    checkIsAlignment(before, after, alignment);
    CHECK(matchedCount(alignment) == 4);
}

TEST_CASE("of two blocks that changed places the longer one stays")
{
    const std::vector<int> before{1, 2, 0, 3, 4, 5, 6, 0, 7};
    const std::vector<int> after{3, 4, 5, 6, 0, 1, 2, 0, 7};
    const Alignment alignment = align(before, after, 0);
    checkIsAlignment(before, after, alignment);
    CHECK(alignment.partner[0] == unmatched);
    CHECK(alignment.partner[3] == 0);
}

TEST_CASE("long sequences with little in common take a bounded number of steps")
{
    const size_t length = 200'000;
    SECTION("with many rare elements")
    {
        const auto before = randomNumbers(length, 1'000'000, 1);
        const auto after = randomNumbers(length, 1'000'000, 2);
        const Alignment alignment = align(before, after, 0);
        checkIsAlignment(before, after, alignment);
        CHECK(alignment.steps < AlignmentLimits().maximumSteps + 4 * qint64(length));
    }
    SECTION("with few kinds of elements")
    {
        const auto before = randomNumbers(length, 40, 1);
        const auto after = randomNumbers(length, 40, 2);
        const Alignment alignment = align(before, after, 0);
        checkIsAlignment(before, after, alignment);
        CHECK(alignment.coarse);
        CHECK(alignment.steps < 200 * qint64(length));
    }
    SECTION("with a power law like words have")
    {
        const auto words = [&](unsigned seed) {
            std::mt19937 random(seed);
            std::vector<int> numbers(length);
            for (int &number : numbers)
                number = 1 + int(30'000.0 / (1 + random() % 30'000));
            return numbers;
        };
        const auto before = words(1);
        const auto after = words(2);
        const Alignment alignment = align(before, after, 0);
        checkIsAlignment(before, after, alignment);
        CHECK(matchedCount(alignment) > qsizetype(length) / 100);
        CHECK(alignment.steps < AlignmentLimits().maximumSteps + 4 * qint64(length));
    }
}

TEST_CASE("a small limit of steps ends in a coarse but sound alignment")
{
    const auto before = randomNumbers(5'000, 3'000, 3);
    const auto after = randomNumbers(5'000, 3'000, 4);
    const Alignment alignment = align(before, after, 0, {.maximumSteps = 20'000});
    checkIsAlignment(before, after, alignment);
    CHECK(alignment.coarse);
    CHECK(alignment.steps < 60'000);
}
