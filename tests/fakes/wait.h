// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace atelier::test {

// Runs the event loop until the condition holds; false when it does not within half a minute, which only a failing test
// ever waits for.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition);

// Runs what is ready now, until nothing is.
void runPendingEvents();

} // namespace atelier::test
