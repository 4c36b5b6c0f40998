// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic versions become fewer with age; named ones stay.
#pragma once

#include "core/base/error.h"

namespace atelier {

class Writer;

// Of the automatic versions without a name it keeps, for each text, all of the last day, the newest of each day for 30
// days, and the newest of each week before; the history itself loses nothing. Returns how many were taken away.
[[nodiscard]] Result<int> thinVersions(Writer &writer);

} // namespace atelier
