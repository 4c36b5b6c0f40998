// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"

#include <vips/vips8>

namespace atelier {

// Where a person looks first: the middle of what stands out by edges and colour, so that a crop keeps the whole of it.
// Of several such things the strongest. The picture has three bands of 8 bits. Throws vips::VError.
[[nodiscard]] FocalPoint attentionPoint(const vips::VImage &picture);

} // namespace atelier
