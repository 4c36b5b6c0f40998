// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;

TEST_CASE("the same seed gives the same sequence")
{
    Random first(42);
    Random second(42);
    Random other(43);
    CHECK(first.next() == second.next());
    CHECK(first.next() != other.next());
}

TEST_CASE("numbers below a bound stay below it and reach every value")
{
    Random random(7);
    std::array<int, 5> counts{};
    for (int i = 0; i < 5'000; ++i)
        ++counts.at(random.below(5));
    for (const int count : counts)
        CHECK((count > 800 && count < 1'200));
}
