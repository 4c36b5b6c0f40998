// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign_service.h"
#include "core/campaign/campaign_watcher.h"

namespace atelier {

// Runs each brief that is put into a watched folder as a campaign. Products that lie dead are told in the campaign; the
// brief itself was processed. One whose campaign was stopped, or whose process died, stays where it is, and its
// campaign goes on at the next start instead of a second one beginning. One that would cost more than the budget leaves
// stays, too, with its campaign made and its job waiting, until a person agrees to the cost there.
class CampaignInbox final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString folder; // watched: its input/campaign-briefs
        QString outputRoot; // absolute
        CampaignChoices choices;
        Spending spending = Spending::WithinBudget;
        CampaignWatcher::Timing timing = {};
    };

    CampaignInbox(Options options, std::shared_ptr<Workspace> workspace, CampaignService &campaigns, JobQueue &jobs,
        QObject *parent = nullptr);

    [[nodiscard]] Result<void> start();
    [[nodiscard]] QString inputFolder() const { return m_watcher.inputFolder(); }
    // Stops the campaign that is being made, if any; `stopped` follows.
    void stop();

Q_SIGNALS:
    void began(const QString &brief, const atelier::Campaign &campaign);
    void waits(const QString &brief, const atelier::Campaign &campaign, const atelier::Error &why);
    void processed(const QString &brief);
    void failed(const QString &brief, const atelier::Error &error, int attempt);
    void stopped();

private:
    using Done = std::function<void(Result<CampaignWatcher::Outcome>)>;
    void process(const QString &path, Done done);
    void run(const QString &path, const CampaignOrder &order, const Done &done);
    void follow(const QString &path, const Campaign &campaign, const Job &job, const Done &done);
    void jobChanged(const Job &job);
    void lookAtWaiting(const ChangeSet &changes);
    void finishIfDone(const Id &campaign);

    struct UnderWay {
        Id job;
        Campaign campaign;
        QString path;
        Done done;
    };

    Options m_options;
    std::shared_ptr<Workspace> m_workspace;
    CampaignService &m_campaigns;
    JobQueue &m_jobs;
    CampaignWatcher m_watcher;
    std::optional<UnderWay> m_underWay;
    std::map<Id, QString> m_waiting; // campaigns that wait for consent, and their briefs
    bool m_isStopping = false;
};

} // namespace atelier
