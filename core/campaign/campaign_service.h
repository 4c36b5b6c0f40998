// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/ageing.h"
#include "core/campaign/campaign.h"
#include "core/campaign/campaign_listing.h"
#include "core/campaign/campaign_worker.h"
#include "core/model/model_finder.h"

namespace atelier {

struct CampaignTools {
    std::shared_ptr<Workspace> workspace;
    ModelFinder &models;
    std::function<Result<std::shared_ptr<const ImageEngine>>()> loadEngine = loadImageEngine; // on a worker thread
    QString programVersion;
    MoveToTrash moveToTrash = moveToDesktopTrash;
};

enum class OverBudget {
    Refuse,
    Wait, // it is made, and its job waits until a person agrees to the cost
};

struct CampaignOrder {
    CampaignBrief brief;
    CampaignChoices choices;
    QString outputRoot = {}; // absolute; empty for the workspace's own place
    QString briefHash = {}; // for briefs of a watched folder
    Spending spending = Spending::WithinBudget;
    OverBudget whenOverBudget = OverBudget::Refuse;
};

struct BegunCampaign {
    Campaign campaign;
    Job job;
};

// Campaigns of a workspace: each is a record (Campaign), a folder with its pictures, and, while it is worked on, a job
// of the task "campaign". The window and the command line both go through here and see the same. Use it on the thread
// that opened the workspace; a campaign itself runs on a thread of the service's own, and what is told of it are
// copies. Campaigns are named by their ids, which are their folders' names. Answers come on the calling thread, once,
// never before the call returned, and not at all when this service is gone.
class CampaignService final : public QObject {
    Q_OBJECT

public:
    CampaignService(CampaignTools tools, JobQueue &jobs, QObject *parent = nullptr);

    // What a brief would make and cost; changes nothing.
    void plan(
        const CampaignBrief &brief, const CampaignChoices &choices, std::function<void(Result<CampaignPlan>)> planned);
    // What the month's budget leaves, US dollars; nothing without a budget.
    void budgetLeft(std::function<void(Result<std::optional<double>>)> told);
    // Makes the campaign's folder and record, sets its money aside and starts its job. BudgetExceeded, with nothing
    // made, when it would cost more than the budget leaves, or what is not known, and nobody agreed.
    void begin(const CampaignOrder &order, std::function<void(Result<BegunCampaign>)> begun);
    // Goes on with what is open, after these changes, as a new job; what is done is not made again. While the campaign
    // runs here, the changes go to its job. A job that meets the budget waits for it.
    void proceed(const QString &id, const CampaignContinuation &changes, Spending spending,
        std::function<void(Result<Job>)> started);
    // Stops it, keeping what is done; also when another process runs it.
    void cancel(const QString &id, std::function<void(Result<void>)> done);

    // All campaigns of the workspace, wherever their folders are, and those in `outputRoot` (absolute; may be empty)
    // that it does not know. The newest first.
    void list(const QString &outputRoot, std::function<void(Result<CampaignListing>)> listed);
    // From its folder, also while another process works on it.
    void load(const QString &id, std::function<void(Result<CampaignState>)> loaded);
    // The folder of a campaign that the workspace knows.
    void findFolder(const QString &id, std::function<void(Result<QString>)> found);
    // For a folder that the workspace does not know, made by another one or moved: makes its record.
    void adopt(const QString &folder, std::function<void(Result<Campaign>)> adopted);
    // The state as it runs here; null when it does not.
    [[nodiscard]] const CampaignState *running(const QString &id) const;
    // See CampaignWorker.
    bool copyRunning(const QString &id, std::function<void(std::shared_ptr<CampaignState>)> copied);
    [[nodiscard]] QString folderOf(const Campaign &campaign) const;

    // Moves what is older than the workspace's setting "campaigns" {"trash_after_days": 90; 0 for never} to the
    // desktop's trash, and its record to the workspace's. Kept campaigns stay.
    void ageOutputs(std::function<void(AgeingReport)> done);

Q_SIGNALS:
    // Of campaigns that run here. Others change by their records (Workspace::changed).
    void begun(const QString &id);
    void productChanged(const QString &id, const atelier::ProductState &product);
    void progressed(const QString &id, int product, const atelier::ImageProgress &progress);
    void previewed(const QString &id, int product, const QByteArray &picture);
    void retrying(const QString &id, int product, const atelier::Error &error, std::chrono::milliseconds delay);
    void refused(const QString &id, const atelier::Error &error); // a change while it runs
    void ended(const QString &id); // its record is stored, its job is about to be

private:
    using Pay = std::function<Result<void>(Transaction &, Campaign &)>;

    void removeFolder(const QString &folder, std::function<void()> removed);
    struct NewJob {
        std::shared_ptr<Campaign> record;
        Job job;
        Id earlier; // job of the campaign
    };
    [[nodiscard]] NewJob newJob(const Campaign &campaign, const QJsonObject &input) const;
    void store(const NewJob &job, const Pay &pay, std::function<void(Result<void>)> stored);
    void queue(const NewJob &job, std::function<void(Result<BegunCampaign>)> queued);

    CampaignTools m_tools;
    JobQueue &m_jobs;
    AssemblyTools m_assemblyTools;
    CampaignWorker m_worker;
};

} // namespace atelier
