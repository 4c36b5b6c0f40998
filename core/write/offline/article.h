// SPDX-License-Identifier: GPL-3.0-or-later
// "a" or "an", by how the next word sounds.
#pragma once

#include <QStringView>

namespace atelier {

// Marks before the first letter or digit are passed by; an empty text takes "a".
[[nodiscard]] bool takesAn(QStringView next);

} // namespace atelier
