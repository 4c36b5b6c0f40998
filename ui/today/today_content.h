// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"
#include "core/content/library.h"
#include "core/content/opening.h"

#include <variant>

namespace atelier {

struct RecentCampaign {
    Campaign campaign;
    QStringList pictures; // paths of a few variants
    bool isWorkedOn = false; // by any process
};

// A piece or a campaign to go on with.
using RecentWork = std::variant<LibraryEntry, RecentCampaign>;

// What the start page tells of a workspace.
struct TodayContent {
    std::vector<RecentWork> recent; // the three changed last
    bool hasBrand = false;
    bool hasBudget = false;
};

// Reads the manifests of the campaigns that it names: not for the window's thread.
[[nodiscard]] Result<TodayContent> todayContent(const Reader &reader, const QString &workspaceFolder);

} // namespace atelier
