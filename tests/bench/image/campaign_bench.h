// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"

namespace atelier {

// Campaigns per minute with offline pictures, three products each, and what memory did meanwhile.
[[nodiscard]] bool benchCampaigns(const std::shared_ptr<const ImageEngine> &engine);

} // namespace atelier
