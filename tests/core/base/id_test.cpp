// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/support/fake_clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace std::chrono_literals;

TEST_CASE("ids are UUIDs of version 7 and survive their text form")
{
    test::FakeClock clock;
    IdGenerator generator(clock, Random(1));
    const Id id = generator.next();
    const QString text = id.toString();
    CHECK(text.size() == 36);
    CHECK(text[14] == u'7');
    CHECK(QStringLiteral("89ab").contains(text[19]));
    CHECK(Id::fromString(text) == id);
    CHECK(Id::fromBytes(id.toBytes()) == id);
}

TEST_CASE("ids grow, also within a millisecond and when the clock goes back")
{
    test::FakeClock clock;
    IdGenerator generator(clock, Random(2));
    Id last = generator.next();
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000)
            clock.setTimeOfDay(clock.now() - 1h);
        const Id next = generator.next();
        REQUIRE(last < next);
        last = next;
    }
}

TEST_CASE("text that is no id is refused")
{
    CHECK_FALSE(Id::fromString(u"").has_value());
    CHECK_FALSE(Id::fromString(u"not-an-id-not-an-id-not-an-id-not-an").has_value());
    CHECK_FALSE(Id::fromBytes("short").has_value());
}
