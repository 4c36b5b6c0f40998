// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"
#include "core/content/opening.h"

namespace atelier {

// What the start page tells of a workspace.
struct TodayContent {
    std::vector<LibraryEntry> recent; // the three changed last
    bool hasBrand = false;
    bool hasBudget = false;
};

[[nodiscard]] Result<TodayContent> todayContent(const Reader &reader);

} // namespace atelier
