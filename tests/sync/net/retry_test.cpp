// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/retry.h"

using namespace atelier;
using namespace std::chrono_literals;

namespace {

const Timestamp now = fromMilliseconds(784'111'777'000); // Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110

}

TEST_CASE("Retry-After is read in seconds and in all three forms of a date")
{
    CHECK(parseRetryAfter("120", now) == 120s);
    CHECK(parseRetryAfter(" 0 ", now) == 0s);
    CHECK(parseRetryAfter("1.5", now) == 1500ms);
    CHECK(parseRetryAfter("Sun, 06 Nov 1994 08:49:47 GMT", now) == 10s);
    CHECK(parseRetryAfter("Sun Nov  6 08:49:47 1994", now) == 10s);
    CHECK(parseRetryAfter("Sun, 06 Nov 1994 08:00:00 GMT", now) == 0s);
    const Timestamp later = fromMilliseconds(1'764'000'000'000); // 24 November 2025, 16:00:00
    CHECK(parseRetryAfter("Monday, 24-Nov-25 16:00:30 GMT", later) == 30s);
}

TEST_CASE("A Retry-After that means nothing is no Retry-After")
{
    for (const char *value : {"", "soon", "-5", "inf", "nan", "Sun, 99 Nov 1994 08:49:37 GMT"})
        CHECK_FALSE(parseRetryAfter(value, now).has_value());
}

TEST_CASE("The wait grows from try to try and lies between half and all of its figure")
{
    Random random(7);
    for (int round = 0; round < 100; ++round) {
        const auto second = retryDelay(2, random);
        const auto third = retryDelay(3, random);
        CHECK((second >= 500ms && second <= 1000ms));
        CHECK((third >= 2000ms && third <= 4000ms));
    }
}

TEST_CASE("What may have been carried out is asked again only when that is harmless")
{
    CHECK(repetitionAfter(HttpFailure::NoConnection, 0) == Repetition::Always);
    CHECK(repetitionAfter(HttpFailure::LostBeforeAnswer, 0) == Repetition::WhenSafe);
    CHECK(repetitionAfter(HttpFailure::NoAnswerInTime, 0) == Repetition::WhenSafe);
    CHECK(repetitionAfter(HttpFailure::StatusCode, 529) == Repetition::Always);
    CHECK(repetitionAfter(HttpFailure::StatusCode, 400) == Repetition::Never);
    CHECK(meaningOfStatus(599).kind == ErrorKind::Unavailable);
    CHECK(meaningOfStatus(418).kind == ErrorKind::InvalidInput);
}
