// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString readableState(const Job &job)
{
    switch (job.state) {
    case JobState::Running:
        return job.progress ? Commands::tr("running, %1 %").arg(qRound(*job.progress * 100)) : Commands::tr("running");
    case JobState::Waiting:
        return Commands::tr("waiting for: %1").arg(enumName(job.waitsFor));
    default:
        return enumName(job.state);
    }
}

Result<std::vector<Job>> openJobs(Workspace &workspace)
{
    return workspace.readNow([](Reader &reader) {
        return reader.query<Job>({.filters = {}, .sort = {{u"created"_s, SortOrder::Descending}}, .limit = 200});
    });
}

Result<Job> findJob(Workspace &workspace, const QString &given)
{
    const auto jobs = openJobs(workspace);
    if (!jobs)
        return std::unexpected(jobs.error());
    const auto fitting = withId(*jobs, given, [](const Job &job) { return job.header.id.toString(); });
    if (fitting.empty())
        return failure(ErrorKind::NotFound, Commands::tr("There is no job with the id \"%1\".").arg(given));
    if (fitting.size() > 1)
        return invalidInput(u"ID"_s, Commands::tr("Several jobs begin with \"%1\"; give more of the id.").arg(given));
    return fitting.front();
}

Result<int> listJobs(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto jobs = openJobs((*studio)->workspace());
    if (!jobs)
        return std::unexpected(jobs.error());
    std::vector<QStringList> rows;
    QJsonArray items;
    for (const Job &job : *jobs) {
        if (job.handled)
            continue;
        rows.push_back({job.header.id.toString(), readableState(job), localTime(job.header.created), job.title});
        items.append(toJson(job));
    }
    context.output.result(alignedTable(rows), {{u"jobs"_s, items}});
    if (rows.empty())
        context.output.note(Commands::tr("There are no jobs."));
    return 0;
}

using JobAction = void (JobQueue::*)(const Id &, std::function<void(Result<void>)>);

Result<int> act(CommandContext &context, JobAction action, const QString &sentence)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto job = findJob((*studio)->workspace(), context.parsed.argument(0));
    if (!job)
        return std::unexpected(job.error());
    const auto done = waitFor<Result<void>>([&](std::function<void(Result<void>)> answer) {
        ((*studio)->jobs().*action)(job->header.id, std::move(answer));
    });
    if (!done)
        return std::unexpected(done.error());
    context.output.result(sentence.arg(job->title), {{u"id"_s, job->header.id.toString()}});
    return 0;
}

Result<int> retryJob(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    if (const auto writing = (*studio)->writing(); !writing)
        return std::unexpected(writing.error());
    const auto job = findJob((*studio)->workspace(), context.parsed.argument(0));
    if (!job)
        return std::unexpected(job.error());
    JobQueue &jobs = (*studio)->jobs();
    const auto started = waitFor<Result<void>>(
        [&](std::function<void(Result<void>)> answer) { jobs.retry(job->header.id, std::move(answer)); });
    if (!started)
        return std::unexpected(started.error());
    const auto ended = waitForJob(context, job->header.id);
    if (!ended)
        return std::unexpected(ended.error());
    context.output.result(Commands::tr("Done: %1").arg(ended->title), toJson(*ended));
    return 0;
}

} // namespace

void addJobCommands(std::vector<Command> &commands)
{
    const ArgumentSpec id{.name = u"ID"_s, .help = Commands::tr("the job: its id or the beginning of it")};
    commands.push_back(
        {{.words = {u"jobs"_s}, .summary = Commands::tr("list the jobs: running, waiting, failed and done")},
            listJobs});
    commands.push_back({{.words = {u"jobs"_s, u"retry"_s},
                            .summary = Commands::tr("try a job again and wait for its end"),
                            .arguments = {id}},
        retryJob});
    commands.push_back({{.words = {u"jobs"_s, u"cancel"_s},
                            .summary = Commands::tr("stop a job, also one that another program runs"),
                            .arguments = {id}},
        [](CommandContext &context) { return act(context, &JobQueue::cancel, Commands::tr("Cancelled: %1")); }});
    commands.push_back({{.words = {u"jobs"_s, u"discard"_s},
                            .summary = Commands::tr("take a job that has ended off the list"),
                            .arguments = {id}},
        [](CommandContext &context) { return act(context, &JobQueue::discard, Commands::tr("Discarded: %1")); }});
}

} // namespace atelier
