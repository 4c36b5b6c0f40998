// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"

namespace atelier {

// Content items, projects, brands, personas, saved filters and workspace settings.
void addContentRecords(Schema &schema);

} // namespace atelier
