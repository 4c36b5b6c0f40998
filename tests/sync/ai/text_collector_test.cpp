// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/text_collector.h"
#include "tests/support/fake_clock.h"

using namespace atelier;
using namespace std::chrono_literals;

TEST_CASE("The time to the first token is that of the first text, not of the first byte")
{
    test::FakeClock clock;
    TextCollector collector(clock, {});
    clock.advance(100ms);
    collector.addText(QString());
    clock.advance(200ms);
    collector.addText(QStringLiteral("a"));
    clock.advance(1s);
    collector.addText(QStringLiteral("b"));
    CHECK(collector.answer().timeToFirstToken == 300ms);
    CHECK(collector.answer().duration == 1300ms);
}

TEST_CASE("Half a pair at the very end becomes a replacement character")
{
    test::FakeClock clock;
    TextCollector collector(clock, {});
    collector.addText(QStringLiteral("a") + QChar(0xD83D));
    CHECK(collector.answer().text == QStringLiteral("a"));
    collector.flush();
    CHECK(collector.answer().text == QStringLiteral("a") + QChar(QChar::ReplacementCharacter));
}
