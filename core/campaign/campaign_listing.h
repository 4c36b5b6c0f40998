// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign as its folder holds it, read without disturbing whoever works on it.
#pragma once

#include "core/campaign/campaign_state.h"

#include <map>

namespace atelier {

enum class CampaignFile { Brief, Choices, Journal, Manifest, Review };
[[nodiscard]] QString campaignFile(const QString &folder, CampaignFile file);

// Every campaign of a workspace has a folder of its own in here, unless a person names another place.
[[nodiscard]] QString campaignOutputRoot(const QString &workspaceFolder);

// What a person said about a campaign's pictures. An approval holds for the bytes that were seen: a picture made anew
// is not approved.
struct CampaignReview {
    std::map<QString, qint64> approved; // a variant's key to its size in bytes
    bool isKept = false; // never ages

    [[nodiscard]] bool isApproved(const VariantRecord &variant) const;
    void setApproved(const VariantRecord &variant, bool approved);
};
[[nodiscard]] CampaignReview readReview(const QString &folder); // an empty one where there is none
[[nodiscard]] Result<void> writeReview(const QString &folder, const CampaignReview &review);

struct CampaignSummary {
    QString id;
    QString name;
    QString folder;
    CampaignStatus status = CampaignStatus::Running;
    std::optional<Timestamp> createdAt;
    int products = 0;
    int productsDone = 0;
    int productsFailed = 0;
    double totalCost = 0;
    bool isWorkedOn = false; // by any process
    bool waitsForConsent = false; // its job has met the budget; not known to a listing of folders
    QStringList pictures; // paths of a few variants, one per product
};

struct CampaignListing {
    std::vector<CampaignSummary> campaigns; // the newest first
    QStringList problems; // sentences about folders that could not be read
};
[[nodiscard]] QStringList campaignFolders(const QString &outputRoot);
[[nodiscard]] CampaignListing summariesOf(const QStringList &folders);
[[nodiscard]] CampaignListing listCampaigns(const QString &outputRoot);

// All that the brief, the journal and the manifest say. Plans are left out but for name and slug.
[[nodiscard]] Result<CampaignState> readCampaignState(const QString &folder);

// Whether a process, this one or another, holds the campaign's journal.
[[nodiscard]] bool isWorkedOn(const QString &folder);

} // namespace atelier
