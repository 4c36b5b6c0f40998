// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/canvas.h"
#include "core/image/image_engine.h"

#include <vips/vips8>

namespace atelier {

// Throws vips::VError.
[[nodiscard]] QByteArray encoded(const vips::VImage &image, PictureEncoding encoding, const Provenance &provenance);
[[nodiscard]] QByteArray encoded(const Canvas &canvas, PictureEncoding encoding, const Provenance &provenance);

// An XMP packet in IPTC's terms; empty when there is nothing to tell.
[[nodiscard]] QByteArray xmpPacket(const Provenance &provenance);

} // namespace atelier
