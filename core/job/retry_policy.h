// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/random.h"

#include <chrono>
#include <optional>

namespace atelier {

// What trying again can bring, by the kind of error.
enum class RetryAdvice {
    Later, // the same request may succeed: busy or unreachable service
    AfterPerson, // a key, a budget, a choice is needed first
    Never, // the same request will fail again
};

[[nodiscard]] RetryAdvice retryAdvice(ErrorKind kind);

struct RetryPolicy {
    int maximumAttempts = 3;
    std::chrono::milliseconds firstDelay{2'000};
    std::chrono::milliseconds longestDelay{120'000};
};

// How long to wait before the attempt after `attempts` finished ones; nothing when the tries are used up or trying
// again cannot help. Doubles each time, with half of it random so that many jobs do not return together; never
// earlier than the service asked for.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(
    const RetryPolicy &policy, int attempts, const Error &error, Random &random);

} // namespace atelier
