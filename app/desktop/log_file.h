// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Sends the program's messages to a file of today under $XDG_STATE_HOME/atelier instead of standard error, and removes
// files older than 90 days. What cannot be written there goes to standard error all the same. Set ATELIER_LOG=stderr to
// see them on the terminal.
void writeLogFile();

} // namespace atelier
