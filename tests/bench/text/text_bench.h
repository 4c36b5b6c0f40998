// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace atelier {

// Merges the editing traces in the files (by default those beside the source tree, then a million events and a
// thousand short texts) and prints a JSON line for each. Returns 1 when a text is not what the trace says, else 0.
int runTextBench(const QStringList &files);

} // namespace atelier
