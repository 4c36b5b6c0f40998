// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says about campaigns.
#pragma once

#include "app/desktop/command_line/output.h"
#include "core/campaign/campaign_run.h"

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
[[nodiscard]] Result<QJsonObject> readManifest(const QString &folder);

// Nothing when all products are done; else the error to end with: of the kind that all dead products share, otherwise
// Unavailable.
[[nodiscard]] std::optional<Error> campaignFailure(const CampaignState &state);

[[nodiscard]] QString readableDollars(double dollars);

// Writes a line for each step of each product of a run as remarks; lives as long as the run.
class CampaignProgress final : public QObject {
public:
    CampaignProgress(CampaignRun &run, const Output &output);

private:
    void productChanged(int index);
    void say(int index, const QString &what);

    const CampaignRun &m_run;
    const Output &m_output;
    QHash<int, QString> m_said; // the latest line of each product
};

} // namespace atelier
