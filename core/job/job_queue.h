// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/job/job.h"
#include "core/job/retry_policy.h"
#include "core/store/workspace.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>
#include <stop_token>

namespace atelier {

struct JobProgress {
    QString stage; // for people
    std::optional<double> fraction; // measured; empty when unknown
    QJsonObject details = {}; // what the task's own view shows: tokens per second, cost so far
};

struct JobResult {
    QJsonObject result;
    std::optional<qint64> cost; // in millionths of a US dollar; empty when unknown
    QString model;
};

// What happens to a job that did not succeed.
enum class RetrySafety {
    Safe, // nothing was received and nothing paid: the queue may try again by itself
    NeedsPerson, // something was received or paid: it is kept, and a person decides
};

struct JobFailure {
    Error error;
    RetrySafety safety = RetrySafety::NeedsPerson;
    QJsonObject result = {}; // what was kept
    std::optional<qint64> cost = {};
};

using JobOutcome = std::expected<JobResult, JobFailure>;

// One kind of work. Called on the queue's thread; long work goes elsewhere and answers there.
class JobTask {
public:
    virtual ~JobTask() = default;
    // Ends with exactly one call of `finished`, never before run() returned.
    virtual void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) = 0;
    // Whether a job whose process died may simply start again.
    [[nodiscard]] virtual RetrySafety afterCrash() const { return RetrySafety::NeedsPerson; }
};

// Which jobs of the workspace this process may run.
enum class JobScope {
    OwnOnly, // the command line: the job that it made
    Workspace, // the window: also what an earlier process left
};

// Runs durable jobs: each change of state is a commit, so that a killed process loses none. Use it on the thread that
// opened the workspace.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    JobQueue(std::shared_ptr<Workspace> workspace, Random random, JobScope scope, QObject *parent = nullptr);
    ~JobQueue() override;

    void addTask(const QString &name, std::shared_ptr<JobTask> task);
    // Stored and started. A job with the same request key that is under way, here or in another process, is given back
    // instead of a second one.
    void add(Job job, std::function<void(Result<Job>)> added);
    // For a job that waits, failed, died or was interrupted.
    void retry(const Id &job, std::function<void(Result<void>)> done);
    // In every state, also when another process runs it.
    void cancel(const Id &job, std::function<void(Result<void>)> done);
    // A person has seen how it ended; it leaves the lists.
    void discard(const Id &job, std::function<void(Result<void>)> done);
    // Takes up what other processes left behind when they ended, now and from then on. Call it once.
    void resume();

    [[nodiscard]] bool isRunning(const Id &job) const;
    [[nodiscard]] std::optional<JobProgress> progress(const Id &job) const;
    [[nodiscard]] int maximumRunning() const { return m_maximumRunning; }
    void setMaximumRunning(int count);

Q_SIGNALS:
    void progressed(const atelier::Id &job, const atelier::JobProgress &progress);
    // After the commit: each change of state that this queue made, and what other processes did to the jobs that it was
    // asked for.
    void stateChanged(const atelier::Job &job);
    // The disk is full or the database busy; the queue keeps what it has and tries again.
    void storingFailed(const atelier::Id &job, const atelier::Error &error);

private:
    struct Running {
        Job job;
        std::stop_source stop;
        JobProgress progress;
        std::chrono::nanoseconds lastStored{0};
    };

    void start(const Id &id);
    void runStored(const Job &job);
    void startNext();
    void enqueue(const Id &id);
    void storeEnd(const Id &id, const std::function<Result<void>(Job &)> &settle);
    void finish(const Id &id, const JobOutcome &outcome);
    std::optional<std::chrono::milliseconds> retryTime(const Job &job, const JobFailure &failed);
    void afterFailure(Job &job, const JobFailure &failed, std::optional<std::chrono::milliseconds> retryIn) const;
    void report(const Id &id, const JobProgress &progress);
    void change(const Id &id, const QString &label, std::function<Result<void>(Job &)> change,
        std::function<void(Result<Job>)> changed);
    void retryWhenDue(const Job &job);
    void adopt(const Job &job);
    using FindJobs = std::function<Result<std::vector<Job>>(Reader &)>;
    using Owners = std::set<QString>;
    [[nodiscard]] bool isGone(const QString &owner) const;
    void findGone(FindJobs jobs, std::function<void(const Owners &gone)> then);
    void addUnlessThere(const Job &job, const Owners &gone, std::function<void(Result<Job>)> added);
    void changeUnlessHeld(const Id &id, const QString &label,
        std::function<Result<void>(Job &job, bool isHeldByOther)> change, std::function<void(Result<Job>)> changed);
    void tell(const Job &job);
    void tellStored(const Id &id);
    void onChanged(const ChangeSet &changes);
    void obeyCancelRequests();

    std::shared_ptr<Workspace> m_workspace;
    Random m_random;
    JobScope m_scope;
    RetryPolicy m_policy;
    int m_maximumRunning = 4;
    std::map<QString, std::shared_ptr<JobTask>> m_tasks;
    std::map<Id, Running> m_running;
    std::vector<Id> m_queued;
    std::set<Id> m_awaited; // asked for here and not ended
};

} // namespace atelier
