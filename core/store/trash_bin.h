// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace atelier {

class Writer;

enum class TrashAge { Old, Any };

// On the writer's thread. Old: removed by this replica more than 30 days ago.
[[nodiscard]] Result<int> purgeTrash(Writer &writer, TrashAge age);

} // namespace atelier
