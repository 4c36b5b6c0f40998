// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/diff.h"
#include "ui/editor/passage_view.h"

namespace atelier {

// A comparison as the editor shows it.
[[nodiscard]] PassagePieces piecesOf(const std::vector<DiffPart> &parts);

} // namespace atelier
