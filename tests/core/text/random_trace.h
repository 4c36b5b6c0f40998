// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "tests/bench/text/trace.h"

namespace atelier {

struct RandomTraceOptions {
    quint32 transactions = 40;
    quint32 writers = 3;
    quint32 longestInsertion = 4;
    bool astral = false; // every letter may be a surrogate pair
    bool codePoints = false; // positions and lengths in code points, as the traces have them
};

// A history of writers who edit at their own pace and merge now and then. Positions are in UTF-16 units unless the
// options say otherwise.
[[nodiscard]] Trace randomTrace(Random &random, const RandomTraceOptions &options);

} // namespace atelier
