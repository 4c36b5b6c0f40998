// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/campaign_status.h"

#include <QCoreApplication>

namespace atelier {

namespace {

struct CampaignWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignWords)
};

} // namespace

QString campaignWord(CampaignStatus status, CampaignActivity activity, int failed)
{
    if (activity == CampaignActivity::Here)
        return CampaignWords::tr("Running");
    if (activity == CampaignActivity::Elsewhere)
        return CampaignWords::tr("Running in another window");
    switch (status) {
    case CampaignStatus::Running:
        return CampaignWords::tr("Not finished");
    case CampaignStatus::Completed:
        return CampaignWords::tr("Done");
    case CampaignStatus::CompletedWithErrors:
        return CampaignWords::tr("%n failed", "", std::max(1, failed));
    case CampaignStatus::Cancelled:
        return CampaignWords::tr("Stopped");
    }
    Q_UNREACHABLE();
}

} // namespace atelier
