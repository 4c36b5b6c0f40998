// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_state.h"
#include "core/store/transaction.h"

namespace atelier {

// A campaign as the workspace knows it: what the window and the command line list. The pictures and the whole story
// are in its folder; whether it is being worked on is told by its job. Costs are in millionths of a US dollar.
struct Campaign {
    static constexpr auto kind = QLatin1StringView("campaign");
    RecordHeader header;
    QString name;
    QString folderName; // "autumn-launch-20261120-101500-k3fa", the campaign's id in its manifest
    QString folder; // absolute; empty for its place in the workspace (campaignOutputRoot)
    CampaignStatus status = CampaignStatus::Running;
    int products = 0;
    int completedProducts = 0;
    std::optional<qint64> predictedCost; // empty: not known
    qint64 cost = 0; // as far as known
    qint64 saved = 0; // by reuse
    Id job; // the latest that worked on it
    std::optional<Timestamp> completed;
    QString briefHash; // of the watched file that it was made from; else empty
    QJsonObject brief; // as it was read
    Id setAside; // while it runs: the ledger's line for what it may still spend

    static constexpr auto fields()
    {
        return std::tuple{field<1>("name", &Campaign::name, FieldUse::Searchable | FieldUse::Sorted),
            field<2>("folder_name", &Campaign::folderName, FieldUse::Filtered), field<3>("folder", &Campaign::folder),
            field<4>("status", &Campaign::status, FieldUse::Filtered), field<5>("products", &Campaign::products),
            field<6>("completed_products", &Campaign::completedProducts),
            field<7>("predicted_cost", &Campaign::predictedCost), field<8>("cost", &Campaign::cost),
            field<9>("saved", &Campaign::saved), field<10>("job", &Campaign::job),
            field<11>("completed", &Campaign::completed),
            field<12>("brief_hash", &Campaign::briefHash, FieldUse::Filtered), field<13>("brief", &Campaign::brief),
            field<14>("set_aside", &Campaign::setAside)};
    }
};

[[nodiscard]] QString campaignFolder(const Campaign &campaign, const QString &workspaceFolder);

// Newest first; what lies in the trash is left out.
[[nodiscard]] Result<std::vector<Campaign>> listCampaigns(const Reader &reader);
// By its folder's name, which is the campaign's id for people. NotFound.
[[nodiscard]] Result<Campaign> findCampaign(const Reader &reader, const QString &folderName);

} // namespace atelier
