// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_service.h"

#include "core/base/background.h"
#include "core/campaign/campaign_ledger.h"
#include "core/write/text_generator.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const Origin &systemOrigin()
{
    static const Origin origin{.kind = OriginKind::System};
    return origin;
}

// Folders that no record names come after those that one does.
QStringList withUnknown(QStringList folders, const QStringList &roots)
{
    QSet<QString> known;
    for (const QString &folder : std::as_const(folders))
        known += QFileInfo(folder).fileName();
    for (const QString &root : roots) {
        const QStringList all = root.isEmpty() ? QStringList() : campaignFolders(root);
        for (const QString &folder : all) {
            const QString name = QFileInfo(folder).fileName();
            if (!known.contains(name))
                folders += folder;
            known += name;
        }
    }
    return folders;
}

struct KnownFolders {
    QStringList folders;
    QSet<QString> waiting; // those whose jobs wait for consent to their cost
};

Result<KnownFolders> knownFolders(const Reader &reader, const QString &workspaceFolder)
{
    return listCampaigns(reader).transform([&](const std::vector<Campaign> &campaigns) {
        KnownFolders known;
        for (const Campaign &campaign : campaigns) {
            const QString folder = campaignFolder(campaign, workspaceFolder);
            known.folders += folder;
            const auto job =
                campaign.status == CampaignStatus::Running ? reader.get<Job>(campaign.job) : std::unexpected(Error{});
            if (job && job->state == JobState::Waiting && job->waitsFor == WaitReason::Budget)
                known.waiting += folder;
        }
        return known;
    });
}

struct Prepared {
    Campaign campaign;
    QString folder;
    RunCost cost;
};

// The folder with the brief and the choices; the rest follows when the job runs.
Result<Prepared> prepareFolder(const CampaignOrder &order, const QString &root, const AssemblyTools &tools)
{
    const CampaignAssembly assembly(tools);
    const auto plan = assembly.plan(order.brief, order.choices);
    if (!plan)
        return std::unexpected(plan.error());
    return assembly.makeFolder(order.brief, order.choices, root).transform([&](const QString &folder) {
        Campaign campaign;
        campaign.name = order.brief.name;
        campaign.folderName = QFileInfo(folder).fileName();
        campaign.products = int(order.brief.products.size());
        campaign.predictedCost = plan->isCostKnown ? std::optional(microdollars(plan->predictedCost)) : std::nullopt;
        campaign.briefHash = order.briefHash;
        campaign.brief = order.brief.source;
        return Prepared{std::move(campaign), folder, {.dollars = plan->predictedCost, .isKnown = plan->isCostKnown}};
    });
}

} // namespace

CampaignService::CampaignService(CampaignTools tools, JobQueue &jobs, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_jobs(jobs)
    , m_assemblyTools{.clock = m_tools.workspace->clock(),
          .workspaceFolder = m_tools.workspace->folder(),
          .engine = m_tools.loadEngine,
          .imageModel = [&models = m_tools.models](const ModelId &model) { return models.imageModel(model); },
          .programVersion = m_tools.programVersion}
    , m_worker(m_tools.workspace, m_assemblyTools, m_jobs)
{
    connect(&m_worker, &CampaignWorker::begun, this, &CampaignService::begun);
    connect(&m_worker, &CampaignWorker::productChanged, this, &CampaignService::productChanged);
    connect(&m_worker, &CampaignWorker::progressed, this, &CampaignService::progressed);
    connect(&m_worker, &CampaignWorker::previewed, this, &CampaignService::previewed);
    connect(&m_worker, &CampaignWorker::retrying, this, &CampaignService::retrying);
    connect(&m_worker, &CampaignWorker::refused, this, &CampaignService::refused);
    connect(&m_worker, &CampaignWorker::ended, this, &CampaignService::ended);
}

QString CampaignService::folderOf(const Campaign &campaign) const
{
    return campaignFolder(campaign, m_tools.workspace->folder());
}

void CampaignService::budgetLeft(std::function<void(Result<std::optional<double>>)> told)
{
    m_tools.workspace->read(
        this, [now = m_assemblyTools.clock.now()](Reader &reader) { return currentBudget(reader, now); },
        [told = std::move(told)](const Result<BudgetStatus> &budget) { told(budget.transform(leftOf)); });
}

void CampaignService::plan(
    const CampaignBrief &brief, const CampaignChoices &choices, std::function<void(Result<CampaignPlan>)> planned)
{
    runInBackground(
        this, [brief, choices, tools = m_assemblyTools] { return CampaignAssembly(tools).plan(brief, choices); },
        [planned = std::move(planned)](Result<CampaignPlan> plan) { planned(std::move(plan)); });
}

void CampaignService::findFolder(const QString &id, std::function<void(Result<QString>)> found)
{
    m_tools.workspace->read(
        this, [id](Reader &reader) { return findCampaign(reader, id); },
        [this, found = std::move(found)](const Result<Campaign> &campaign) {
            found(campaign.transform([this](const Campaign &known) { return folderOf(known); }));
        });
}

void CampaignService::load(const QString &id, std::function<void(Result<CampaignState>)> loaded)
{
    findFolder(id, [this, loaded = std::move(loaded)](const Result<QString> &folder) {
        if (!folder) {
            loaded(std::unexpected(folder.error()));
            return;
        }
        runInBackground(
            this, [folder = *folder] { return readCampaignState(folder); },
            [loaded](Result<CampaignState> state) { loaded(std::move(state)); });
    });
}

void CampaignService::list(const QString &outputRoot, std::function<void(Result<CampaignListing>)> listed)
{
    m_tools.workspace->read(
        this, [folder = m_tools.workspace->folder()](Reader &reader) { return knownFolders(reader, folder); },
        [this, outputRoot, listed = std::move(listed)](const Result<KnownFolders> &known) {
            if (!known) {
                listed(std::unexpected(known.error()));
                return;
            }
            const QStringList roots{campaignOutputRoot(m_tools.workspace->folder()), outputRoot};
            const auto summarize = [known = *known, roots] {
                CampaignListing listing = summariesOf(withUnknown(known.folders, roots));
                for (CampaignSummary &campaign : listing.campaigns)
                    campaign.waitsForConsent = known.waiting.contains(campaign.folder) && !campaign.isWorkedOn;
                return listing;
            };
            runInBackground(this, summarize, [listed](CampaignListing listing) { listed(std::move(listing)); });
        });
}

void CampaignService::begin(const CampaignOrder &order, std::function<void(Result<BegunCampaign>)> begun)
{
    const QString ownRoot = campaignOutputRoot(m_tools.workspace->folder());
    const QString root = order.outputRoot.isEmpty() ? ownRoot : order.outputRoot;
    runInBackground(
        this, [order, root, tools = m_assemblyTools] { return prepareFolder(order, root, tools); },
        [this, order, isElsewhere = root != ownRoot, begun = std::move(begun)](Result<Prepared> prepared) {
            if (!prepared) {
                begun(std::unexpected(prepared.error()));
                return;
            }
            if (isElsewhere)
                prepared->campaign.folder = prepared->folder;
            prepared->campaign.header.id = m_tools.workspace->makeId();
            const auto pay = [cost = prepared->cost, order, now = m_assemblyTools.clock.now()](
                                 Transaction &transaction, Campaign &campaign) -> Result<void> {
                const auto may = setAside(transaction, campaign, cost, order.spending, now);
                const bool waits =
                    !may && may.error().kind == ErrorKind::BudgetExceeded && order.whenOverBudget == OverBudget::Wait;
                return waits ? Result<void>() : may; // its job asks again, and waits for the answer
            };
            const NewJob job = newJob(prepared->campaign, CampaignWorker::inputOf({}, order.spending));
            store(job, pay, [this, job, folder = prepared->folder, begun](const Result<void> &stored) {
                if (stored)
                    queue(job, begun);
                else
                    removeFolder(folder, [begun, stored] { begun(std::unexpected(stored.error())); });
            });
        });
}

// Of a campaign that did not come to begin.
void CampaignService::removeFolder(const QString &folder, std::function<void()> removed)
{
    runInBackground(
        this, [folder] { return QDir(folder).removeRecursively(); },
        [removed = std::move(removed)](bool) { removed(); });
}

CampaignService::NewJob CampaignService::newJob(const Campaign &campaign, const QJsonObject &input) const
{
    Job job;
    job.header.id = m_tools.workspace->makeId();
    job.task = CampaignWorker::taskName();
    job.title = tr("Campaign: %1").arg(campaign.name.simplified().left(80));
    job.input = input;
    job.item = campaign.header.id;
    job.predictedCost = campaign.predictedCost;
    job.requestKey = u"campaign:"_s + campaign.header.id.toString();
    auto record = std::make_shared<Campaign>(campaign);
    record->job = job.header.id;
    record->status = CampaignStatus::Running;
    record->completed.reset();
    return {.record = std::move(record), .job = std::move(job), .earlier = campaign.job};
}

// The record goes first: a job without a campaign could do nothing, a campaign without a job can be tried again.
void CampaignService::store(const NewJob &job, const Pay &pay, std::function<void(Result<void>)> stored)
{
    const auto put = [record = job.record, pay](Transaction &transaction) {
        return pay(transaction, *record).and_then([&] { return transaction.put(*record); });
    };
    m_tools.workspace->commit(job.job.title, systemOrigin(), put, this, std::move(stored));
}

void CampaignService::queue(const NewJob &job, std::function<void(Result<BegunCampaign>)> queued)
{
    // Its question to a person is answered by this new one.
    if (!job.earlier.isNull())
        m_jobs.discard(job.earlier, [](const Result<void> &) { });
    m_jobs.add(job.job, [record = job.record, queued = std::move(queued)](const Result<Job> &made) {
        queued(made.transform([&](const Job &added) { return BegunCampaign{*record, added}; }));
    });
}

void CampaignService::proceed(
    const QString &id, const CampaignContinuation &changes, Spending spending, std::function<void(Result<Job>)> started)
{
    if (const auto job = m_worker.change(id, changes)) {
        QMetaObject::invokeMethod(
            this, [started = std::move(started), job = *job] { started(job); }, Qt::QueuedConnection);
        return;
    }
    m_tools.workspace->read(
        this, [id](Reader &reader) { return findCampaign(reader, id); },
        [this, input = CampaignWorker::inputOf(changes, spending), started = std::move(started)](
            const Result<Campaign> &campaign) {
            if (!campaign) {
                started(std::unexpected(campaign.error()));
                return;
            }
            // What it costs is known when the job has read its folder; it asks the budget then.
            const auto nothing = [](Transaction &, Campaign &) { return Result<void>(); };
            const NewJob job = newJob(*campaign, input);
            store(job, nothing, [this, job, started](const Result<void> &stored) {
                if (!stored) {
                    started(std::unexpected(stored.error()));
                    return;
                }
                queue(job, [started](const Result<BegunCampaign> &begun) {
                    started(begun.transform([](const BegunCampaign &made) { return made.job; }));
                });
            });
        });
}

void CampaignService::adopt(const QString &folder, std::function<void(Result<Campaign>)> adopted)
{
    runInBackground(
        this, [folder] { return readCampaignState(folder); },
        [this, folder, adopted = std::move(adopted)](const Result<CampaignState> &state) {
            if (!state) {
                adopted(std::unexpected(state.error()));
                return;
            }
            auto stored = std::make_shared<Campaign>();
            const auto put = [this, stored, state = *state, folder](Transaction &transaction) -> Result<void> {
                *stored = findCampaign(transaction, state.id).value_or(Campaign{});
                stored->name = state.brief.name;
                stored->brief = state.brief.source;
                stored->folderName = state.id;
                const bool isOwnPlace = QFileInfo(folder).path() == campaignOutputRoot(m_tools.workspace->folder());
                stored->folder = isOwnPlace ? QString() : folder;
                takeOver(*stored, totalsOf(state));
                return transaction.put(*stored);
            };
            m_tools.workspace->commit(
                tr("Campaign"), systemOrigin(), put, this, [stored, adopted](const Result<void> &committed) {
                    adopted(committed.transform([&] { return *stored; }));
                });
        });
}

void CampaignService::cancel(const QString &id, std::function<void(Result<void>)> done)
{
    m_tools.workspace->read(
        this, [id](Reader &reader) { return findCampaign(reader, id); },
        [this, done = std::move(done)](const Result<Campaign> &campaign) {
            if (campaign)
                m_jobs.cancel(campaign->job, done);
            else
                done(std::unexpected(campaign.error()));
        });
}

const CampaignState *CampaignService::running(const QString &id) const { return m_worker.running(id); }

bool CampaignService::copyRunning(const QString &id, std::function<void(std::shared_ptr<CampaignState>)> copied)
{
    return m_worker.copyRunning(id, std::move(copied));
}

void CampaignService::ageOutputs(std::function<void(AgeingReport)> done)
{
    ageCampaigns(this, m_tools.workspace, m_tools.moveToTrash, std::move(done));
}

} // namespace atelier
