// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Measures workspaces of 10,000 and 100,000 items of 120 words: opening, the first page of lists and searches (median
// and 95th percentile over a few hundred), the counts of the side bar, and what a burst of typing takes from its
// caller. Prints JSON lines. Needs a QCoreApplication. Returns 1 when a workspace cannot be made.
int runStoreBench();

} // namespace atelier
