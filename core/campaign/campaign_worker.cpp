// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_worker.h"

#include "core/base/log.h"
#include "core/campaign/campaign_ledger.h"
#include "core/campaign/campaign_service.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// A record that lags a little behind its campaign is written less often than products end.
constexpr auto storeInterval = std::chrono::seconds(1);

const Origin &systemOrigin()
{
    static const Origin origin{.kind = OriginKind::System};
    return origin;
}

Spending spendingOf(const Job &job)
{
    return job.input["spending_confirmed"_L1].toBool() ? Spending::Confirmed : Spending::WithinBudget;
}

// A job that goes on after its process died leaves to a person what lies dead. One that a person starts again, which
// has ended before, tries everything that is not done.
HostOrder hostOrder(const Job &job, const QString &folder)
{
    HostOrder order{.folder = folder};
    const bool hasEndedBefore = !job.result.isEmpty();
    if (!hasEndedBefore)
        order.changes = CampaignContinuation::fromJson(job.input);
    if (job.attempts > 1)
        order.changes.retried.clear();
    order.retriesUndone = job.attempts <= 1 && hasEndedBefore;
    return order;
}

bool isPaid(const ProductState &product) { return !product.payment.request.isNull(); }

} // namespace

struct CampaignWorker::Running {
    Job job;
    std::shared_ptr<CampaignState> state; // once it has begun
    CampaignTotals totals; // of the state
    CampaignHost *host = nullptr;
    std::stop_token stop;
    std::function<void(const JobProgress &)> progress;
    std::function<void(JobOutcome)> finished;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
    std::chrono::nanoseconds lastStored{0};
};

class CampaignWorker::Task final : public JobTask {
public:
    explicit Task(CampaignWorker &worker)
        : m_worker(worker)
    {
    }

    void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) override
    {
        m_worker.runJob(job, std::move(stop), std::move(progress), std::move(finished));
    }

    // The campaign's own journal knows what was paid for.
    [[nodiscard]] RetrySafety afterCrash() const override { return RetrySafety::Safe; }

private:
    CampaignWorker &m_worker;
};

CampaignWorker::CampaignWorker(
    std::shared_ptr<Workspace> workspace, AssemblyTools tools, JobQueue &jobs, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_tools(std::move(tools))
{
    m_thread.setObjectName(u"campaigns"_s);
    jobs.addTask(taskName(), std::make_shared<Task>(*this));
    connect(&jobs, &JobQueue::stateChanged, this, &CampaignWorker::releaseCancelled);
}

CampaignWorker::~CampaignWorker()
{
    m_thread.quit();
    m_thread.wait();
    for (const auto &[id, running] : m_running)
        delete running->host;
}

QString CampaignWorker::taskName() { return u"campaign"_s; }

QJsonObject CampaignWorker::inputOf(const CampaignContinuation &changes, Spending spending)
{
    QJsonObject input = changes.toJson();
    input[u"spending_confirmed"_s] = spending == Spending::Confirmed;
    return input;
}

CampaignWorker::Running *CampaignWorker::runningNamed(const QString &id) const
{
    for (const auto &[record, running] : m_running) {
        if (running->state && running->host && running->state->id == id)
            return running.get();
    }
    return nullptr;
}

const CampaignState *CampaignWorker::running(const QString &id) const
{
    const Running *const running = runningNamed(id);
    return running ? running->state.get() : nullptr;
}

bool CampaignWorker::copyRunning(const QString &id, std::function<void(std::shared_ptr<CampaignState>)> copied)
{
    const Running *const running = runningNamed(id);
    if (!running)
        return false;
    CampaignHost *const host = running->host;
    QMetaObject::invokeMethod(host, [this, host, copied = std::move(copied)] {
        QMetaObject::invokeMethod(this, [copied, state = host->copyState()] { copied(state); }, Qt::QueuedConnection);
    });
    return true;
}

std::optional<Job> CampaignWorker::change(const QString &id, const CampaignContinuation &changes)
{
    const Running *const running = runningNamed(id);
    if (!running)
        return std::nullopt;
    CampaignHost *const host = running->host;
    QMetaObject::invokeMethod(host, [host, changes] { host->change(changes); });
    return running->job;
}

QString CampaignWorker::nameOf(const Id &campaign) const
{
    const Running &running = *m_running.at(campaign);
    return running.state ? running.state->id : QString();
}

void CampaignWorker::runJob(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
    std::function<void(JobOutcome)> finished)
{
    const Id id = job.item;
    if (m_running.contains(id)) {
        refuseSecond(std::move(finished));
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
    m_workspace->read(
        this, [id](Reader &reader) { return reader.get<Campaign>(id); },
        [this, id, job](const Result<Campaign> &campaign) {
            if (campaign)
                host(id, hostOrder(job, campaignFolder(*campaign, m_workspace->folder())));
            else
                end(id, std::unexpected(campaign.error()));
        });
}

void CampaignWorker::refuseSecond(std::function<void(JobOutcome)> finished)
{
    const Error conflict{
        .kind = ErrorKind::Conflict, .message = CampaignService::tr("The campaign is being worked on already.")};
    QMetaObject::invokeMethod(
        this, [finished = std::move(finished), conflict] { finished(std::unexpected(JobFailure{.error = conflict})); },
        Qt::QueuedConnection);
}

void CampaignWorker::host(const Id &id, const HostOrder &order)
{
    auto *const host = new CampaignHost(m_tools, this);
    m_running.at(id)->host = host;
    host->moveToThread(&m_thread);
    connectHost(id, *host);
    if (!m_thread.isRunning())
        m_thread.start();
    // Stopped before there was a host to hear it.
    if (m_running.at(id)->stop.stop_requested())
        QMetaObject::invokeMethod(host, [host] { host->cancel(); });
    QMetaObject::invokeMethod(host, [host, order] { host->prepare(order); });
}

void CampaignWorker::connectHost(const Id &id, const CampaignHost &host)
{
    connect(&host, &CampaignHost::prepared, this, [this, id](const RunCost &cost) { askBudget(id, cost); });
    connect(&host, &CampaignHost::begun, this,
        [this, id](const std::shared_ptr<CampaignState> &state) { take(id, state); });
    connect(&host, &CampaignHost::productChanged, this,
        [this, id](int product, const ProductState &state) { takeProduct(id, product, state); });
    connect(&host, &CampaignHost::paid, this, [this, id](int, const ProductState &state) { note(id, {state}); });
    connect(&host, &CampaignHost::progressed, this,
        [this, id](int product, const ImageProgress &progress) { Q_EMIT progressed(nameOf(id), product, progress); });
    connect(&host, &CampaignHost::previewed, this,
        [this, id](int product, const QByteArray &picture) { Q_EMIT previewed(nameOf(id), product, picture); });
    connect(&host, &CampaignHost::retrying, this,
        [this, id](int product, const Error &error, std::chrono::milliseconds delay) {
            Q_EMIT retrying(nameOf(id), product, error, delay);
        });
    connect(&host, &CampaignHost::refused, this, [this, id](const Error &error) { Q_EMIT refused(nameOf(id), error); });
    connect(
        &host, &CampaignHost::ended, this, [this, id](const std::shared_ptr<CampaignState> &state) { end(id, state); });
    connect(&host, &CampaignHost::failed, this, [this, id](const Error &error) { end(id, std::unexpected(error)); });
}

void CampaignWorker::askBudget(const Id &id, const RunCost &cost)
{
    const Running &running = *m_running.at(id);
    const auto ask = [id, cost, spending = spendingOf(running.job), job = running.job.header.id,
                         now = m_tools.clock.now()](Transaction &transaction) -> Result<void> {
        auto campaign = transaction.get<Campaign>(id);
        if (!campaign)
            return std::unexpected(campaign.error());
        campaign->job = job;
        return setAside(transaction, *campaign, cost, spending, now).and_then([&] {
            return transaction.put(*campaign);
        });
    };
    m_workspace->commit(CampaignService::tr("Usage"), systemOrigin(), ask, this, [this, id](const Result<void> &may) {
        CampaignHost *const host = m_running.at(id)->host;
        if (may)
            QMetaObject::invokeMethod(host, [host] { host->start(); });
        else
            end(id, std::unexpected(may.error()));
    });
}

void CampaignWorker::take(const Id &id, const std::shared_ptr<CampaignState> &state)
{
    Running &running = *m_running.at(id);
    // Payments whose note was lost with an earlier process are noted now.
    std::vector<ProductState> paid;
    std::ranges::copy_if(state->products, std::back_inserter(paid), isPaid);
    note(id, std::move(paid));
    running.state = state;
    running.totals = totalsOf(*state);
    running.progress(progressOf(running.totals));
    Q_EMIT begun(nameOf(id));
}

void CampaignWorker::takeProduct(const Id &id, int product, const ProductState &state)
{
    Running &running = *m_running.at(id);
    ProductState &known = running.state->products[size_t(product)];
    running.totals.replace(known, state);
    known = state;
    running.progress(progressOf(running.totals));
    const auto now = m_tools.clock.monotonic();
    if (now - running.lastStored >= storeInterval) {
        running.lastStored = now;
        store(id, running.totals);
    }
    Q_EMIT productChanged(nameOf(id), state);
}

void CampaignWorker::note(const Id &id, std::vector<ProductState> paid)
{
    if (paid.empty())
        return;
    const auto note = [id, job = m_running.at(id)->job.header.id, paid = std::move(paid)](
                          Transaction &transaction) { return notePayments(transaction, id, job, paid); };
    m_workspace->commit(CampaignService::tr("Usage"), systemOrigin(), note, this, [](const Result<void> &noted) {
        if (!noted)
            qCWarning(logJob) << "what a campaign paid could not be noted:" << noted.error().message;
    });
}

void CampaignWorker::store(const Id &id, const CampaignTotals &totals)
{
    const auto change = [id, totals](Transaction &transaction) {
        return transaction.update<Campaign>(id, [&](Campaign &campaign) { takeOver(campaign, totals); })
            .transform([](const Campaign &) {});
    };
    m_workspace->commit(
        CampaignService::tr("Campaign"), systemOrigin(), change, this, [](const Result<void> &committed) {
            if (!committed)
                qCWarning(logJob) << "a campaign's record could not be stored:" << committed.error().message;
        });
}

// The record and the money are settled before anybody hears of the end.
void CampaignWorker::end(const Id &id, const Result<std::shared_ptr<CampaignState>> &state)
{
    Running &running = *m_running.at(id);
    running.onStop.reset();
    if (running.host)
        running.host->deleteLater();
    running.host = nullptr;
    const auto settle = [id, totals = state.transform([](const auto &end) { return totalsOf(*end); })](
                            Transaction &transaction) -> Result<void> {
        auto campaign = transaction.get<Campaign>(id);
        if (!campaign)
            return std::unexpected(campaign.error());
        if (totals)
            takeOver(*campaign, *totals);
        return releaseMoney(transaction, *campaign).and_then([&] { return transaction.put(*campaign); });
    };
    const auto tell = [this, id, name = nameOf(id), state](const Result<void> &settled) {
        if (!settled)
            qCWarning(logJob) << "a campaign's record could not be stored:" << settled.error().message;
        const auto finished = m_running.at(id)->finished;
        m_running.erase(id);
        Q_EMIT ended(name);
        finished(state ? outcomeOf(**state) : std::unexpected(JobFailure{.error = state.error()}));
    };
    m_workspace->commit(CampaignService::tr("Campaign"), systemOrigin(), settle, this, tell);
}

// One whose process had died, or that waited, has set money aside that it will not spend.
void CampaignWorker::releaseCancelled(const Job &job)
{
    if (job.task != taskName() || job.state != JobState::Cancelled || m_running.contains(job.item))
        return;
    const auto release = [id = job.item](Transaction &transaction) -> Result<void> {
        auto campaign = transaction.get<Campaign>(id);
        if (!campaign || campaign->setAside.isNull())
            return {};
        return releaseMoney(transaction, *campaign).and_then([&] { return transaction.put(*campaign); });
    };
    m_workspace->commit(CampaignService::tr("Usage"), systemOrigin(), release, this, [](const Result<void> &) { });
}

} // namespace atelier
