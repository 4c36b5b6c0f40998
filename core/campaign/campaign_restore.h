// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_folder.h"

namespace atelier {

// The state of a campaign from its brief, what was done before (no steps for a new one) and what is still there of it.
[[nodiscard]] CampaignState restoreCampaign(CampaignBrief brief, const PlanOptions &options,
    const CampaignFolder &folder, const QString &cacheFolder, const std::vector<QJsonObject> &steps);

// For a product whose own picture cannot be used.
[[nodiscard]] ProductPlan planWithoutAsset(
    const CampaignBrief &brief, int product, const PlanOptions &options, const QString &cacheFolder);

} // namespace atelier
