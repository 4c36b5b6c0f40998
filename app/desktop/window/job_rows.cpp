// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/job_rows.h"

#include "core/write/usage.h"
#include "ui/widgets/item_status.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

constexpr auto leastTellInterval = 250ms;
constexpr auto longJob = 15s;
constexpr int shownDone = 5;

JobSection sectionOf(JobState state)
{
    switch (state) {
    case JobState::Queued:
    case JobState::Running:
        return JobSection::Running;
    case JobState::Waiting:
        return JobSection::Waiting;
    case JobState::Failed:
    case JobState::Dead:
        return JobSection::Failed;
    case JobState::Done:
    case JobState::Cancelled:
        return JobSection::Done;
    }
    Q_UNREACHABLE();
}

QList<JobAction> actionsFor(JobSection section, const Job &job)
{
    switch (section) {
    case JobSection::Running:
        return {JobAction::Stop};
    case JobSection::Waiting:
        return {JobAction::TryNow, JobAction::Cancel};
    case JobSection::Failed:
        return {JobAction::Retry, JobAction::Discard};
    case JobSection::Done:
        return job.item.isNull() ? QList<JobAction>{} : QList<JobAction>{JobAction::Open};
    }
    Q_UNREACHABLE();
}

} // namespace

JobRows::JobRows(Workspace &workspace, JobQueue &queue, QObject *parent)
    : JobSource(parent)
    , m_workspace(workspace)
    , m_queue(queue)
    , m_runningBefore(queue.maximumRunning())
{
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(leastTellInterval);
    connect(&m_tellSoon, &QTimer::timeout, this, &JobSource::changed);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(Job::kind))
            refresh();
    });
    connect(&m_queue, &JobQueue::progressed, this, [this] {
        if (!m_tellSoon.isActive())
            m_tellSoon.start();
    });
    connect(&m_queue, &JobQueue::stateChanged, this, [this](const Job &job) {
        const bool tookLong = job.finished && *job.finished - job.header.created > longJob;
        const bool needsPerson = job.state == JobState::Dead || job.state == JobState::Failed
            || (job.state == JobState::Waiting && job.waitsFor == WaitReason::Person);
        if (needsPerson || (job.state == JobState::Done && tookLong))
            Q_EMIT ended(job);
    });
    refresh();
}

void JobRows::refresh()
{
    m_workspace.read(
        this,
        [](Reader &reader) -> Result<std::vector<Job>> {
            const std::vector calling{
                JobState::Queued, JobState::Running, JobState::Waiting, JobState::Failed, JobState::Dead};
            const std::vector over{JobState::Done, JobState::Cancelled};
            const auto jobsIn = [&](const std::vector<JobState> &states, qint64 limit) {
                return reader.query<Job>({.filters = {whereEqual(u"handled"_s, false), whereAnyOf(u"state"_s, states)},
                    .sort = {{u"created"_s, SortOrder::Descending}},
                    .limit = limit});
            };
            // Those that may need a person are never pushed out by those that are over.
            auto jobs = jobsIn(calling, 1'000);
            const auto ended = jobs ? jobsIn(over, 50) : jobs;
            if (ended)
                jobs->insert(jobs->end(), ended->begin(), ended->end());
            return jobs;
        },
        [this](const Result<std::vector<Job>> &jobs) {
            m_jobs = jobs.value_or(std::vector<Job>{});
            Q_EMIT changed();
        });
}

QList<JobRow> JobRows::rows() const
{
    QList<JobRow> rows;
    for (const JobSection section : {JobSection::Running, JobSection::Waiting, JobSection::Failed, JobSection::Done}) {
        int shown = 0;
        for (const Job &job : m_jobs) {
            const bool isLeftOut = sectionOf(job.state) != section || job.state == JobState::Cancelled
                || (section == JobSection::Done && shown >= shownDone);
            if (isLeftOut)
                continue;
            rows.append(toRow(job));
            ++shown;
        }
    }
    return rows;
}

JobRow JobRows::toRow(const Job &job) const
{
    JobRow row;
    row.id = job.header.id.toString();
    row.section = sectionOf(job.state);
    row.iconName = u"spark"_s;
    row.title = job.title;
    row.actions = actionsFor(row.section, job);
    row.trailing = readableAge(job.finished.value_or(job.header.created), m_workspace.clock().now());
    if (row.section == JobSection::Running) {
        const auto progress = m_queue.progress(job.header.id);
        row.fraction = progress ? progress->fraction : job.progress;
        QStringList facts{job.model};
        if (const double speed = progress ? progress->details[u"tokens_per_second"_s].toDouble() : 0; speed > 0)
            facts.append(tr("%1 tok/s").arg(qRound(speed)));
        if (job.predictedCost)
            facts.append(readableCost(job.predictedCost, job.predictedMost));
        row.detail = job.state == JobState::Queued ? tr("Queued") : facts.join(u" · "_s);
    } else if (row.section == JobSection::Waiting) {
        row.detail = job.waitsFor == WaitReason::Nothing ? tr("Waiting") : job.errorMessage;
        row.retryAt = job.retryAt;
    } else if (row.section == JobSection::Failed) {
        row.detail = job.errorMessage;
        row.safe = job.actualCost == 0 ? tr("Nothing was charged.")
            : job.actualCost           ? tr("Charged: %1.").arg(readableCost(job.actualCost))
                                       : QString();
    } else {
        row.detail = QStringList{job.model, readableCost(job.actualCost)}.join(u" · "_s);
    }
    return row;
}

const Job *JobRows::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_jobs, [&](const Job &job) { return job.header.id.toString() == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void JobRows::act(const QString &id, JobAction action)
{
    const Job *const job = find(id);
    if (!job)
        return;
    const auto ignore = [](const Result<void> &) { };
    switch (action) {
    case JobAction::Open:
        if (!job->item.isNull())
            Q_EMIT openRequested(job->item);
        break;
    case JobAction::Stop:
    case JobAction::Cancel:
        m_queue.cancel(job->header.id, ignore);
        break;
    case JobAction::TryNow:
    case JobAction::Retry:
        m_queue.retry(job->header.id, ignore);
        break;
    case JobAction::Discard:
        m_queue.discard(job->header.id, ignore);
        break;
    }
}

void JobRows::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_queue.setMaximumRunning(paused ? 0 : m_runningBefore);
    Q_EMIT changed();
}

void JobRows::clearDone()
{
    for (const Job &job : m_jobs) {
        if (job.state == JobState::Done || job.state == JobState::Cancelled)
            m_queue.discard(job.header.id, [](const Result<void> &) { });
    }
}

} // namespace atelier
