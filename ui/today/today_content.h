// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"

namespace atelier {

// What the start page tells of a workspace.
struct TodayContent {
    std::vector<LibraryEntry> recent; // the three changed last
    bool hasBrand = false;
    bool hasBudget = false;
};

[[nodiscard]] Result<TodayContent> todayContent(const Reader &reader);

// The first lines of a Markdown text as plain words: a heading, if it begins with one, and what follows.
struct Opening {
    QString heading;
    QString words;
};
[[nodiscard]] Opening openingOf(const QString &markdown);

} // namespace atelier
