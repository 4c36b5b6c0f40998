// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Whole processes: the command line from start to finish, on a workspace of 10,000 items; and, in this process, the
// window from its making to its first paint. JSON lines with "name", "p50_ms", "p95_ms", "resident_mb" for the window.
int runStartBench();
// FOLDER START: opens the window on a workspace and prints when it was settled, from START on (steady clock, ns).
int runStartWindow(const QStringList &words);

} // namespace atelier
