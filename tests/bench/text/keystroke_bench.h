// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier::textbench {

// One letter more in a history of a million events.
void benchKeystroke();

} // namespace atelier::textbench
