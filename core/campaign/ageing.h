// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"

#include <functional>

namespace atelier {

// Moves a folder to a trash and says whether that worked.
using MoveToTrash = std::function<bool(const QString &folder)>;
[[nodiscard]] bool moveToDesktopTrash(const QString &folder);

struct AgeingReport {
    QStringList trashed; // folders, also those that were gone already
    QStringList failed;
};

// Age counts from completion; one that has not ended is never outdated.
[[nodiscard]] bool isOutdated(const Campaign &campaign, Timestamp now, std::chrono::days age);
// Those that a person keeps stay (CampaignReview).
[[nodiscard]] AgeingReport trashFolders(const QStringList &folders, const MoveToTrash &moveToTrash);

} // namespace atelier
