// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Times the checks of 1,000 and 100,000 words and the comparison of texts of a megabyte, and prints a JSON line for
// each: the median of several runs, and how many findings or changes there were. Returns 1 when the rules cannot be
// read.
int runCheckBench();

} // namespace atelier
