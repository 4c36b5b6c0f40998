// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says about campaigns.
#pragma once

#include "app/desktop/command_line/output.h"
#include "core/campaign/campaign_service.h"

#include <QHash>

namespace atelier {

struct CampaignReport {
    QString text;
    QJsonObject json;
};

// What a brief is going to make and cost.
[[nodiscard]] CampaignReport planReport(const CampaignBrief &brief, const CampaignPlan &plan);
// Of a manifest: a line for each product, then its cost.
[[nodiscard]] CampaignReport manifestReport(const QJsonObject &manifest, const QString &folder);
[[nodiscard]] QString readableDollars(double dollars);

// Writes a line for each step of each product of the campaigns that run here, as remarks.
class CampaignProgress final : public QObject {
public:
    CampaignProgress(CampaignService &campaigns, const Output &output);

private:
    void say(const QString &id, int index, const QString &what);

    const CampaignService &m_campaigns;
    const Output &m_output;
    QHash<int, QString> m_said; // the latest line of each product
};

} // namespace atelier
