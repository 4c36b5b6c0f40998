// SPDX-License-Identifier: GPL-3.0-or-later
// What a ComfyUI server offers: one model per checkpoint, and one per graph that the user exported.
#pragma once

#include "core/model/model_finder.h"
#include "sync/ai/provider_access.h"
#include "sync/net/http_message.h"

namespace atelier {

[[nodiscard]] HttpRequest comfyListRequest(const ProviderAccess &access);
[[nodiscard]] Result<std::vector<ModelInfo>> parseComfyModels(
    const ProviderDeclaration &provider, const ProviderSettings &settings, const QByteArray &objectInfo);

} // namespace atelier
