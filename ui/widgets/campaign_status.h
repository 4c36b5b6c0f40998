// SPDX-License-Identifier: GPL-3.0-or-later
// How the state of a campaign is told, the same in every view.
#pragma once

#include "core/campaign/campaign_state.h"

namespace atelier {

enum class CampaignActivity {
    Idle,
    Here, // this process works on it
    Elsewhere, // another one does
};

// "Running", "Done", "2 failed".
[[nodiscard]] QString campaignWord(CampaignStatus status, CampaignActivity activity, int failed);

} // namespace atelier
