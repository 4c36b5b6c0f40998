// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/service_desk.h"

#include "core/base/background.h"
#include "core/base/file.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

CampaignRow rowOf(const CampaignSummary &summary, bool isHere)
{
    const CampaignActivity activity = isHere ? CampaignActivity::Here
        : summary.isWorkedOn                 ? CampaignActivity::Elsewhere
                                             : CampaignActivity::Idle;
    return {.id = summary.id,
        .name = summary.name,
        .status = summary.status,
        .activity = activity,
        .createdAt = summary.createdAt,
        .products = summary.products,
        .productsDone = summary.productsDone,
        .productsFailed = summary.productsFailed,
        .totalCost = summary.totalCost,
        .waitsForConsent = summary.waitsForConsent,
        .pictures = summary.pictures};
}

// What lies beside the state in the campaign's folder.
void addMarks(CampaignSight &sight)
{
    const CampaignReview review = readReview(sight.folder);
    sight.isKept = review.isKept;
    for (const ProductState &product : sight.state.products) {
        for (const VariantRecord &variant : product.variants) {
            if (review.isApproved(variant))
                sight.approved.insert(variant.key);
        }
    }
    if (const auto choices = readFile(campaignFile(sight.folder, CampaignFile::Choices)))
        sight.choices = CampaignChoices::fromJson(QJsonDocument::fromJson(*choices).object());
}

CampaignSight sightOf(CampaignState state, const QString &folder, CampaignActivity activity)
{
    CampaignSight sight{.state = std::move(state), .folder = folder, .activity = activity};
    addMarks(sight);
    return sight;
}

Result<CampaignSight> readSight(const QString &folder)
{
    const CampaignActivity activity = isWorkedOn(folder) ? CampaignActivity::Elsewhere : CampaignActivity::Idle;
    return readCampaignState(folder).transform(
        [&](CampaignState &&state) { return sightOf(std::move(state), folder, activity); });
}

// An answer that is dropped when who asked is gone. A value is moved all the way: the sight of a campaign of 10,000
// products takes long to copy.
template <class Value>
std::function<void(Result<Value>)> guarded(QObject *context, std::function<void(Result<Value>)> answer)
{
    return [guard = QPointer(context), answer = std::move(answer)](Result<Value> value) {
        if (guard)
            answer(std::move(value));
    };
}

} // namespace

ServiceDesk::ServiceDesk(
    std::shared_ptr<Workspace> workspace, CampaignService &campaigns, JobQueue &jobs, QObject *parent)
    : CampaignDesk(parent)
    , m_workspace(std::move(workspace))
    , m_campaigns(campaigns)
    , m_jobs(jobs)
{
    connect(m_workspace.get(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Campaign::kind))
            Q_EMIT listChanged();
    });
    connect(&m_campaigns, &CampaignService::begun, this, [this](const QString &id) {
        for (auto each = m_proceeding.begin(); each != m_proceeding.end();) {
            if (each->second.first != id) {
                ++each;
                continue;
            }
            const auto answer = each->second.second;
            each = m_proceeding.erase(each);
            answer({});
        }
        Q_EMIT changed(id);
        Q_EMIT listChanged();
    });
    connect(&m_campaigns, &CampaignService::ended, this, [this](const QString &id) {
        Q_EMIT changed(id);
        Q_EMIT listChanged();
    });
    connect(&m_campaigns, &CampaignService::productChanged, this, &ServiceDesk::noteChange);
    connect(&m_campaigns, &CampaignService::progressed, this, &CampaignDesk::progressed);
    connect(&m_campaigns, &CampaignService::previewed, this, &CampaignDesk::previewed);
    connect(&m_campaigns, &CampaignService::refused, this, &CampaignDesk::refused);
    connect(&m_jobs, &JobQueue::stateChanged, this, &ServiceDesk::jobChanged);
}

// A job that did not come to begin: the budget, a folder that is gone, another process.
void ServiceDesk::jobChanged(const Job &job)
{
    const auto found = m_proceeding.find(job.header.id);
    if (found == m_proceeding.end() || (!hasEnded(job.state) && job.state != JobState::Waiting))
        return;
    const auto answer = found->second.second;
    m_proceeding.erase(found);
    if (job.state == JobState::Done || job.state == JobState::Cancelled || job.errorMessage.isEmpty())
        answer({});
    else
        answer(failure(errorKindFromName(job.errorKind), job.errorMessage));
}

void ServiceDesk::list(QObject *context, Answer<CampaignRows> answer)
{
    m_campaigns.list({}, [this, answer = guarded(context, std::move(answer))](const Result<CampaignListing> &listing) {
        answer(listing.transform([this](const CampaignListing &found) {
            CampaignRows rows{.rows = {}, .problems = found.problems};
            for (const CampaignSummary &summary : found.campaigns)
                rows.rows.push_back(rowOf(summary, m_campaigns.running(summary.id) != nullptr));
            return rows;
        }));
    });
}

// A folder in the workspace's own place that no record names, from a backup or another program, is taken in.
void ServiceDesk::findFolder(const QString &id, std::function<void(Result<QString>)> found)
{
    m_campaigns.findFolder(id, [this, id, found = std::move(found)](const Result<QString> &folder) {
        const QString own = campaignOutputRoot(m_workspace->folder()) + u'/' + id;
        if (folder || folder.error().kind != ErrorKind::NotFound || id.isEmpty() || !QFileInfo(own).isDir()) {
            found(folder);
            return;
        }
        m_campaigns.adopt(own, [own, found](const Result<Campaign> &campaign) {
            found(campaign.transform([&](const Campaign &) { return own; }));
        });
    });
}

void ServiceDesk::open(const QString &id, QObject *context, Answer<CampaignSight> answer)
{
    const auto done = guarded(context, std::move(answer));
    findFolder(id, [this, id, done](const Result<QString> &folder) {
        if (folder)
            openFolder(id, *folder, done);
        else
            done(std::unexpected(folder.error()));
    });
}

void ServiceDesk::openFolder(const QString &id, const QString &folder, Answer<CampaignSight> answer)
{
    const auto opening = std::make_shared<Opening>(Opening{.id = id});
    const auto copied = [this, folder, opening, answer](const std::shared_ptr<CampaignState> &state) {
        runInBackground(
            this, [folder, state] { return sightOf(std::move(*state), folder, CampaignActivity::Here); },
            [this, opening, answer](CampaignSight sight) {
                // It went on while the marks were read.
                const CampaignState *const now = m_campaigns.running(opening->id);
                for (const int product : opening->changed) {
                    if (now)
                        sight.state.products[size_t(product)] = now->products[size_t(product)];
                }
                answer(std::move(sight));
            });
    };
    if (m_campaigns.copyRunning(id, copied)) {
        std::erase_if(m_openings, [](const std::weak_ptr<Opening> &each) { return each.expired(); });
        m_openings.push_back(opening);
        return;
    }
    runInBackground(
        this, [folder] { return readSight(folder); },
        [answer = std::move(answer)](Result<CampaignSight> sight) { answer(std::move(sight)); });
}

void ServiceDesk::noteChange(const QString &id, const ProductState &product)
{
    for (const std::weak_ptr<Opening> &each : m_openings) {
        if (const auto opening = each.lock(); opening && opening->id == id)
            opening->changed.insert(product.plan.index);
    }
    Q_EMIT productChanged(id, product);
}

void ServiceDesk::forecast(
    const CampaignBrief &brief, const CampaignChoices &choices, QObject *context, Answer<CampaignForecast> answer)
{
    const auto done = guarded(context, std::move(answer));
    m_campaigns.plan(brief, choices, [this, done](Result<CampaignPlan> plan) {
        if (!plan) {
            done(std::unexpected(plan.error()));
            return;
        }
        m_campaigns.budgetLeft([done, plan = std::move(*plan)](const Result<std::optional<double>> &left) {
            done(left.transform([&](std::optional<double> dollars) { return CampaignForecast{plan, dollars}; }));
        });
    });
}

void ServiceDesk::begin(const CampaignBrief &brief, const CampaignChoices &choices, Spending spending, QObject *context,
    Answer<QString> answer)
{
    m_campaigns.begin({.brief = brief, .choices = choices, .spending = spending},
        [answer = guarded(context, std::move(answer))](const Result<BegunCampaign> &begun) {
            answer(begun.transform([](const BegunCampaign &made) { return made.campaign.folderName; }));
        });
}

void ServiceDesk::proceed(
    const QString &id, const CampaignChange &change, Spending spending, QObject *context, Answer<void> answer)
{
    const auto done = guarded(context, std::move(answer));
    const bool isRunning = m_campaigns.running(id) != nullptr;
    findFolder(id, [this, id, change, spending, done, isRunning](const Result<QString> &folder) {
        if (!folder) {
            done(std::unexpected(folder.error()));
            return;
        }
        m_campaigns.proceed(id, change, spending, [this, id, done, isRunning](const Result<Job> &job) {
            if (!job)
                done(std::unexpected(job.error()));
            else if (isRunning)
                done({});
            else
                m_proceeding[job->header.id] = {id, done};
        });
    });
}

void ServiceDesk::cancel(const QString &id)
{
    m_campaigns.cancel(id, [](const Result<void> &) { });
}

void ServiceDesk::changeReview(
    const QString &id, std::function<void(CampaignReview &)> change, QObject *context, Answer<void> answer)
{
    const auto done = guarded(context, std::move(answer));
    findFolder(id, [this, id, change = std::move(change), done](const Result<QString> &folder) {
        if (!folder) {
            done(std::unexpected(folder.error()));
            return;
        }
        const auto rewrite = [folder = *folder, change, lock = m_reviewLock] {
            const std::scoped_lock held(*lock);
            CampaignReview review = readReview(folder);
            change(review);
            return writeReview(folder, review);
        };
        runInBackground(this, rewrite, [this, id, done](const Result<void> &written) {
            done(written);
            if (written)
                Q_EMIT changed(id);
        });
    });
}

void ServiceDesk::setApproved(
    const QString &id, const std::vector<VariantRecord> &variants, bool approved, QObject *context, Answer<void> answer)
{
    const auto change = [variants, approved](CampaignReview &review) {
        for (const VariantRecord &variant : variants)
            review.setApproved(variant, approved);
    };
    changeReview(id, change, context, std::move(answer));
}

void ServiceDesk::setKept(const QString &id, bool kept, QObject *context, Answer<void> answer)
{
    changeReview(id, [kept](CampaignReview &review) { review.isKept = kept; }, context, std::move(answer));
}

} // namespace atelier
