// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/studio.h"
#include "core/campaign/campaign_assembly.h"

namespace atelier {

// What campaigns need of a studio. The models belong to the studio's thread.
[[nodiscard]] CampaignTools campaignTools(Studio &studio);

// Campaigns of a studio, on its own thread.
class CampaignStudio {
public:
    explicit CampaignStudio(Studio &studio)
        : m_studio(studio)
        , m_assembly(campaignTools(studio))
    {
    }

    [[nodiscard]] Result<CampaignPlan> plan(const CampaignBrief &brief, const CampaignChoices &choices)
    {
        return m_assembly.plan(brief, choices);
    }
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> begin(
        CampaignBrief brief, const CampaignChoices &choices, const QString &outputRoot)
    {
        return m_assembly.begin(std::move(brief), choices, outputRoot);
    }
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> resume(const QString &folder)
    {
        return m_assembly.resume(folder);
    }
    // What the month's budget leaves, US dollars; nothing without a budget.
    [[nodiscard]] Result<std::optional<double>> budgetLeft();

private:
    Studio &m_studio;
    CampaignAssembly m_assembly;
};

} // namespace atelier
