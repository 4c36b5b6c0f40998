// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace atelier {

// The file that a brief's path means below the assets root: the path itself, or the picture in the folder (one called
// "product" before others, then by name). A leading "existing-assets/" may be there or not. NotFound when there is
// none; Forbidden when a link leads out of the root.
[[nodiscard]] Result<QString> findAsset(const QString &assetsRoot, const QString &path);

} // namespace atelier
