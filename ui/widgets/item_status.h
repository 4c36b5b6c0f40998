// SPDX-License-Identifier: GPL-3.0-or-later
// How the state and the age of a content item are shown, the same in every view.
#pragma once

#include "core/content/content_item.h"
#include "ui/theme/status.h"

namespace atelier {

[[nodiscard]] Status shownStatus(ContentStatus status);

// "now", "09:58", "Tue", "7 Oct", "7 Oct 2025": shorter the nearer.
[[nodiscard]] QString readableAge(Timestamp time, Timestamp now);

// "Today", "Yesterday", "This week", "October 2026": what a heading above items of a time says.
[[nodiscard]] QString readableDay(Timestamp time, Timestamp now);

} // namespace atelier
