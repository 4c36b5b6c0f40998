// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_service.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/content/workspace_settings.h"
#include "core/write/text_generator.h"

#include <QFileInfo>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString taskName = u"campaign"_s;
const QString settingsKey = u"campaigns"_s;
constexpr int usualTrashAge = 90; // days

// A record that lags a little behind its campaign is written less often than products end.
constexpr auto storeInterval = std::chrono::seconds(1);

const Origin &systemOrigin()
{
    static const Origin origin{.kind = OriginKind::System};
    return origin;
}

qint64 microdollars(double dollars) { return std::llround(dollars * 1e6); }

std::optional<qint64> microdollars(std::optional<double> dollars)
{
    return dollars ? std::optional(microdollars(*dollars)) : std::nullopt;
}

std::optional<double> leftOf(const BudgetStatus &budget)
{
    if (budget.state == BudgetState::Unlimited)
        return std::nullopt;
    return double(std::max<qint64>(0, budget.limit - budget.spent)) / 1e6;
}

QJsonObject inputOf(const CampaignContinuation &changes, Spending spending)
{
    QJsonObject input = changes.toJson();
    input[u"spending_confirmed"_s] = spending == Spending::Confirmed;
    return input;
}

// A job that goes on after its process died leaves to a person what lies dead. One that a person starts again, which
// has ended before, tries everything that is not done.
HostOrder hostOrder(const Job &job, const QString &folder, std::optional<double> budget)
{
    const bool isConfirmed = job.input["spending_confirmed"_L1].toBool();
    HostOrder order{
        .folder = folder, .spending = isConfirmed ? Spending::Confirmed : Spending::WithinBudget, .budget = budget};
    const bool hasEndedBefore = !job.result.isEmpty();
    if (!hasEndedBefore)
        order.changes = CampaignContinuation::fromJson(job.input);
    if (job.attempts > 1)
        order.changes.retried.clear();
    order.retriesUndone = job.attempts <= 1 && hasEndedBefore;
    return order;
}

double fractionDone(const CampaignState &state)
{
    int steps = 0; // a picture and its variants are two
    for (const ProductState &product : state.products)
        steps += product.stage == ProductStage::Completed ? 2 : product.imagePath.isEmpty() ? 0 : 1;
    return state.products.empty() ? 1.0 : double(steps) / double(2 * state.products.size());
}

JobProgress progressOf(const CampaignState &state)
{
    return {.stage = CampaignService::tr("%1 of %2 products").arg(state.completedProducts()).arg(state.products.size()),
        .fraction = fractionDone(state)};
}

UsageEntry usageOf(const Id &campaign, const Id &job, const ProductState &product)
{
    UsageEntry entry;
    entry.header.id = product.payment.request;
    entry.purpose = u"campaign"_s;
    entry.model = product.plan.recipe.model.toString();
    entry.duration = std::chrono::milliseconds(product.generationMilliseconds);
    entry.predictedCost = microdollars(product.payment.dollars);
    entry.actualCost = entry.predictedCost;
    entry.item = campaign;
    entry.job = job;
    return entry;
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

void takeOver(Campaign &campaign, const CampaignState &state)
{
    campaign.status = state.status;
    campaign.products = int(state.products.size());
    campaign.completedProducts = state.completedProducts();
    campaign.cost = microdollars(state.totalCost());
    campaign.saved = microdollars(state.savedByReuse());
    campaign.completed = state.completedAt;
}

struct Prepared {
    Campaign campaign;
    QString folder;
};

// The folder with the brief and the choices; the rest follows when the job runs.
Result<Prepared> prepareFolder(
    const CampaignOrder &order, const QString &root, const AssemblyTools &tools, std::optional<double> budget)
{
    const CampaignAssembly assembly(tools);
    const auto plan = assembly.plan(order.brief, order.choices);
    if (!plan)
        return std::unexpected(plan.error());
    const RunCost cost{.dollars = plan->predictedCost, .isKnown = plan->isCostKnown};
    if (const auto may = checkSpending(cost, order.spending, budget); !may)
        return std::unexpected(may.error());
    return assembly.makeFolder(order.brief, order.choices, root).transform([&](const QString &folder) {
        Campaign campaign;
        campaign.name = order.brief.name;
        campaign.folderName = QFileInfo(folder).fileName();
        campaign.products = int(order.brief.products.size());
        campaign.predictedCost = plan->isCostKnown ? std::optional(microdollars(plan->predictedCost)) : std::nullopt;
        campaign.briefHash = order.briefHash;
        campaign.brief = order.brief.source;
        return Prepared{std::move(campaign), folder};
    });
}

} // namespace

struct CampaignService::Running {
    Job job;
    std::optional<CampaignState> state; // once it has begun
    CampaignHost *host = nullptr;
    std::stop_token stop;
    std::function<void(const JobProgress &)> progress;
    std::function<void(JobOutcome)> finished;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
    std::chrono::nanoseconds lastStored{0};
};

class CampaignService::Task final : public JobTask {
public:
    explicit Task(CampaignService &service)
        : m_service(service)
    {
    }

    void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) override
    {
        m_service.runJob(job, std::move(stop), std::move(progress), std::move(finished));
    }

    // The campaign's own journal knows what was paid for.
    [[nodiscard]] RetrySafety afterCrash() const override { return RetrySafety::Safe; }

private:
    CampaignService &m_service;
};

CampaignService::CampaignService(CampaignTools tools, JobQueue &jobs, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_jobs(jobs)
    , m_assemblyTools{.clock = m_tools.workspace->clock(),
          .workspaceFolder = m_tools.workspace->folder(),
          .engine = m_tools.loadEngine,
          .imageModel = [&models = m_tools.models](const ModelId &model) { return models.imageModel(model); },
          .programVersion = m_tools.programVersion}
{
    m_thread.setObjectName(u"campaigns"_s);
    m_jobs.addTask(taskName, std::make_shared<Task>(*this));
}

CampaignService::~CampaignService()
{
    m_thread.quit();
    m_thread.wait();
    for (const auto &[id, running] : m_running)
        delete running->host;
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
        this, [](Reader &reader) { return listCampaigns(reader); },
        [this, outputRoot, listed = std::move(listed)](const Result<std::vector<Campaign>> &campaigns) {
            if (!campaigns) {
                listed(std::unexpected(campaigns.error()));
                return;
            }
            QStringList folders;
            for (const Campaign &campaign : *campaigns)
                folders += folderOf(campaign);
            const QStringList roots{campaignOutputRoot(m_tools.workspace->folder()), outputRoot};
            runInBackground(
                this, [folders, roots] { return summariesOf(withUnknown(folders, roots)); },
                [listed](CampaignListing listing) { listed(std::move(listing)); });
        });
}

void CampaignService::begin(const CampaignOrder &order, std::function<void(Result<BegunCampaign>)> begun)
{
    budgetLeft([this, order, begun = std::move(begun)](const Result<std::optional<double>> &left) {
        if (left)
            makeFolder(order, *left, begun);
        else
            begun(std::unexpected(left.error()));
    });
}

void CampaignService::makeFolder(
    const CampaignOrder &order, std::optional<double> budget, std::function<void(Result<BegunCampaign>)> begun)
{
    const QString ownRoot = campaignOutputRoot(m_tools.workspace->folder());
    const QString root = order.outputRoot.isEmpty() ? ownRoot : order.outputRoot;
    const auto prepare = [order, root, tools = m_assemblyTools, budget] {
        return prepareFolder(order, root, tools, budget);
    };
    runInBackground(this, prepare,
        [this, isElsewhere = root != ownRoot, spending = order.spending, begun = std::move(begun)](
            Result<Prepared> prepared) {
            if (!prepared) {
                begun(std::unexpected(prepared.error()));
                return;
            }
            if (isElsewhere)
                prepared->campaign.folder = prepared->folder;
            prepared->campaign.header.id = m_tools.workspace->makeId();
            addJob(prepared->campaign, {}, spending, begun);
        });
}

// The record goes first: a job without a campaign could do nothing, a campaign without a job can be tried again.
void CampaignService::addJob(const Campaign &campaign, const CampaignContinuation &changes, Spending spending,
    std::function<void(Result<BegunCampaign>)> added)
{
    Job job;
    job.header.id = m_tools.workspace->makeId();
    job.task = taskName;
    job.title = tr("Campaign: %1").arg(campaign.name.simplified().left(80));
    job.input = inputOf(changes, spending);
    job.item = campaign.header.id;
    job.predictedCost = campaign.predictedCost;
    job.requestKey = u"campaign:"_s + campaign.header.id.toString();
    auto stored = std::make_shared<Campaign>(campaign);
    const Id earlier = campaign.job;
    stored->job = job.header.id;
    stored->status = CampaignStatus::Running;
    stored->completed.reset();
    m_tools.workspace->commit(
        job.title, systemOrigin(), [stored](Transaction &transaction) { return transaction.put(*stored); }, this,
        [this, stored, job, earlier, added = std::move(added)](const Result<void> &committed) {
            if (!committed) {
                added(std::unexpected(committed.error()));
                return;
            }
            // Its question to a person is answered by this new one.
            if (!earlier.isNull())
                m_jobs.discard(earlier, [](const Result<void> &) { });
            m_jobs.add(job, [stored, added](const Result<Job> &made) {
                added(made.transform([&](const Job &queued) { return BegunCampaign{*stored, queued}; }));
            });
        });
}

void CampaignService::proceed(
    const QString &id, const CampaignContinuation &changes, Spending spending, std::function<void(Result<Job>)> started)
{
    if (const Running *const running = runningNamed(id)) {
        CampaignHost *const host = running->host;
        QMetaObject::invokeMethod(host, [host, changes] { host->change(changes); });
        QMetaObject::invokeMethod(
            this, [started = std::move(started), job = running->job] { started(job); }, Qt::QueuedConnection);
        return;
    }
    m_tools.workspace->read(
        this, [id](Reader &reader) { return findCampaign(reader, id); },
        [this, changes, spending, started = std::move(started)](const Result<Campaign> &campaign) {
            if (!campaign) {
                started(std::unexpected(campaign.error()));
                return;
            }
            addJob(*campaign, changes, spending, [started](const Result<BegunCampaign> &begun) {
                started(begun.transform([](const BegunCampaign &made) { return made.job; }));
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
                takeOver(*stored, state);
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

CampaignService::Running *CampaignService::runningNamed(const QString &id) const
{
    for (const auto &[record, running] : m_running) {
        if (running->state && running->host && running->state->id == id)
            return running.get();
    }
    return nullptr;
}

const CampaignState *CampaignService::running(const QString &id) const
{
    const Running *const running = runningNamed(id);
    return running ? &*running->state : nullptr;
}

void CampaignService::runJob(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
    std::function<void(JobOutcome)> finished)
{
    struct Found {
        Campaign campaign;
        std::optional<double> budget;
    };
    const Id id = job.item;
    if (m_running.contains(id)) {
        const auto conflict = failure(ErrorKind::Conflict, tr("The campaign is being worked on already."));
        QMetaObject::invokeMethod(
            this,
            [finished = std::move(finished), conflict] { finished(std::unexpected(JobFailure{conflict.error()})); },
            Qt::QueuedConnection);
        return;
    }
    auto running = std::make_unique<Running>();
    running->job = job;
    running->progress = std::move(progress);
    running->finished = std::move(finished);
    running->stop = stop;
    running->onStop.emplace(std::move(stop), [running = running.get()] {
        if (CampaignHost *const host = running->host)
            QMetaObject::invokeMethod(host, [host] { host->cancel(); });
    });
    m_running[id] = std::move(running);
    m_tools.workspace->read(
        this,
        [id, now = m_assemblyTools.clock.now()](Reader &reader) -> Result<Found> {
            const auto campaign = reader.get<Campaign>(id);
            const auto budget = campaign ? currentBudget(reader, now) : std::unexpected(campaign.error());
            return budget.transform([&](const BudgetStatus &status) { return Found{*campaign, leftOf(status)}; });
        },
        [this, id, job](const Result<Found> &found) {
            if (found)
                host(id, hostOrder(job, folderOf(found->campaign), found->budget));
            else
                end(id, std::unexpected(found.error()));
        });
}

void CampaignService::host(const Id &id, const HostOrder &order)
{
    auto *const host = new CampaignHost(m_assemblyTools, this);
    m_running.at(id)->host = host;
    host->moveToThread(&m_thread);
    connect(host, &CampaignHost::begun, this, [this, id](const CampaignState &state) { take(id, state); });
    connect(host, &CampaignHost::productChanged, this,
        [this, id](int product, const ProductState &state) { takeProduct(id, product, state); });
    connect(host, &CampaignHost::paid, this, [this, id](int, const ProductState &state) { notePayments(id, {state}); });
    connect(host, &CampaignHost::progressed, this,
        [this, id](int product, const ImageProgress &progress) { Q_EMIT progressed(nameOf(id), product, progress); });
    connect(host, &CampaignHost::previewed, this,
        [this, id](int product, const QByteArray &picture) { Q_EMIT previewed(nameOf(id), product, picture); });
    connect(host, &CampaignHost::retrying, this,
        [this, id](int product, const Error &error, std::chrono::milliseconds delay) {
            Q_EMIT retrying(nameOf(id), product, error, delay);
        });
    connect(host, &CampaignHost::refused, this, [this, id](const Error &error) { Q_EMIT refused(nameOf(id), error); });
    connect(host, &CampaignHost::ended, this, [this, id](const CampaignState &state) { end(id, state); });
    connect(host, &CampaignHost::failed, this, [this, id](const Error &error) { end(id, std::unexpected(error)); });
    if (!m_thread.isRunning())
        m_thread.start();
    // Stopped before there was a host to hear it.
    if (m_running.at(id)->stop.stop_requested())
        QMetaObject::invokeMethod(host, [host] { host->cancel(); });
    QMetaObject::invokeMethod(host, [host, order] { host->start(order); });
}

QString CampaignService::nameOf(const Id &campaign) const
{
    const Running &running = *m_running.at(campaign);
    return running.state ? running.state->id : QString();
}

void CampaignService::take(const Id &id, CampaignState state)
{
    Running &running = *m_running.at(id);
    // Payments whose note was lost with an earlier process are noted now.
    notePayments(id, state.products);
    running.progress(progressOf(state));
    running.state = std::move(state);
    Q_EMIT begun(nameOf(id));
}

void CampaignService::takeProduct(const Id &id, int product, const ProductState &state)
{
    Running &running = *m_running.at(id);
    running.state->products[size_t(product)] = state;
    running.progress(progressOf(*running.state));
    const auto now = m_assemblyTools.clock.monotonic();
    if (now - running.lastStored >= storeInterval) {
        running.lastStored = now;
        store(id, *running.state, {});
    }
    Q_EMIT productChanged(nameOf(id), state);
}

void CampaignService::notePayments(const Id &campaign, const std::vector<ProductState> &products)
{
    std::vector<UsageEntry> entries;
    for (const ProductState &product : products) {
        if (!product.payment.request.isNull())
            entries.push_back(usageOf(campaign, m_running.at(campaign)->job.header.id, product));
    }
    if (entries.empty())
        return;
    const auto note = [entries](Transaction &transaction) -> Result<void> {
        for (UsageEntry entry : entries) {
            if (transaction.get<UsageEntry>(entry.header.id))
                continue; // noted before
            if (const auto put = transaction.put(entry); !put)
                return put;
        }
        return {};
    };
    m_tools.workspace->commit(tr("Usage"), systemOrigin(), note, this, [](const Result<void> &noted) {
        if (!noted)
            qCWarning(logJob) << "what a campaign paid could not be noted:" << noted.error().message;
    });
}

void CampaignService::store(const Id &id, const CampaignState &state, std::function<void()> stored)
{
    const auto change = [id, state](Transaction &transaction) {
        return transaction.update<Campaign>(id, [&](Campaign &campaign) { takeOver(campaign, state); })
            .transform([](const Campaign &) {});
    };
    m_tools.workspace->commit(
        tr("Campaign"), systemOrigin(), change, this, [stored = std::move(stored)](const Result<void> &committed) {
            if (!committed)
                qCWarning(logJob) << "a campaign's record could not be stored:" << committed.error().message;
            if (stored)
                stored();
        });
}

void CampaignService::end(const Id &id, const Result<CampaignState> &state)
{
    Running &running = *m_running.at(id);
    running.onStop.reset();
    if (running.host)
        running.host->deleteLater();
    running.host = nullptr;
    const QString name = nameOf(id);
    const auto tell = [this, id, name, state] {
        const auto finished = m_running.at(id)->finished;
        m_running.erase(id);
        Q_EMIT ended(name);
        if (!state) {
            finished(std::unexpected(JobFailure{.error = state.error()}));
            return;
        }
        const qint64 cost = microdollars(state->totalCost());
        const QJsonObject result{{u"products"_s, qint64(state->products.size())},
            {u"completed_products"_s, state->completedProducts()}, {u"campaign"_s, state->id}};
        if (const auto error = campaignError(*state))
            finished(std::unexpected(JobFailure{.error = *error, .result = result, .cost = cost}));
        else
            finished(JobResult{.result = result, .cost = cost, .model = {}});
    };
    if (state)
        store(id, *state, tell);
    else
        tell();
}

void CampaignService::ageOutputs(std::function<void(AgeingReport)> done)
{
    struct Found {
        std::vector<Campaign> campaigns;
        int days = usualTrashAge;
    };
    const auto find = [](Reader &reader) -> Result<Found> {
        const auto setting = workspaceSetting(reader, settingsKey);
        auto campaigns = setting ? listCampaigns(reader) : std::unexpected(setting.error());
        return campaigns.transform([&](std::vector<Campaign> &all) {
            return Found{std::move(all), setting->value("trash_after_days"_L1).toInt(usualTrashAge)};
        });
    };
    m_tools.workspace->read(this, find, [this, done = std::move(done)](const Result<Found> &found) {
        if (!found || found->days <= 0) {
            done({});
            return;
        }
        QMap<QString, Id> outdated; // folder to record
        for (const Campaign &campaign : found->campaigns) {
            if (isOutdated(campaign, m_assemblyTools.clock.now(), std::chrono::days(found->days)))
                outdated[folderOf(campaign)] = campaign.header.id;
        }
        runInBackground(
            this, [folders = outdated.keys(), move = m_tools.moveToTrash] { return trashFolders(folders, move); },
            [this, outdated, done](const AgeingReport &report) { removeRecords(outdated, report, done); });
    });
}

void CampaignService::removeRecords(
    const QMap<QString, Id> &records, const AgeingReport &report, std::function<void(AgeingReport)> done)
{
    if (report.trashed.isEmpty()) {
        done(report);
        return;
    }
    const auto remove = [records, report](Transaction &transaction) -> Result<void> {
        for (const QString &folder : report.trashed) {
            if (const auto removed = transaction.remove<Campaign>(records.value(folder)); !removed)
                return removed;
        }
        return {};
    };
    m_tools.workspace->commit(tr("Old campaigns"), systemOrigin(), remove, this,
        [report, done = std::move(done)](const Result<void> &committed) {
            if (!committed)
                qCWarning(logJob) << "old campaigns stay in the list:" << committed.error().message;
            done(report);
        });
}

std::optional<Error> campaignError(const CampaignState &state)
{
    if (state.status == CampaignStatus::Cancelled)
        return Error{.kind = ErrorKind::Cancelled,
            .message =
                CampaignService::tr("Stopped. What was made is kept; \"atelier campaign retry %1\" makes the rest.")
                    .arg(state.id)};
    std::vector<ErrorKind> kinds;
    for (const ProductState &product : state.products) {
        if (product.stage != ProductStage::Completed)
            kinds.push_back(product.error ? product.error->kind : ErrorKind::Unavailable);
    }
    if (kinds.empty())
        return std::nullopt;
    const bool isShared = std::ranges::all_of(kinds, [&](ErrorKind kind) { return kind == kinds.front(); });
    return Error{.kind = isShared ? kinds.front() : ErrorKind::Unavailable,
        .message =
            CampaignService::tr("%n of %1 products could not be made. \"atelier campaign retry %2\" tries them again.",
                nullptr, int(kinds.size()))
                .arg(state.products.size())
                .arg(state.id)};
}

} // namespace atelier
