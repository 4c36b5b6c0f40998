// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a campaign together: where it lies, which model makes its pictures and what they cost.
#pragma once

#include "core/campaign/campaign_run.h"

namespace atelier {

// What a person chose for a campaign beyond its brief. Kept in the campaign's folder, so that a retry does the same.
struct CampaignChoices {
    QString assetsRoot;
    ModelId model = ModelId::offline();
    GenerationPolicy generation = GenerationPolicy::Allowed;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CampaignChoices fromJson(const QJsonObject &json);
};

struct AssemblyTools {
    Clock &clock;
    QString workspaceFolder;
    std::function<Result<std::shared_ptr<const ImageEngine>>()> engine; // asked once, when pictures are first made
    std::function<Result<std::shared_ptr<ImageModel>>(const ModelId &)> imageModel; // never for the offline artist
    QString programVersion;
};

// The folder "assets" or "existing-assets" beside the brief, else the brief's own.
[[nodiscard]] QString assetsBeside(const QString &briefPath);

// A seed given by hand stands in for the brief's own.
[[nodiscard]] std::expected<CampaignBrief, BriefProblems> loadBrief(
    const QString &path, std::optional<quint64> seed = {});

// Belongs to the thread on which its runs are to work.
class CampaignAssembly {
public:
    explicit CampaignAssembly(AssemblyTools tools)
        : m_tools(std::move(tools))
    {
    }

    [[nodiscard]] Result<CampaignPlan> plan(const CampaignBrief &brief, const CampaignChoices &choices) const;
    // A folder for a new campaign below `outputRoot`, with its brief and choices: ready for resume(). Absolute.
    [[nodiscard]] Result<QString> makeFolder(
        const CampaignBrief &brief, const CampaignChoices &choices, const QString &outputRoot) const;
    // A new campaign in a new folder, prepared.
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> begin(
        CampaignBrief brief, const CampaignChoices &choices, const QString &outputRoot);
    // One that was begun before, prepared.
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> resume(const QString &folder);

private:
    [[nodiscard]] Result<PlanOptions> planOptions(const CampaignChoices &choices) const;
    [[nodiscard]] QString cacheFolder() const;
    [[nodiscard]] Result<std::shared_ptr<const ImageEngine>> engine();
    [[nodiscard]] Result<std::unique_ptr<CampaignRun>> prepared(
        CampaignBrief brief, const CampaignChoices &choices, const QString &folder);

    AssemblyTools m_tools;
    std::shared_ptr<const ImageEngine> m_engine;
    std::shared_ptr<FontHashes> m_fontHashes = std::make_shared<FontHashes>();
};

} // namespace atelier
