// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_desk.h"

namespace atelier {

CampaignDesk::CampaignDesk(QObject *parent)
    : QObject(parent)
{
}

CampaignDesk::~CampaignDesk() = default;

} // namespace atelier
