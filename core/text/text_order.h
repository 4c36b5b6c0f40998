// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text_edit.h"

namespace atelier {

// Whether each edit begins at or behind the end of what the one before it inserted, as in a list of changes between two
// texts. applyEdits takes such a list in one pass over the text; any other in time of text times edits.
[[nodiscard]] bool isInTextOrder(std::span<const TextEdit> edits);

} // namespace atelier
