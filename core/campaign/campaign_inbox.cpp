// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_inbox.h"

#include "core/base/background.h"
#include "core/base/file.h"
#include "core/base/hash.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

struct ReadBrief {
    CampaignBrief brief;
    QString hash;
};

Result<ReadBrief> readBriefFile(const QString &path)
{
    auto brief = loadBrief(path);
    if (!brief)
        return std::unexpected(briefError(brief.error(), QFileInfo(path).fileName()));
    const QByteArray what = path.toUtf8() + '\n' + QJsonDocument(brief->source).toJson();
    return ReadBrief{std::move(*brief), QString::fromLatin1(blake2b(what).toHex())};
}

// Begun from this very file and not brought to its end.
Result<std::optional<Campaign>> unfinishedOf(const Reader &reader, const QString &briefHash)
{
    const auto begun = reader.query<Campaign>({.filters = {whereEqual(u"brief_hash"_s, briefHash)}});
    if (!begun)
        return std::unexpected(begun.error());
    for (const Campaign &campaign : *begun) {
        if (campaign.status == CampaignStatus::Running || campaign.status == CampaignStatus::Cancelled)
            return campaign;
    }
    return std::nullopt;
}

} // namespace

CampaignInbox::CampaignInbox(
    Options options, std::shared_ptr<Workspace> workspace, CampaignService &campaigns, JobQueue &jobs, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_workspace(std::move(workspace))
    , m_campaigns(campaigns)
    , m_jobs(jobs)
    , m_watcher(
          m_options.folder, m_workspace->clock(),
          [this](const QString &path, const Done &done) { process(path, done); }, m_options.timing)
{
    connect(&m_watcher, &CampaignWatcher::processed, this, &CampaignInbox::processed);
    connect(&m_watcher, &CampaignWatcher::failed, this, &CampaignInbox::failed);
    connect(&m_jobs, &JobQueue::stateChanged, this, &CampaignInbox::jobChanged);
    connect(m_workspace.get(), &Workspace::changed, this, &CampaignInbox::lookAtWaiting);
}

Result<void> CampaignInbox::start() { return m_watcher.start(); }

void CampaignInbox::stop()
{
    m_isStopping = true;
    if (m_underWay)
        m_jobs.cancel(m_underWay->job, [](const Result<void> &) { });
    else
        Q_EMIT stopped();
}

void CampaignInbox::process(const QString &path, Done done)
{
    if (m_isStopping)
        return;
    runInBackground(
        this, [path] { return readBriefFile(path); },
        [this, path, done = std::move(done)](Result<ReadBrief> read) {
            if (!read) {
                done(std::unexpected(read.error()));
                return;
            }
            run(path,
                {.brief = std::move(read->brief),
                    .choices = m_options.choices,
                    .outputRoot = m_options.outputRoot,
                    .briefHash = read->hash,
                    .spending = m_options.spending,
                    .whenOverBudget = OverBudget::Wait},
                done);
        });
}

void CampaignInbox::run(const QString &path, const CampaignOrder &order, const Done &done)
{
    m_workspace->read(
        this, [hash = order.briefHash](Reader &reader) { return unfinishedOf(reader, hash); },
        [this, path, order, done](const Result<std::optional<Campaign>> &earlier) {
            if (!earlier) {
                done(std::unexpected(earlier.error()));
            } else if (*earlier) {
                m_campaigns.proceed((*earlier)->folderName, {}, order.spending,
                    [this, path, campaign = **earlier, done](const Result<Job> &job) {
                        if (job)
                            follow(path, campaign, *job, done);
                        else
                            done(std::unexpected(job.error()));
                    });
            } else {
                m_campaigns.begin(order, [this, path, done](const Result<BegunCampaign> &begun) {
                    if (begun)
                        follow(path, begun->campaign, begun->job, done);
                    else
                        done(std::unexpected(begun.error()));
                });
            }
        });
}

void CampaignInbox::follow(const QString &path, const Campaign &campaign, const Job &job, const Done &done)
{
    m_underWay = {.job = job.header.id, .campaign = campaign, .path = path, .done = done};
    Q_EMIT began(QFileInfo(path).fileName(), campaign);
    if (m_isStopping)
        stop();
}

void CampaignInbox::jobChanged(const Job &job)
{
    const bool isUnderWay = m_underWay && job.header.id == m_underWay->job;
    if (!isUnderWay || (!hasEnded(job.state) && job.state != JobState::Waiting))
        return;
    const UnderWay ended = *std::exchange(m_underWay, {});
    if (m_isStopping) {
        Q_EMIT stopped();
        return;
    }
    const Error error{.kind = errorKindFromName(job.errorKind), .message = job.errorMessage};
    const bool hasRun = job.state == JobState::Done || !job.result.isEmpty();
    if (hasRun) {
        ended.done(CampaignWatcher::Outcome::Processed);
    } else if (job.state == JobState::Waiting && job.waitsFor == WaitReason::Budget) {
        m_waiting[ended.campaign.header.id] = ended.path;
        ended.done(CampaignWatcher::Outcome::Waits);
        Q_EMIT waits(QFileInfo(ended.path).fileName(), ended.campaign, error);
    } else {
        ended.done(std::unexpected(error));
    }
}

// A person agrees in the window or with "campaign retry --yes", which may be another process.
void CampaignInbox::lookAtWaiting(const ChangeSet &changes)
{
    for (const auto &[campaign, path] : m_waiting) {
        if (changes.touches(campaign))
            finishIfDone(campaign);
    }
}

void CampaignInbox::finishIfDone(const Id &id)
{
    m_workspace->read(
        this, [id](Reader &reader) { return reader.get<Campaign>(id); },
        [this, id](const Result<Campaign> &campaign) {
            const bool isDone = campaign
                && (campaign->status == CampaignStatus::Completed
                    || campaign->status == CampaignStatus::CompletedWithErrors);
            if (const auto waiting = isDone ? m_waiting.extract(id) : decltype(m_waiting)::node_type())
                m_watcher.finish(waiting.mapped());
        });
}

} // namespace atelier
