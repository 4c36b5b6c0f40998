// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

namespace atelier {

// Fills an empty workspace with items of 120 words (Zipf-distributed, a vocabulary of 20,000), in nine templates, six
// states, 40 projects and 200 tags, in one commit. The same on every machine.
[[nodiscard]] Result<void> generateLibrary(Workspace &workspace, int items);

// The generated vocabulary's word of this rank, 0 the most frequent.
[[nodiscard]] QString generatedWord(int rank);

} // namespace atelier
