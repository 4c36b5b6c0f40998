// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"
#include "core/store/workspace.h"

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

// Moves what is older than the workspace's setting "campaigns" {"trash_after_days": 90; 0 for never} to the desktop's
// trash, and its record to the workspace's. Answers on the calling thread, not at all when the context is gone.
void ageCampaigns(QObject *context, const std::shared_ptr<Workspace> &workspace, const MoveToTrash &moveToTrash,
    std::function<void(AgeingReport)> done);

} // namespace atelier
