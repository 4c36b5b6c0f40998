// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/text_setter.h"

namespace atelier {

// The offline artist's picture as a PNG: a calm ground with room for a message at the left and top, and one subject
// made of shapes in the brand's colours that carries the product's name.
[[nodiscard]] Result<QByteArray> compose(const TextSetter &setter, const Composition &composition);

} // namespace atelier
