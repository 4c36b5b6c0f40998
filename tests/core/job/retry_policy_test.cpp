// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/retry_policy.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace std::chrono_literals;

TEST_CASE("waits double, carry jitter and stay under the longest delay")
{
    const RetryPolicy policy{.maximumAttempts = 20};
    const Error busy{.kind = ErrorKind::Unavailable, .message = {}};
    Random random(1);
    for (int attempts = 1; attempts < 20; ++attempts) {
        const auto full = std::min<std::chrono::milliseconds>(2'000ms * (1 << (attempts - 1)), 120'000ms);
        const auto delay = retryDelay(policy, attempts, busy, random);
        REQUIRE(delay.has_value());
        CHECK(*delay >= full / 2);
        CHECK(*delay <= full);
    }
}

TEST_CASE("a service's own wish for a pause is obeyed")
{
    Random random(1);
    const Error limited{.kind = ErrorKind::RateLimited, .message = {}, .retryAfter = 90'000ms};
    CHECK(retryDelay({}, 1, limited, random).value() >= 90'000ms);
}

TEST_CASE("nothing is tried again when the tries are used up or it cannot help")
{
    Random random(1);
    CHECK_FALSE(retryDelay({}, 3, {.kind = ErrorKind::Unavailable, .message = {}}, random).has_value());
    CHECK_FALSE(retryDelay({}, 1, {.kind = ErrorKind::Filtered, .message = {}}, random).has_value());
    CHECK_FALSE(retryDelay({}, 1, {.kind = ErrorKind::Unauthorized, .message = {}}, random).has_value());
}
