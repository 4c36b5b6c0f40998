// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/job_queue.h"

#include "core/base/log.h"

#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace atelier {

namespace {

// A running job's progress is for eyes; the disk needs it only now and then.
constexpr auto storedProgressInterval = 5s;
// As for texts that could not be saved.
constexpr auto storeAgainAfter = 3s;
// What another process left behind when it ended is looked for now and then: nothing tells of its end.
constexpr auto resumeInterval = 60s;

const Origin &systemOrigin()
{
    static const Origin origin{.kind = OriginKind::System};
    return origin;
}

WaitReason reasonFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return WaitReason::Key;
    case ErrorKind::BudgetExceeded:
        return WaitReason::Budget;
    default:
        return WaitReason::Person;
    }
}

Result<std::vector<Job>> sameRequests(const Reader &reader, const QString &key)
{
    if (key.isEmpty())
        return std::vector<Job>{};
    return reader.query<Job>({.filters = {whereEqual(u"request_key"_s, key)}});
}

// Looks for the same request under way and gives it back in place of the job. One whose process ended before it began
// is taken over instead.
Result<bool> takeUpSame(const Transaction &transaction, const std::set<QString> &gone, Job &job)
{
    const auto same = sameRequests(transaction, job.requestKey);
    if (!same)
        return std::unexpected(same.error());
    for (const Job &other : *same) {
        const bool isUnderWay = other.state == JobState::Queued || other.state == JobState::Running
            || (other.state == JobState::Waiting && other.retryAt);
        const bool isOrphan = gone.contains(other.owner);
        if (!isUnderWay || (isOrphan && other.state != JobState::Queued))
            continue;
        const QString owner = job.owner;
        job = other;
        if (isOrphan)
            job.owner = owner;
        return !isOrphan;
    }
    return false;
}

void clearError(Job &job)
{
    job.errorKind.clear();
    job.errorMessage.clear();
    job.waitsFor = WaitReason::Nothing;
    job.retryAt.reset();
}

} // namespace

JobQueue::JobQueue(std::shared_ptr<Workspace> workspace, Random random, JobScope scope, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_random(std::move(random))
    , m_scope(scope)
{
    connect(m_workspace.get(), &Workspace::changed, this, &JobQueue::onChanged);
}

JobQueue::~JobQueue()
{
    for (auto &[id, running] : m_running)
        running.stop.request_stop();
    // Changes that are on their way to the disk look at this queue.
    if (const auto flushed = m_workspace->flushNow(); !flushed)
        qCWarning(logJob) << "jobs could not be stored at the end:" << flushed.error().message;
}

void JobQueue::addTask(const QString &name, std::shared_ptr<JobTask> task) { m_tasks[name] = std::move(task); }

void JobQueue::setMaximumRunning(int count)
{
    m_maximumRunning = count;
    startNext();
}

bool JobQueue::isRunning(const Id &job) const { return m_running.contains(job); }

std::optional<JobProgress> JobQueue::progress(const Id &job) const
{
    const auto running = m_running.find(job);
    return running == m_running.end() ? std::nullopt : std::optional(running->second.progress);
}

void JobQueue::add(Job job, std::function<void(Result<Job>)> added)
{
    if (!m_tasks.contains(job.task)) {
        added(failure(ErrorKind::Unsupported, tr("Atelier does not know how to do \"%1\".").arg(job.task)));
        return;
    }
    // The owner is written at once: a queued job belongs to the process that made it, until that process is gone.
    job.owner = m_workspace->slot().toString();
    const auto same = [key = job.requestKey](Reader &reader) { return sameRequests(reader, key); };
    findGone(same, [this, job, added = std::move(added)](const Owners &gone) { addUnlessThere(job, gone, added); });
}

void JobQueue::addUnlessThere(const Job &job, const Owners &gone, std::function<void(Result<Job>)> added)
{
    auto stored = std::make_shared<Job>(job);
    auto isNew = std::make_shared<bool>(true);
    const auto makeUnlessThere = [gone, stored, isNew](Transaction &transaction) -> Result<void> {
        const auto same = takeUpSame(transaction, gone, *stored);
        if (!same)
            return std::unexpected(same.error());
        *isNew = !*same;
        return *isNew ? transaction.put(*stored) : Result<void>();
    };
    m_workspace->commit(stored->title, systemOrigin(), makeUnlessThere, this,
        [this, stored, isNew, added = std::move(added)](const Result<void> &committed) {
            if (!committed) {
                added(std::unexpected(committed.error()));
                return;
            }
            m_awaited.insert(stored->header.id);
            added(*stored);
            if (!*isNew)
                return;
            tell(*stored);
            enqueue(stored->header.id);
        });
}

bool JobQueue::isGone(const QString &owner) const
{
    const auto lease = SlotLease::fromString(owner);
    return !lease || !m_workspace->isHeld(*lease);
}

// Which owners of these jobs have ended. It is asked before a change, since within one the store cannot answer; who
// has written meanwhile is there.
void JobQueue::findGone(FindJobs jobs, std::function<void(const Owners &gone)> then)
{
    m_workspace->read(this, std::move(jobs), [this, then = std::move(then)](const Result<std::vector<Job>> &found) {
        Owners gone;
        for (const Job &job : found.value_or(std::vector<Job>{})) {
            if (isGone(job.owner))
                gone.insert(job.owner);
        }
        then(gone);
    });
}

void JobQueue::changeUnlessHeld(const Id &id, const QString &label,
    std::function<Result<void>(Job &job, bool isHeldByOther)> apply, std::function<void(Result<Job>)> changed)
{
    const auto read = [id](Reader &reader) {
        return reader.get<Job>(id).transform([](const Job &job) { return std::vector{job}; });
    };
    const QString slot = m_workspace->slot().toString();
    findGone(read, [this, id, label, slot, apply, changed](const Owners &gone) {
        const auto applied = [slot, gone, apply](
                                 Job &job) { return apply(job, job.owner != slot && !gone.contains(job.owner)); };
        change(id, label, applied, changed);
    });
}

void JobQueue::tell(const Job &job)
{
    if (hasEnded(job.state))
        m_awaited.erase(job.header.id);
    Q_EMIT stateChanged(job);
}

void JobQueue::tellStored(const Id &id)
{
    m_workspace->read(
        this, [id](Reader &reader) { return reader.get<Job>(id); },
        [this](const Result<Job> &job) {
            if (job)
                tell(*job);
        });
}

// A timer and a person may both ask for the same job.
void JobQueue::enqueue(const Id &id)
{
    if (!m_running.contains(id) && !std::ranges::contains(m_queued, id))
        m_queued.push_back(id);
    startNext();
}

void JobQueue::startNext()
{
    while (!m_queued.empty() && int(m_running.size()) < m_maximumRunning) {
        const Id id = m_queued.front();
        m_queued.erase(m_queued.begin());
        if (m_running.try_emplace(id).second)
            start(id);
    }
}

void JobQueue::start(const Id &id)
{
    const QString slot = m_workspace->slot().toString();
    auto doesNotFit = std::make_shared<bool>(false);
    changeUnlessHeld(
        id, tr("Start"),
        [slot, doesNotFit](Job &job, bool isHeldByOther) -> Result<void> {
            *doesNotFit = true;
            if (hasEnded(job.state))
                return failure(ErrorKind::Cancelled, tr("The job was cancelled before it began."));
            if (isHeldByOther || (job.state == JobState::Running && job.owner == slot))
                return failure(ErrorKind::Conflict, tr("The job is running already."));
            *doesNotFit = false;
            job.state = JobState::Running;
            job.owner = slot;
            ++job.attempts;
            clearError(job);
            return {};
        },
        [this, id, doesNotFit](const Result<Job> &job) {
            if (job) {
                runStored(*job);
                return;
            }
            qCInfo(logJob) << "a job did not start:" << job.error().message << job.error().detail;
            m_running.erase(id);
            if (!*doesNotFit && job.error().kind != ErrorKind::NotFound) {
                Q_EMIT storingFailed(id, job.error());
                m_workspace->clock().after(storeAgainAfter, this, [this, id] { enqueue(id); });
                return;
            }
            tellStored(id); // whoever waits for it hears what became of it
            startNext();
        });
}

void JobQueue::runStored(const Job &job)
{
    const auto running = m_running.find(job.header.id);
    if (running == m_running.end())
        return;
    running->second.job = job;
    const Id id = job.header.id;
    const QPointer<JobQueue> self(this);
    const auto progress = [self, id](const JobProgress &now) {
        if (self)
            self->report(id, now);
    };
    const auto finished = [self, id](const JobOutcome &outcome) {
        if (self)
            self->finish(id, outcome);
    };
    m_tasks.at(job.task)->run(job, running->second.stop.get_token(), progress, finished);
}

void JobQueue::report(const Id &id, const JobProgress &progress)
{
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return;
    running->second.progress = progress;
    Q_EMIT progressed(id, progress);
    const auto now = m_workspace->clock().monotonic();
    if (now - running->second.lastStored < storedProgressInterval)
        return;
    running->second.lastStored = now;
    change(
        id, tr("Progress"),
        [progress](Job &job) -> Result<void> {
            job.stage = progress.stage;
            job.progress = progress.fraction;
            return {};
        },
        [](const Result<Job> &) {});
}

void JobQueue::finish(const Id &id, const JobOutcome &outcome)
{
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return;
    const bool stopped = running->second.stop.stop_requested();
    const auto retryIn = outcome ? std::nullopt : retryTime(running->second.job, outcome.error());
    const auto settle = [this, outcome, stopped, retryIn](Job &job) -> Result<void> {
        job.stage.clear();
        if (outcome) {
            job.state = JobState::Done;
            job.progress = 1.0;
            job.result = outcome->result;
            job.actualCost = outcome->cost;
            job.model = outcome->model.isEmpty() ? job.model : outcome->model;
            job.finished = m_workspace->clock().now();
            clearError(job);
            return {};
        }
        if (!outcome.error().result.isEmpty())
            job.result = outcome.error().result;
        job.actualCost = outcome.error().cost ? outcome.error().cost : job.actualCost;
        if (stopped || job.cancelRequested || outcome.error().error.kind == ErrorKind::Cancelled) {
            job.state = JobState::Cancelled;
            job.finished = m_workspace->clock().now();
            clearError(job);
            return {};
        }
        afterFailure(job, outcome.error(), retryIn);
        return {};
    };
    storeEnd(id, settle);
}

// What was made and paid for is not let go of because the disk is full: its end is stored as soon as it can be.
void JobQueue::storeEnd(const Id &id, const std::function<Result<void>(Job &)> &settle)
{
    change(id, tr("Finish"), settle, [this, id, settle](const Result<Job> &job) {
        if (!job && job.error().kind != ErrorKind::NotFound) {
            qCWarning(logJob) << "the end of a job could not be stored yet:" << job.error().message;
            Q_EMIT storingFailed(id, job.error());
            m_workspace->clock().after(storeAgainAfter, this, [this, id, settle] { storeEnd(id, settle); });
            return;
        }
        const auto ended = m_running.extract(id);
        // A cancel that came while this was on its way to the disk still holds for a job that would be tried again.
        if (job && !hasEnded(job->state) && ended && ended.mapped().stop.stop_requested())
            cancel(id, [](const Result<void> &) { });
        else if (job)
            retryWhenDue(*job);
        else
            qCWarning(logJob) << "the end of a job could not be stored:" << job.error().message << job.error().detail;
        startNext();
    });
}

std::optional<std::chrono::milliseconds> JobQueue::retryTime(const Job &job, const JobFailure &failed)
{
    if (failed.safety == RetrySafety::NeedsPerson)
        return std::nullopt;
    return retryDelay(m_policy, job.attempts, failed.error, m_random);
}

void JobQueue::afterFailure(Job &job, const JobFailure &failed, std::optional<std::chrono::milliseconds> retryIn) const
{
    job.errorKind = errorKindName(failed.error.kind);
    job.errorMessage = failed.error.message;
    if (retryIn) {
        job.state = JobState::Waiting;
        job.waitsFor = failed.error.kind == ErrorKind::Unavailable ? WaitReason::Network : WaitReason::Time;
        job.retryAt = m_workspace->clock().now() + *retryIn;
        return;
    }
    const RetryAdvice advice = retryAdvice(failed.error.kind);
    const bool keptSomething = failed.safety == RetrySafety::NeedsPerson && advice == RetryAdvice::Later;
    if (advice == RetryAdvice::AfterPerson || keptSomething) {
        job.state = JobState::Waiting;
        job.waitsFor = reasonFor(failed.error.kind);
        return;
    }
    job.state = advice == RetryAdvice::Later ? JobState::Dead : JobState::Failed;
    job.finished = m_workspace->clock().now();
}

void JobQueue::retryWhenDue(const Job &job)
{
    if (job.state != JobState::Waiting || !job.retryAt)
        return;
    const auto delay = std::max(*job.retryAt - m_workspace->clock().now(), 0ms);
    const Id id = job.header.id;
    const Timestamp due = *job.retryAt;
    m_workspace->clock().after(delay, this, [this, id, due] {
        m_workspace->read(
            this, [id](Reader &reader) { return reader.get<Job>(id); },
            [this, due](const Result<Job> &stored) {
                // A person may have retried or cancelled it meanwhile.
                if (!stored || stored->state != JobState::Waiting || stored->retryAt != due
                    || (stored->owner != m_workspace->slot().toString() && !isGone(stored->owner)))
                    return;
                enqueue(stored->header.id);
            });
    });
}

void JobQueue::retry(const Id &id, std::function<void(Result<void>)> done)
{
    const QString slot = m_workspace->slot().toString();
    std::set<QString> known;
    for (const auto &[name, task] : m_tasks)
        known.insert(name);
    changeUnlessHeld(
        id, tr("Try again"),
        [slot, known](Job &job, bool isHeldByOther) -> Result<void> {
            if (!known.contains(job.task))
                return failure(ErrorKind::Unsupported, tr("\"%1\" cannot be tried again from here.").arg(job.title));
            const bool isOpen = job.state == JobState::Running || job.state == JobState::Queued;
            const bool isOrphan = job.owner != slot && !isHeldByOther;
            if (isOpen && !isOrphan)
                return failure(ErrorKind::Conflict, tr("The job is running already."));
            if (job.state == JobState::Done)
                return failure(ErrorKind::Conflict, tr("The job is done; there is nothing to try again."));
            job.state = JobState::Queued;
            job.attempts = 0;
            job.owner = slot;
            job.cancelRequested = false;
            job.handled = false;
            job.finished.reset();
            clearError(job);
            return {};
        },
        [this, done = std::move(done)](const Result<Job> &job) {
            if (!job) {
                done(std::unexpected(job.error()));
                return;
            }
            m_awaited.insert(job->header.id);
            done({});
            enqueue(job->header.id);
        });
}

void JobQueue::cancel(const Id &id, std::function<void(Result<void>)> done)
{
    if (const auto running = m_running.find(id); running != m_running.end()) {
        running->second.stop.request_stop();
        done({});
        return;
    }
    std::erase(m_queued, id);
    changeUnlessHeld(
        id, tr("Cancel"),
        [this](Job &job, bool isHeldByOther) -> Result<void> {
            if (hasEnded(job.state))
                return {};
            if (job.state == JobState::Running && isHeldByOther) {
                job.cancelRequested = true; // its own process stops it
                return {};
            }
            job.state = JobState::Cancelled;
            job.finished = m_workspace->clock().now();
            clearError(job);
            return {};
        },
        [done = std::move(done)](const Result<Job> &job) { done(job.transform([](const Job &) { })); });
}

void JobQueue::discard(const Id &id, std::function<void(Result<void>)> done)
{
    change(
        id, tr("Discard"),
        [this](Job &job) -> Result<void> {
            if (job.state == JobState::Running || job.state == JobState::Queued)
                return failure(ErrorKind::Conflict, tr("The job is still running; cancel it first."));
            if (job.state == JobState::Waiting) {
                job.state = JobState::Cancelled;
                job.finished = m_workspace->clock().now();
            }
            job.handled = true;
            return {};
        },
        [done = std::move(done)](const Result<Job> &job) { done(job.transform([](const Job &) { })); });
}

void JobQueue::resume()
{
    if (m_scope == JobScope::OwnOnly)
        return;
    m_workspace->read(
        this,
        [](Reader &reader) {
            const std::vector open{JobState::Queued, JobState::Running, JobState::Waiting};
            return reader.query<Job>({.filters = {whereAnyOf(u"state"_s, open)}});
        },
        [this](const Result<std::vector<Job>> &jobs) {
            for (const Job &job : jobs.value_or(std::vector<Job>{}))
                adopt(job);
            m_workspace->clock().after(resumeInterval, this, [this] { resume(); });
        });
}

void JobQueue::adopt(const Job &job)
{
    const Id id = job.header.id;
    const bool isOurs = m_running.contains(id) || std::ranges::contains(m_queued, id);
    if (isOurs || !isGone(job.owner) || !m_tasks.contains(job.task))
        return;
    if (job.state == JobState::Waiting) {
        retryWhenDue(job);
        return;
    }
    const bool mayStart = job.state == JobState::Queued || m_tasks.at(job.task)->afterCrash() == RetrySafety::Safe;
    if (mayStart) {
        enqueue(id);
        return;
    }
    change(
        id, tr("Interrupted"),
        [](Job &interrupted) -> Result<void> {
            interrupted.state = JobState::Waiting;
            interrupted.waitsFor = WaitReason::Person;
            interrupted.errorKind = errorKindName(ErrorKind::Cancelled);
            interrupted.errorMessage = tr("Interrupted: Atelier ended while this was running. What had arrived is "
                                          "kept. Try again, or discard it.");
            return {};
        },
        [](const Result<Job> &) {});
}

void JobQueue::change(const Id &id, const QString &label, std::function<Result<void>(Job &)> change,
    std::function<void(Result<Job>)> changed)
{
    auto stored = std::make_shared<Job>();
    const auto commit = [id, stored, change = std::move(change)](Transaction &transaction) -> Result<void> {
        auto job = transaction.get<Job>(id);
        if (!job)
            return std::unexpected(job.error());
        const Result<void> fits = change(*job);
        if (!fits)
            return fits;
        *stored = *job;
        return transaction.put(*stored);
    };
    m_workspace->commit(label, systemOrigin(), commit, this,
        [this, stored, changed = std::move(changed)](const Result<void> &committed) {
            if (!committed) {
                changed(std::unexpected(committed.error()));
                return;
            }
            changed(*stored);
            tell(*stored);
        });
}

void JobQueue::onChanged(const ChangeSet &changes)
{
    if (!changes.fromOtherProcess || !changes.touches(Job::kind))
        return;
    if (!m_running.empty())
        obeyCancelRequests();
    for (const Id &id : m_awaited) {
        if (changes.touches(id) && !m_running.contains(id))
            tellStored(id);
    }
}

void JobQueue::obeyCancelRequests()
{
    std::vector<Id> ids;
    for (const auto &[id, running] : m_running)
        ids.push_back(id);
    m_workspace->read(
        this,
        [ids](Reader &reader) -> Result<std::vector<Id>> {
            std::vector<Id> requested;
            for (const Id &id : ids) {
                if (const auto job = reader.get<Job>(id); job && job->cancelRequested)
                    requested.push_back(id);
            }
            return requested;
        },
        [this](const Result<std::vector<Id>> &requested) {
            for (const Id &id : requested.value_or(std::vector<Id>{})) {
                if (const auto running = m_running.find(id); running != m_running.end())
                    running->second.stop.request_stop();
            }
        });
}

} // namespace atelier
