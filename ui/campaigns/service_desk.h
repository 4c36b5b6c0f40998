// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_service.h"
#include "ui/campaigns/campaign_desk.h"

#include <mutex>

namespace atelier {

// The campaigns of a workspace as the view sees them, through the service that the command line uses as well.
class ServiceDesk final : public CampaignDesk {
    Q_OBJECT
public:
    ServiceDesk(
        std::shared_ptr<Workspace> workspace, CampaignService &campaigns, JobQueue &jobs, QObject *parent = nullptr);

    void list(QObject *context, Answer<CampaignRows> answer) override;
    void open(const QString &id, QObject *context, Answer<CampaignSight> answer) override;
    void forecast(const CampaignBrief &brief, const CampaignChoices &choices, QObject *context,
        Answer<CampaignForecast> answer) override;
    void begin(const CampaignBrief &brief, const CampaignChoices &choices, Spending spending, QObject *context,
        Answer<QString> answer) override;
    void proceed(const QString &id, const CampaignChange &change, Spending spending, QObject *context,
        Answer<void> answer) override;
    void cancel(const QString &id) override;
    void setApproved(const QString &id, const std::vector<VariantRecord> &variants, bool approved, QObject *context,
        Answer<void> answer) override;
    void setKept(const QString &id, bool kept, QObject *context, Answer<void> answer) override;

private:
    void findFolder(const QString &id, std::function<void(Result<QString>)> found);
    // One that runs here, and which of its products changed since its state was copied.
    struct Opening {
        QString id;
        std::set<int> changed = {};
    };

    void openFolder(const QString &id, const QString &folder, Answer<CampaignSight> answer);
    void noteChange(const QString &id, const ProductState &product);
    void changeReview(
        const QString &id, std::function<void(CampaignReview &)> change, QObject *context, Answer<void> answer);
    void jobChanged(const Job &job);

    std::shared_ptr<Workspace> m_workspace;
    CampaignService &m_campaigns;
    JobQueue &m_jobs;
    std::shared_ptr<std::mutex> m_reviewLock = std::make_shared<std::mutex>(); // reviews are read, changed and written
    std::vector<std::weak_ptr<Opening>> m_openings;
    std::map<Id, std::pair<QString, std::function<void(Result<void>)>>> m_proceeding; // by job, until it has begun
};

} // namespace atelier
