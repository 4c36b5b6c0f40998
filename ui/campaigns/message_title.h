// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/brief.h"

namespace atelier {

// "All regions", "Version A", "German (de)": which of a brief's messages it is.
[[nodiscard]] QString messageTitle(const BriefMessage &message);
// "German (de)", "Sweden (SE)"; the locale itself where it is not known.
[[nodiscard]] QString localeTitle(const QString &locale);

} // namespace atelier
