// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign's record and its job tell of its state.
#pragma once

#include "core/campaign/campaign.h"
#include "core/job/job_queue.h"

namespace atelier {

// What the record keeps of a campaign's state.
struct CampaignTotals {
    CampaignStatus status = CampaignStatus::Running;
    int products = 0;
    int completedProducts = 0;
    int steps = 0; // a picture and its variants are two
    qint64 cost = 0; // millionths of a US dollar, as far as known
    qint64 saved = 0;
    std::optional<Timestamp> completed;

    // In place of counting all products again when one changed.
    void replace(const ProductState &before, const ProductState &after);
};
[[nodiscard]] CampaignTotals totalsOf(const CampaignState &state);
void takeOver(Campaign &campaign, const CampaignTotals &totals);

[[nodiscard]] JobProgress progressOf(const CampaignTotals &totals);
[[nodiscard]] JobOutcome outcomeOf(const CampaignState &state);

// Nothing when all products are done; else the error that tells of the others: of the kind that all of them share,
// otherwise Unavailable.
[[nodiscard]] std::optional<Error> campaignError(const CampaignState &state);

} // namespace atelier
