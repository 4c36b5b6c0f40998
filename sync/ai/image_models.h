// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image_model.h"
#include "sync/ai/network_text_model.h"

namespace atelier {

// The picture model of that name; Unsupported when the provider makes no pictures.
[[nodiscard]] Result<std::shared_ptr<ImageModel>> makeImageModel(const NetworkModelContext &context, const ModelId &id);

} // namespace atelier
