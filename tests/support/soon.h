// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace atelier::test {

// True as soon as the condition holds while events run, false when it does not in time:
//     REQUIRE(soon([&] { return list.count() == 3; }));
// Qt's QTRY_ macros are for Qt's own test runs: elsewhere they leave the test at the first that fails, without a word.
template <class Condition>
[[nodiscard]] bool soon(Condition condition, std::chrono::milliseconds patience = std::chrono::seconds(5))
{
    return QTest::qWaitFor(std::move(condition), QDeadlineTimer(patience));
}

} // namespace atelier::test
