// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/retry_policy.h"

#include <algorithm>

namespace atelier {

RetryAdvice retryAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
        return RetryAdvice::Later;
    case ErrorKind::Unauthorized:
    case ErrorKind::BudgetExceeded:
        return RetryAdvice::AfterPerson;
    case ErrorKind::InvalidInput:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden:
    case ErrorKind::Filtered:
    case ErrorKind::TooLarge:
    case ErrorKind::Unsupported:
    case ErrorKind::Corrupt:
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return RetryAdvice::Never;
    }
    Q_UNREACHABLE();
}

std::optional<std::chrono::milliseconds> retryDelay(
    const RetryPolicy &policy, int attempts, const Error &error, Random &random)
{
    if (attempts >= policy.maximumAttempts || retryAdvice(error.kind) != RetryAdvice::Later)
        return std::nullopt;
    const auto doubled = policy.firstDelay * (qint64(1) << std::clamp(attempts - 1, 0, 20));
    const auto longest = std::min<std::chrono::milliseconds>(doubled, policy.longestDelay);
    const auto jittered = longest / 2 + std::chrono::milliseconds(qint64(double(longest.count()) / 2 * random.unit()));
    return std::max(jittered, error.retryAfter.value_or(std::chrono::milliseconds(0)));
}

} // namespace atelier
