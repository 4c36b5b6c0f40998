// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a campaign together: where it lies, which model makes its pictures and what they cost.
#pragma once

#include "app/desktop/studio.h"
#include "core/campaign/campaign_run.h"

#include <QDir>

namespace atelier {

// What a person chose for a campaign beyond its brief. Kept in the campaign's folder, so that a retry does the same.
struct CampaignChoices {
    QString assetsRoot;
    ModelId model = ModelId::offline();
    GenerationPolicy generation = GenerationPolicy::Allowed;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CampaignChoices fromJson(const QJsonObject &json);
};

// Every campaign of a workspace has a folder of its own in here.
[[nodiscard]] QString campaignOutputRoot(const QString &workspaceFolder);

// The folder "assets" or "existing-assets" beside the brief, else the brief's own.
[[nodiscard]] QString assetsBeside(const QString &briefPath);

// A seed given by hand stands in for the brief's own.
[[nodiscard]] std::expected<CampaignBrief, BriefProblems> loadBrief(
    const QString &path, std::optional<quint64> seed = {});

class CampaignStudio {
public:
    explicit CampaignStudio(Studio &studio)
        : m_studio(studio)
    {
    }

    [[nodiscard]] Result<CampaignPlan> plan(const CampaignBrief &brief, const CampaignChoices &choices);
    // A new campaign in a new folder below `outputRoot`, prepared.
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> begin(
        CampaignBrief brief, const CampaignChoices &choices, const QString &outputRoot);
    // One that was begun before, prepared.
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> resume(const QString &folder);
    // What the month's budget leaves, US dollars; nothing without a budget.
    [[nodiscard]] Result<std::optional<double>> budgetLeft();

private:
    [[nodiscard]] Result<PlanOptions> planOptions(const CampaignChoices &choices);
    [[nodiscard]] QString cacheFolder() const;
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> prepared(
        CampaignBrief brief, const CampaignChoices &choices, const QString &folder);

    Studio &m_studio;
    std::shared_ptr<FontHashes> m_fontHashes = std::make_shared<FontHashes>();
};

} // namespace atelier
