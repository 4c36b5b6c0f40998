// SPDX-License-Identifier: GPL-3.0-or-later
// Deleted letters leave the history of texts after a time, where a person has asked for it.
#pragma once

#include "core/base/error.h"

#include <QLatin1StringView>

namespace atelier {

class Writer;

// A setting of this device (Workspace::localSettings): for how many days deleted letters stay in old versions. 0, or no
// value: for ever.
inline constexpr QLatin1StringView keepDeletedTextSetting("privacy/keep-deleted-text-days");

// Drops from all texts what had been deleted when the time of the setting began, and marks the versions that show less
// since (TextVersion::isIncomplete). Returns how many texts were changed; 0 without the setting. Backups made before
// keep the letters until they are removed.
[[nodiscard]] Result<int> dropDeletedText(Writer &writer);

} // namespace atelier
