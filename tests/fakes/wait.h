// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace atelier::test {

// Runs the event loop until the condition holds; false when it does not within half a minute, which only a failing test
// ever waits for.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition);

// The same while a fake clock's time passes, in steps of `pass`, but only when nothing else happens: no event waits,
// and `isBusy` says that no request is under way. A slow machine would otherwise let requests reach their time limits.
[[nodiscard]] bool waitWhileTimePasses(
    const std::function<void()> &pass, const std::function<bool()> &isBusy, const std::function<bool()> &condition);

// Runs what is ready now, until nothing is.
void runPendingEvents();

} // namespace atelier::test
