// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QString>

namespace atelier {

// A name as part of a file name that is safe on every system: a-z, 0-9 and single hyphens, at most 60 characters, never
// empty and never a reserved name such as CON. Names that differ may give the same slug; what is distinct is the index
// that file names add.
[[nodiscard]] QString slugOf(const QString &name, const QString &otherwise);

// "slug-YYYYMMDD-HHMMSS-xxxx", in UTC, with four random characters.
[[nodiscard]] QString makeCampaignId(const QString &campaignName, Timestamp now, Random &random);

} // namespace atelier
