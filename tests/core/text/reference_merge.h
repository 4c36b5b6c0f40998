// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/text/trace.h"

namespace atelier {

// The text that a trace of UTF-16 positions ends with, found the slow and plain way: one record for each unit, all
// states worked out anew for each transaction from the set of those before it. Shares no code with the engine.
[[nodiscard]] QString referenceMerge(const Trace &trace);

} // namespace atelier
