// SPDX-License-Identifier: GPL-3.0-or-later
// When a failed request is asked again, as data: the tables in retry.cpp are all there is to it.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/random.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace atelier {

struct RetryLimits {
    int tries = 3; // in all
    std::chrono::milliseconds budget{20'000}; // no try starts later than this after the first
};

enum class HttpFailure {
    NoConnection, // nothing was sent
    LostBeforeAnswer, // sent, then closed: the service may have done its work, and charged for it
    NoAnswerInTime,
    CutBeforeBody, // the answer's head came, then nothing
    CutInAnswer, // a part of the body came: the work was done, and is paid for
    StalledAnswer,
    StatusCode,
    ErrorInStream, // status 200, then an error where the result should be
};

enum class Repetition {
    Never,
    WhenSafe, // only what costs and changes nothing when done twice
    Always,
};

struct StatusMeaning {
    ErrorKind kind = ErrorKind::Unavailable;
    Repetition repetition = Repetition::Never;
};

[[nodiscard]] StatusMeaning meaningOfStatus(int status);
[[nodiscard]] Repetition repetitionAfter(HttpFailure failure, int status);

// The wait before try number `next` (2, 3, ...), between half and all of the table's figure so that many clients that
// failed together do not come back together.
[[nodiscard]] std::chrono::milliseconds retryDelay(int next, Random &random);

// Retry-After (RFC 9110, 10.2.3): seconds, or any of the three date forms. Never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, Timestamp now);

} // namespace atelier
