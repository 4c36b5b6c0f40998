// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/text_setter.h"
#include "core/image/image_engine.h"

namespace atelier {

[[nodiscard]] Result<VariantsResult> makeVariants(
    const TextSetter &setter, const VariantsRequest &request, const std::stop_token &stop);

} // namespace atelier
