// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace std::chrono_literals;

TEST_CASE("a fake clock calls back in the order of the due times, each at its own time")
{
    test::FakeClock clock;
    QObject context;
    const Timestamp start = clock.now();
    std::vector<std::chrono::milliseconds> calls;
    clock.after(20ms, &context, [&] { calls.push_back(clock.now() - start); });
    clock.after(10ms, &context, [&] {
        calls.push_back(clock.now() - start);
        clock.after(5ms, &context, [&] { calls.push_back(clock.now() - start); });
    });
    clock.advance(30ms);
    CHECK(calls == std::vector<std::chrono::milliseconds>{10ms, 15ms, 20ms});
    CHECK(clock.now() - start == 30ms);
}

TEST_CASE("a callback whose context is gone is not called")
{
    test::FakeClock clock;
    bool called = false;
    {
        QObject context;
        clock.after(1ms, &context, [&] { called = true; });
    }
    clock.advance(2ms);
    CHECK_FALSE(called);
}
