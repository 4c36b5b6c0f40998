// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"
#include "core/campaign/campaign_host.h"
#include "core/campaign/campaign_outcome.h"

#include <QThread>

namespace atelier {

// Runs the jobs of the task "campaign" on a thread of its own, keeps a copy of each campaign's state here while it
// runs, and writes what is to be kept: its record, what it paid, and the money that is set aside for it. Used by
// CampaignService, on the thread that opened the workspace.
class CampaignWorker final : public QObject {
    Q_OBJECT

public:
    CampaignWorker(
        std::shared_ptr<Workspace> workspace, AssemblyTools tools, JobQueue &jobs, QObject *parent = nullptr);
    // What still runs goes on when the workspace is opened again.
    ~CampaignWorker() override;

    static QString taskName();
    // What a job is given to do; a person has agreed to its cost or not.
    [[nodiscard]] static QJsonObject inputOf(const CampaignContinuation &changes, Spending spending);

    // Null when it does not run here.
    [[nodiscard]] const CampaignState *running(const QString &id) const;
    // A copy for the caller alone, made on the campaign's own thread, since one of 10,000 products takes long to copy.
    // False, and no call, when it does not run here.
    bool copyRunning(const QString &id, std::function<void(std::shared_ptr<CampaignState>)> copied);
    // Gives the changes to the job that runs, and its job; nothing when none does.
    [[nodiscard]] std::optional<Job> change(const QString &id, const CampaignContinuation &changes);

Q_SIGNALS:
    void begun(const QString &id);
    void productChanged(const QString &id, const atelier::ProductState &product);
    void progressed(const QString &id, int product, const atelier::ImageProgress &progress);
    void previewed(const QString &id, int product, const QByteArray &picture);
    void retrying(const QString &id, int product, const atelier::Error &error, std::chrono::milliseconds delay);
    void refused(const QString &id, const atelier::Error &error);
    void ended(const QString &id);

private:
    class Task;
    friend class Task;
    struct Running;

    void runJob(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished);
    void refuseSecond(std::function<void(JobOutcome)> finished);
    void host(const Id &campaign, const HostOrder &order);
    void connectHost(const Id &campaign, const CampaignHost &host);
    void askBudget(const Id &campaign, const RunCost &cost);
    void take(const Id &campaign, const std::shared_ptr<CampaignState> &state);
    void takeProduct(const Id &campaign, int product, const ProductState &state);
    void note(const Id &campaign, std::vector<ProductState> paid);
    void store(const Id &campaign, const CampaignTotals &totals);
    void end(const Id &campaign, const Result<std::shared_ptr<CampaignState>> &state);
    void releaseCancelled(const Job &job);
    [[nodiscard]] QString nameOf(const Id &campaign) const; // of one that runs here
    [[nodiscard]] Running *runningNamed(const QString &id) const;

    std::shared_ptr<Workspace> m_workspace;
    AssemblyTools m_tools;
    QThread m_thread;
    std::map<Id, std::unique_ptr<Running>> m_running;
};

} // namespace atelier
