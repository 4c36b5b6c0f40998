// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Prints JSON lines: key press to paint in a text of 100,000 words and in one paragraph of 20,000, opening 1 MB, and
// the longest time that the GUI thread is held meanwhile. Needs a QApplication; times are milliseconds.
int runEditorBench();

} // namespace atelier
