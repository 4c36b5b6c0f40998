// SPDX-License-Identifier: GPL-3.0-or-later
// How a status is shown: never by colour alone, always with its word or an icon (statusMeaning of tokens.json).
#pragma once

#include "ui/theme/theme.h"

namespace atelier {

enum class Status {
    Draft,
    Drafting,
    InReview,
    Approved,
    Scheduled,
    Published,
    Archived,
    Failed,
    Missed,
    Running,
    Queued,
};

struct StatusLook {
    QColor color; // dot, icon
    QColor text; // words on a plain surface
    QColor soft; // badge behind `text`
    DotShape dot = DotShape::Filled;
    QString icon; // may be empty
};

// The colour groups of the design: "what does it mean" without a status.
enum class Tone { Neutral, Accent, Success, Warning, Error };

[[nodiscard]] StatusLook toneLook(const Theme &theme, Tone tone);
[[nodiscard]] StatusLook statusLook(const Theme &theme, Status status);
[[nodiscard]] QString statusWord(Status status);

} // namespace atelier
