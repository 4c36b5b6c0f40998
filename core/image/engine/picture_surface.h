// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/canvas.h"
#include "core/image/engine/picture_decoder.h"

namespace atelier {

// A logo in memory, four bands. The error names the file.
[[nodiscard]] Result<vips::VImage> openLogo(const QString &path);

// A four-band picture, scaled, as Cairo's premultiplied ARGB32. Throws vips::VError.
[[nodiscard]] Surface surfaceOf(const vips::VImage &rgba, double scale);

} // namespace atelier
