// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/circuit_breaker.h"
#include "tests/support/fake_clock.h"

using namespace atelier;
using namespace std::chrono_literals;

TEST_CASE("A host rests after five failures in a row, then one request may try")
{
    test::FakeClock clock;
    CircuitBreaker breaker(clock);
    const QString host = QStringLiteral("example.org");
    for (int count = 0; count < 4; ++count)
        breaker.failed(host, QStringLiteral("Out of order."));
    CHECK_FALSE(breaker.restOf(host).has_value());
    breaker.failed(host, QStringLiteral("Out of order."));
    CHECK(breaker.restOf(host) == 15s);
    CHECK(breaker.lastFailureOf(host) == QStringLiteral("Out of order."));
    CHECK_FALSE(breaker.restOf(QStringLiteral("other.org")).has_value());
    CHECK(breaker.lastFailureOf(QStringLiteral("other.org")).isEmpty());
    clock.advance(15s);
    CHECK_FALSE(breaker.restOf(host).has_value());
    CHECK(breaker.restOf(host) == 15s);

    SECTION("its failure keeps the others away")
    {
        breaker.failed(host, QStringLiteral("Out of order."));
        CHECK(breaker.restOf(host) == 15s);
    }
    SECTION("its success lets all in")
    {
        breaker.succeeded(host);
        CHECK_FALSE(breaker.restOf(host).has_value());
    }
}
