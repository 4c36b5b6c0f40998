// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"

namespace atelier {

// Whether every record of the schema can be stored. Internal when a field has the name of a column that each record has
// (key, id, author, created, updated, removed, removed_at, removed_by, removal, stamps, unknown), or shares its name or
// number with another.
[[nodiscard]] Result<void> checkSchema(const Schema &schema);

} // namespace atelier
