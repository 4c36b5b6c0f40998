// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace atelier {

// Calls back on the thread of the application when the process is asked to end (Ctrl+C, SIGTERM), instead of ending it,
// so that what was received can be kept. A second request ends the process at once. The latest callback counts.
void onInterrupt(std::function<void()> callback);

} // namespace atelier
