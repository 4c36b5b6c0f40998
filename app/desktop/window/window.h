// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

// Opens the studio's window and runs until it is closed; the exit code.
int runWindow(int argc, char **argv);

} // namespace atelier
