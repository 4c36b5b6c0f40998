// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"

#include "core/content/library.h"
#include "core/content/workspace_settings.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QDateTime dateTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)); }

} // namespace

Result<LoadedItem> loadItem(CommandContext &context, const QString &idOrTitle)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    return (*studio)->workspace().readNow([&](Reader &reader) -> Result<LoadedItem> {
        auto item = findItem(reader, idOrTitle);
        if (!item)
            return std::unexpected(item.error());
        return reader.text(item->body.id).transform([&](const QString &text) {
            return LoadedItem{std::move(*item), text};
        });
    });
}

ArgumentSpec itemArgument()
{
    return {.name = u"ITEM"_s, .help = Commands::tr("the piece: its id, the beginning of it, or its exact title")};
}

Result<qint64> parseNumber(const QString &name, const QString &text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return invalidInput(name,
            Commands::tr("--%1 takes a whole number from %2 to %3; \"%4\" was given.")
                .arg(name)
                .arg(least)
                .arg(most)
                .arg(text));
    return number;
}

Result<ModelId> modelFrom(CommandContext &context, const QString &use)
{
    if (const auto given = context.parsed.value(u"model"_s))
        return ModelId::fromString(*given);
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto setting =
        (*studio)->workspace().readNow([](Reader &reader) { return workspaceSetting(reader, u"models"_s); });
    if (!setting)
        return std::unexpected(setting.error());
    const QString usual = setting->value(use).toString();
    return usual.isEmpty() ? Result<ModelId>(ModelId::offline()) : ModelId::fromString(usual);
}

OptionSpec modelOption()
{
    return {.name = u"model"_s,
        .valueName = u"ID"_s,
        .help = Commands::tr("the model that writes: provider:model, or offline (\"atelier models\" lists them)")};
}

Result<Job> waitForJob(CommandContext &context, const Id &id)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    JobQueue &jobs = (*studio)->jobs();
    const std::stop_callback cancel(context.stopToken(), [&] { jobs.cancel(id, [](const Result<void> &) { }); });
    QEventLoop loop;
    std::optional<Job> ended;
    std::optional<Error> notStored;
    QObject::connect(&jobs, &JobQueue::storingFailed, &loop, [&](const Id &job, const Error &error) {
        if (job != id)
            return;
        notStored = error;
        loop.quit();
    });
    const auto look = [&](const Job &job) {
        if (job.header.id != id || (!hasEnded(job.state) && job.state != JobState::Waiting))
            return;
        ended = job;
        loop.quit();
    };
    QObject::connect(&jobs, &JobQueue::stateChanged, &loop, look);
    // It may have ended before anybody listened.
    (*studio)->workspace().read(
        &loop, [id](Reader &reader) { return reader.get<Job>(id); },
        [&](const Result<Job> &job) {
            if (job && hasEnded(job->state))
                look(*job);
        });
    loop.exec();
    if (!ended)
        return std::unexpected(*notStored);
    if (ended->state == JobState::Done)
        return *ended;
    if (ended->state == JobState::Cancelled)
        return failure(ErrorKind::Cancelled, Commands::tr("Stopped. What had arrived is kept."));
    return std::unexpected(Error{.kind = errorKindFromName(ended->errorKind), .message = ended->errorMessage});
}

QString isoTime(Timestamp time) { return dateTime(time).toUTC().toString(Qt::ISODateWithMs); }

QString localTime(Timestamp time) { return dateTime(time).toString(u"yyyy-MM-dd HH:mm"_s); }

QJsonValue costJson(std::optional<qint64> microdollars)
{
    return microdollars ? QJsonValue(double(*microdollars) / 1e6) : QJsonValue();
}

} // namespace atelier
