// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_content.h"

#include "core/campaign/campaign_listing.h"
#include "core/content/brand.h"
#include "core/content/workspace_settings.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownWork = 3;

Timestamp changeOf(const RecentWork &work)
{
    if (const auto *const piece = std::get_if<LibraryEntry>(&work))
        return piece->item.header.updated;
    return std::get<RecentCampaign>(work).campaign.header.updated;
}

Result<std::vector<RecentWork>> recentPieces(const Reader &reader)
{
    return libraryPage(reader, {.limit = shownWork}).transform([](const LibraryPage &page) {
        return std::vector<RecentWork>(page.entries.begin(), page.entries.end());
    });
}

Result<std::vector<RecentWork>> recentCampaigns(const Reader &reader)
{
    const Query latest{.sort = {{.field = u"updated"_s, .order = SortOrder::Descending}}, .limit = shownWork};
    return reader.query<Campaign>(latest).transform([](const std::vector<Campaign> &campaigns) {
        std::vector<RecentWork> work;
        for (const Campaign &campaign : campaigns)
            work.push_back(RecentCampaign{.campaign = campaign});
        return work;
    });
}

void readFolder(RecentCampaign &work, const QString &workspaceFolder)
{
    const CampaignListing listing = summariesOf({campaignFolder(work.campaign, workspaceFolder)});
    if (listing.campaigns.empty())
        return;
    work.pictures = listing.campaigns.front().pictures;
    work.isWorkedOn = listing.campaigns.front().isWorkedOn;
}

Result<std::vector<RecentWork>> recentWork(const Reader &reader, const QString &workspaceFolder)
{
    auto work = recentPieces(reader);
    const auto campaigns = recentCampaigns(reader);
    if (!work || !campaigns)
        return std::unexpected(work ? campaigns.error() : work.error());
    work->insert(work->end(), campaigns->begin(), campaigns->end());
    std::ranges::stable_sort(*work, std::ranges::greater(), changeOf);
    work->resize(std::min(work->size(), size_t(shownWork)));
    for (RecentWork &each : *work) {
        if (auto *const campaign = std::get_if<RecentCampaign>(&each))
            readFolder(*campaign, workspaceFolder);
    }
    return work;
}

} // namespace

Result<TodayContent> todayContent(const Reader &reader, const QString &workspaceFolder)
{
    auto recent = recentWork(reader, workspaceFolder);
    if (!recent)
        return std::unexpected(recent.error());
    const auto brands = reader.count<Brand>();
    if (!brands)
        return std::unexpected(brands.error());
    const auto budget = workspaceSetting(reader, u"budget"_s);
    if (!budget)
        return std::unexpected(budget.error());
    return TodayContent{.recent = std::move(*recent), .hasBrand = *brands > 0, .hasBudget = !budget->isEmpty()};
}

} // namespace atelier
