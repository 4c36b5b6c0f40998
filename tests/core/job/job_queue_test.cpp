// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/job_queue.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"
#include "tests/support/qt_strings.h"
#include "tests/support/temporary_folder.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A task whose ends the test decides.
class FakeTask final : public JobTask {
public:
    struct Call {
        Job job;
        std::stop_token stop;
        std::function<void(const JobProgress &)> progress;
        std::function<void(JobOutcome)> finished;
    };
    std::vector<Call> calls;
    RetrySafety crash = RetrySafety::NeedsPerson;

    void run(const Job &job, std::stop_token stop, std::function<void(const JobProgress &)> progress,
        std::function<void(JobOutcome)> finished) override
    {
        calls.push_back({job, std::move(stop), std::move(progress), std::move(finished)});
    }
    [[nodiscard]] RetrySafety afterCrash() const override { return crash; }
};

// One program that has the workspace open.
struct Program {
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<Workspace> workspace;
    std::shared_ptr<FakeTask> task = std::make_shared<FakeTask>();
    std::unique_ptr<JobQueue> queue;
    std::vector<JobState> states;

    explicit Program(const TemporaryFolder &folder, JobScope scope = JobScope::OwnOnly)
    {
        Schema schema;
        schema.add<Job>();
        auto opened = Workspace::open({.folder = folder.path(u"w"_s), .schema = schema, .clock = clock});
        REQUIRE(opened.has_value());
        workspace = std::move(*opened);
        queue = std::make_unique<JobQueue>(workspace, Random(1), scope);
        queue->addTask(u"fake"_s, task);
        QObject::connect(
            queue.get(), &JobQueue::stateChanged, queue.get(), [this](const Job &job) { states.push_back(job.state); });
    }

    Job add(const QString &requestKey = {})
    {
        Job job;
        job.task = u"fake"_s;
        job.title = u"A job"_s;
        job.requestKey = requestKey;
        Result<Job> added = failure(ErrorKind::Internal, {});
        bool isThere = false;
        queue->add(job, [&](const Result<Job> &made) {
            added = made;
            isThere = true;
        });
        REQUIRE(waitUntil([&] { return isThere; }));
        REQUIRE(added.has_value());
        return *added;
    }

    FakeTask::Call start(const QString &requestKey = {})
    {
        const size_t before = task->calls.size();
        add(requestKey);
        return runOf(before);
    }

    FakeTask::Call runOf(size_t index)
    {
        REQUIRE(waitUntil([&] { return task->calls.size() > index; }));
        return task->calls[index];
    }

    Job stored(const Id &id)
    {
        const auto job = workspace->readNow([&](Reader &reader) { return reader.get<Job>(id); });
        REQUIRE(job.has_value());
        return *job;
    }

    Job waitFor(const Id &id, JobState state)
    {
        REQUIRE(waitUntil([&] { return stored(id).state == state; }));
        runPendingEvents();
        return stored(id);
    }

    using Action = void (JobQueue::*)(const Id &, std::function<void(Result<void>)>);
    Result<void> act(Action action, const Id &id)
    {
        std::optional<Result<void>> answer;
        (queue.get()->*action)(id, [&](const Result<void> &done) { answer = done; });
        REQUIRE(waitUntil([&] { return answer.has_value(); }));
        return *answer;
    }
};

JobOutcome failed(ErrorKind kind, RetrySafety safety, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return std::unexpected(
        JobFailure{.error = {.kind = kind, .message = u"It failed."_s, .retryAfter = retryAfter}, .safety = safety});
}

} // namespace

TEST_CASE("a job is queued, runs and is done with its result, cost and model")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    CHECK(program.stored(call.job.header.id).state == JobState::Running);
    CHECK(program.queue->isRunning(call.job.header.id));
    CHECK(call.job.attempts == 1);
    call.finished(JobResult{.result = {{u"a"_s, 1}}, .cost = 12, .model = u"m"_s});
    const Job job = program.waitFor(call.job.header.id, JobState::Done);
    CHECK(job.result[u"a"_s].toInt() == 1);
    CHECK(job.actualCost == 12);
    CHECK(job.model == u"m"_s);
    CHECK(job.finished == program.clock->now());
    CHECK_FALSE(program.queue->isRunning(job.header.id));
    CHECK(program.states == std::vector{JobState::Queued, JobState::Running, JobState::Done});
}

TEST_CASE("no more jobs run at once than allowed; the next starts when one ends")
{
    const TemporaryFolder folder;
    Program program(folder);
    program.queue->setMaximumRunning(1);
    const auto first = program.start();
    const Job second = program.add();
    runPendingEvents();
    CHECK(program.stored(second.header.id).state == JobState::Queued);
    first.finished(JobResult{});
    CHECK(program.runOf(1).job.header.id == second.header.id);
}

TEST_CASE("a job that both its timer and a person ask for runs once")
{
    const TemporaryFolder folder;
    Program program(folder);
    auto call = program.start();
    const Id id = call.job.header.id;
    call.finished(failed(ErrorKind::RateLimited, RetrySafety::Safe, 90s));
    const Job waiting = program.waitFor(id, JobState::Waiting);
    REQUIRE(waitUntil([&] { return program.states.back() == JobState::Waiting; }));
    program.queue->setMaximumRunning(0); // as while others run
    program.clock->advance(*waiting.retryAt - program.clock->now());
    runPendingEvents();
    REQUIRE(program.act(&JobQueue::retry, id).has_value());
    program.queue->setMaximumRunning(4);
    call = program.runOf(1);
    call.finished(JobResult{});
    program.waitFor(id, JobState::Done);
    REQUIRE(waitUntil([&] { return !program.queue->isRunning(id); }));
    runPendingEvents();
    CHECK(program.task->calls.size() == 2);
}

TEST_CASE("an end that cannot be stored is kept, told, and stored as soon as it can be")
{
    const TemporaryFolder folder;
    Program program(folder);
    std::optional<Error> told;
    QObject::connect(program.queue.get(), &JobQueue::storingFailed, program.queue.get(),
        [&](const Id &, const Error &error) { told = error; });
    const auto call = program.start();
    const Id id = call.job.header.id;
    const auto runSql = [&](const QString &sql) {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
            database.setDatabaseName(folder.path(u"w/studio.db"_s));
            REQUIRE(database.open());
            QSqlQuery query(database);
            query.exec(sql);
            CHECK(query.lastError().text() == QString());
        }
        QSqlDatabase::removeDatabase(u"beside"_s);
    };
    runSql(u"CREATE TRIGGER refuse BEFORE UPDATE ON record_job BEGIN SELECT RAISE(ABORT, 'refused'); END"_s);
    call.finished(JobResult{.result = {{u"a"_s, 1}}, .cost = 12, .model = u"m"_s});
    REQUIRE(waitUntil([&] { return told.has_value(); }));
    CHECK(program.stored(id).state == JobState::Running);
    CHECK(program.queue->isRunning(id));
    runSql(u"DROP TRIGGER refuse"_s);
    program.clock->advance(3s);
    CHECK(program.waitFor(id, JobState::Done).actualCost == 12);
}

TEST_CASE("a failure before anything was received is tried again with growing pauses, then the job is dead")
{
    const TemporaryFolder folder;
    Program program(folder);
    auto call = program.start();
    const Id id = call.job.header.id;
    std::vector<std::chrono::milliseconds> pauses;
    for (size_t attempt = 1; attempt < 3; ++attempt) {
        call.finished(failed(ErrorKind::Unavailable, RetrySafety::Safe));
        const Job job = program.waitFor(id, JobState::Waiting);
        CHECK(job.waitsFor == WaitReason::Network);
        CHECK(job.errorMessage == u"It failed."_s);
        REQUIRE(job.retryAt.has_value());
        pauses.push_back(*job.retryAt - program.clock->now());
        REQUIRE(waitUntil([&] { return program.states.back() == JobState::Waiting; }));
        program.clock->advance(pauses.back() - 1ms);
        runPendingEvents();
        CHECK(program.task->calls.size() == attempt);
        program.clock->advance(1ms);
        call = program.runOf(attempt);
        CHECK(call.job.attempts == int(attempt) + 1);
    }
    CHECK(pauses[0] >= 1s);
    CHECK(pauses[0] <= 2s);
    CHECK(pauses[1] >= 2s);
    CHECK(pauses[1] <= 4s);
    call.finished(failed(ErrorKind::Unavailable, RetrySafety::Safe));
    CHECK(program.waitFor(id, JobState::Dead).errorKind == u"unavailable"_s);
}

TEST_CASE("a service's wish to wait is obeyed")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    call.finished(failed(ErrorKind::RateLimited, RetrySafety::Safe, 90s));
    const Job job = program.waitFor(call.job.header.id, JobState::Waiting);
    CHECK(job.waitsFor == WaitReason::Time);
    CHECK(job.retryAt == program.clock->now() + 90s);
}

TEST_CASE("what was paid for is not bought twice: the job waits for a person")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    call.finished(std::unexpected(JobFailure{.error = {.kind = ErrorKind::Unavailable, .message = u"Cut."_s},
        .safety = RetrySafety::NeedsPerson,
        .result = {{u"partial"_s, true}},
        .cost = 7}));
    const Job job = program.waitFor(call.job.header.id, JobState::Waiting);
    CHECK(job.waitsFor == WaitReason::Person);
    CHECK_FALSE(job.retryAt.has_value());
    CHECK(job.result[u"partial"_s].toBool());
    CHECK(job.actualCost == 7);
}

TEST_CASE("a missing key and a spent budget wait for what is missing; a refusal fails")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto key = program.start();
    key.finished(failed(ErrorKind::Unauthorized, RetrySafety::Safe));
    CHECK(program.waitFor(key.job.header.id, JobState::Waiting).waitsFor == WaitReason::Key);
    const auto budget = program.start();
    budget.finished(failed(ErrorKind::BudgetExceeded, RetrySafety::Safe));
    CHECK(program.waitFor(budget.job.header.id, JobState::Waiting).waitsFor == WaitReason::Budget);
    const auto filtered = program.start();
    filtered.finished(failed(ErrorKind::Filtered, RetrySafety::Safe));
    CHECK(program.waitFor(filtered.job.header.id, JobState::Failed).finished.has_value());
}

TEST_CASE("a person's retry begins the tries anew and clears the error")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    const Id id = call.job.header.id;
    CHECK(program.act(&JobQueue::retry, id).error().kind == ErrorKind::Conflict);
    call.finished(failed(ErrorKind::Filtered, RetrySafety::Safe));
    program.waitFor(id, JobState::Failed);
    CHECK(program.act(&JobQueue::retry, id).has_value());
    const auto again = program.runOf(1);
    CHECK(again.job.attempts == 1);
    CHECK(again.job.errorMessage.isEmpty());
    CHECK_FALSE(again.job.finished.has_value());
    again.finished(JobResult{});
    program.waitFor(id, JobState::Done);
    CHECK(program.act(&JobQueue::retry, id).error().kind == ErrorKind::Conflict);
}

TEST_CASE("a job of a kind that this program cannot do is refused, when made and when tried again")
{
    const TemporaryFolder folder;
    Program program(folder);
    Job job;
    job.task = u"unknown"_s;
    job.state = JobState::Failed;
    std::optional<ErrorKind> refused;
    program.queue->add(job, [&](const Result<Job> &added) { refused = added.error().kind; });
    CHECK(refused == ErrorKind::Unsupported);
    REQUIRE(program.workspace->commitNow(u"Job"_s, {}, [&](Transaction &transaction) { return transaction.put(job); }));
    CHECK(program.act(&JobQueue::retry, job.header.id).error().kind == ErrorKind::Unsupported);
}

TEST_CASE("cancel ends a queued, a running and a waiting job, and leaves an ended one alone")
{
    const TemporaryFolder folder;
    Program program(folder);
    program.queue->setMaximumRunning(1);
    const auto running = program.start();
    const Job queued = program.add();
    CHECK(program.act(&JobQueue::cancel, queued.header.id).has_value());
    CHECK(program.waitFor(queued.header.id, JobState::Cancelled).finished.has_value());

    CHECK(program.act(&JobQueue::cancel, running.job.header.id).has_value());
    CHECK(running.stop.stop_requested());
    running.finished(failed(ErrorKind::Cancelled, RetrySafety::NeedsPerson));
    CHECK(program.waitFor(running.job.header.id, JobState::Cancelled).errorMessage.isEmpty());

    const auto waiting = program.start();
    waiting.finished(failed(ErrorKind::Unavailable, RetrySafety::Safe));
    program.waitFor(waiting.job.header.id, JobState::Waiting);
    CHECK(program.act(&JobQueue::cancel, waiting.job.header.id).has_value());
    program.waitFor(waiting.job.header.id, JobState::Cancelled);
    program.clock->advance(10min);
    runPendingEvents();
    CHECK(program.task->calls.size() == 2);

    const auto done = program.start();
    done.finished(JobResult{});
    program.waitFor(done.job.header.id, JobState::Done);
    CHECK(program.act(&JobQueue::cancel, done.job.header.id).has_value());
    CHECK(program.stored(done.job.header.id).state == JobState::Done);
}

TEST_CASE("a cancel that comes while a failure is on its way to the disk is not lost")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    call.finished(failed(ErrorKind::Unavailable, RetrySafety::Safe));
    CHECK(program.act(&JobQueue::cancel, call.job.header.id).has_value());
    program.waitFor(call.job.header.id, JobState::Cancelled);
    program.clock->advance(10min);
    runPendingEvents();
    CHECK(program.task->calls.size() == 1);
}

TEST_CASE("a cancelled job that could not be stopped in time is done")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    CHECK(program.act(&JobQueue::cancel, call.job.header.id).has_value());
    call.finished(JobResult{.result = {{u"kept"_s, true}}});
    CHECK(program.waitFor(call.job.header.id, JobState::Done).result[u"kept"_s].toBool());
}

TEST_CASE("another program stops a running job, and its owner hears of the end of a waiting one")
{
    const TemporaryFolder folder;
    Program owner(folder);
    Program other(folder);
    const auto call = owner.start();
    CHECK(other.act(&JobQueue::cancel, call.job.header.id).has_value());
    CHECK(other.stored(call.job.header.id).cancelRequested);
    owner.workspace->pollNow();
    REQUIRE(waitUntil([&] { return call.stop.stop_requested(); }));
    call.finished(failed(ErrorKind::Cancelled, RetrySafety::NeedsPerson));
    owner.waitFor(call.job.header.id, JobState::Cancelled);

    const auto waiting = owner.start();
    waiting.finished(failed(ErrorKind::Unavailable, RetrySafety::Safe));
    owner.waitFor(waiting.job.header.id, JobState::Waiting);
    REQUIRE(waitUntil([&] { return owner.states.back() == JobState::Waiting; }));
    CHECK(other.act(&JobQueue::cancel, waiting.job.header.id).has_value());
    owner.workspace->pollNow();
    CHECK(waitUntil([&] { return owner.states.back() == JobState::Cancelled; }));
}

TEST_CASE("the same request twice at once is one job, also across programs; once it has ended it is a new one")
{
    const TemporaryFolder folder;
    Program program(folder);
    Program other(folder);
    const auto call = program.start(u"key"_s);
    CHECK(program.add(u"key"_s).header.id == call.job.header.id);
    CHECK(other.add(u"key"_s).header.id == call.job.header.id);
    CHECK(program.add(u"another"_s).header.id != call.job.header.id);
    call.finished(JobResult{});
    program.waitFor(call.job.header.id, JobState::Done);
    other.workspace->pollNow();
    CHECK(waitUntil([&] { return !other.states.empty() && other.states.back() == JobState::Done; }));
    CHECK(other.task->calls.empty());
    CHECK(program.add(u"key"_s).header.id != call.job.header.id);
}

TEST_CASE("what an ended program left is taken up: queued jobs run, safe ones start again, others say interrupted")
{
    const TemporaryFolder folder;
    Job running, queued;
    {
        Program gone(folder);
        gone.queue->setMaximumRunning(1);
        running = gone.start().job;
        queued = gone.add();
        gone.queue.reset();
    }
    SECTION("a command leaves them alone")
    {
        Program command(folder, JobScope::OwnOnly);
        command.queue->resume();
        runPendingEvents();
        CHECK(command.stored(queued.header.id).state == JobState::Queued);
    }
    SECTION("a window does not buy again what may have been paid for")
    {
        Program window(folder, JobScope::Workspace);
        window.queue->resume();
        const Job interrupted = window.waitFor(running.header.id, JobState::Waiting);
        CHECK(interrupted.waitsFor == WaitReason::Person);
        CHECK(interrupted.errorMessage.startsWith(u"Interrupted"_s));
        CHECK(window.runOf(0).job.header.id == queued.header.id);
    }
    SECTION("a task that may be repeated starts again")
    {
        Program window(folder, JobScope::Workspace);
        window.task->crash = RetrySafety::Safe;
        window.queue->resume();
        window.runOf(1);
        CHECK(window.stored(running.header.id).state == JobState::Running);
        CHECK(window.stored(running.header.id).attempts == 2);
    }
    SECTION("two windows do not run the same job")
    {
        Program one(folder, JobScope::Workspace);
        Program two(folder, JobScope::Workspace);
        one.queue->resume();
        two.queue->resume();
        REQUIRE(waitUntil([&] { return one.task->calls.size() + two.task->calls.size() > 0; }));
        for (int i = 0; i < 20; ++i)
            runPendingEvents();
        CHECK(one.task->calls.size() + two.task->calls.size() == 1);
    }
    SECTION("a person may try an interrupted one again")
    {
        Program command(folder);
        CHECK(command.act(&JobQueue::retry, running.header.id).has_value());
        CHECK(command.runOf(0).job.header.id == running.header.id);
    }
}

TEST_CASE("a job of a program that still runs is not taken up")
{
    const TemporaryFolder folder;
    Program owner(folder);
    const auto call = owner.start();
    Program window(folder, JobScope::Workspace);
    window.task->crash = RetrySafety::Safe;
    window.queue->resume();
    for (int i = 0; i < 20; ++i)
        runPendingEvents();
    CHECK(window.task->calls.empty());
    CHECK(window.stored(call.job.header.id).state == JobState::Running);
}

TEST_CASE("a job that waits is taken up again at its time")
{
    const TemporaryFolder folder;
    Id id;
    {
        Program gone(folder);
        const auto call = gone.start();
        id = call.job.header.id;
        call.finished(failed(ErrorKind::RateLimited, RetrySafety::Safe, 60s));
        gone.waitFor(id, JobState::Waiting);
    }
    Program window(folder, JobScope::Workspace);
    window.queue->resume();
    REQUIRE(waitUntil([&] {
        window.clock->advance(10s);
        return !window.task->calls.empty();
    }));
    CHECK(window.runOf(0).job.attempts == 2);
}

TEST_CASE("a person's discard takes an ended or waiting job off the list, not a running one")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    const Id id = call.job.header.id;
    CHECK(program.act(&JobQueue::discard, id).error().kind == ErrorKind::Conflict);
    call.finished(failed(ErrorKind::Unavailable, RetrySafety::NeedsPerson));
    program.waitFor(id, JobState::Waiting);
    CHECK(program.act(&JobQueue::discard, id).has_value());
    CHECK(program.stored(id).handled);
    CHECK(program.stored(id).state == JobState::Cancelled);
}

TEST_CASE("progress is told at once and stored now and then")
{
    const TemporaryFolder folder;
    Program program(folder);
    const auto call = program.start();
    const Id id = call.job.header.id;
    call.progress({.stage = u"Half"_s, .fraction = 0.5});
    CHECK(program.queue->progress(id)->fraction == 0.5);
    runPendingEvents();
    CHECK(program.stored(id).stage.isEmpty());
    program.clock->advance(6s);
    call.progress({.stage = u"More"_s, .fraction = {}});
    CHECK(waitUntil([&] { return program.stored(id).stage == u"More"_s; }));
    CHECK_FALSE(program.stored(id).progress.has_value());
}
