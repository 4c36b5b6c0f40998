// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"
#include "core/base/file.h"
#include "core/campaign/campaign_service.h"
#include "core/export/export_text.h"
#include "core/export/file_name.h"
#include "core/write/sample_workspace.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Result<QStringList> exportPiece(Studio &studio, const ContentItem &item, const QDir &folder, QSet<QString> &taken)
{
    const auto text = studio.workspace().readNow([&](Reader &reader) { return reader.text(item.body.id); });
    if (!text)
        return std::unexpected(text.error());
    QStringList made;
    for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Html}) {
        const auto bytes = exportText({.markdown = *text, .title = item.title}, format);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QString path = folder.filePath(distinctFileName(item.title, exportFormatExtension(format), taken));
        if (const auto written = writeFileAtomically(path, *bytes); !written)
            return std::unexpected(written.error());
        made.append(path);
    }
    return made;
}

// A brief with one product, its picture composed by rules. The answer is the campaign's folder.
Result<QString> makeSampleCampaign(Studio &studio, const QDir &folder)
{
    const auto formats = loadPlatformFormats();
    const auto json = readResource(u"campaigns/autumn-launch.json"_s);
    if (!formats || !json)
        return std::unexpected(formats ? json.error() : formats.error());
    const auto brief = parseBrief(*json, u"autumn-launch.json"_s, *formats);
    if (!brief)
        return std::unexpected(briefError(brief.error(), u"autumn-launch.json"_s));
    CampaignService &campaigns = studio.campaigns();
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(&studio.jobs(), &JobQueue::stateChanged, &loop, [&](const Job &job) {
        isDone = hasEnded(job.state) || job.state == JobState::Waiting;
        if (isDone)
            loop.quit();
    });
    const auto begun = waitFor<Result<BegunCampaign>>([&](auto done) {
        campaigns.begin(
            {.brief = *brief, .choices = {.assetsRoot = folder.path()}, .outputRoot = folder.filePath(u"campaigns"_s)},
            std::move(done));
    });
    if (!begun)
        return std::unexpected(begun.error());
    if (!isDone)
        loop.exec();
    return campaigns.folderOf(begun->campaign);
}

// The studio's main job without a display: a workspace with the sample, written offline from its briefs, every piece as
// files to look at, and a campaign's pictures.
Result<int> demo(CommandContext &context)
{
    const QDir folder(QDir::current().absoluteFilePath(context.parsed.argument(0)));
    if (folder.exists(u"workspace/studio.db"_s))
        return failure(ErrorKind::Conflict,
            Commands::tr("There is a demo in %1 already; choose another folder, or remove it.").arg(folder.path()));
    if (!folder.mkpath(u"."_s))
        return failure(ErrorKind::Io, Commands::tr("The folder %1 cannot be made.").arg(folder.path()));
    auto studio = Studio::open({.workspaceFolder = folder.filePath(u"workspace"_s)});
    if (!studio)
        return std::unexpected(studio.error());
    const auto items = addSample((*studio)->workspace(), (*studio)->templates());
    if (!items)
        return std::unexpected(items.error());
    QSet<QString> taken;
    QJsonArray json;
    QString text = Commands::tr("Made in %1:").arg(folder.path()) + u"\n\n"_s;
    for (const ContentItem &item : *items) {
        const auto files = exportPiece(**studio, item, folder, taken);
        if (!files)
            return std::unexpected(files.error());
        for (const QString &file : *files)
            text += u"  "_s + folder.relativeFilePath(file) + u'\n';
        json.append(QJsonObject{{u"id"_s, item.header.id.toString()}, {u"title"_s, item.title},
            {u"files"_s, QJsonArray::fromStringList(*files)}});
    }
    const auto campaign = makeSampleCampaign(**studio, folder);
    if (!campaign)
        return std::unexpected(campaign.error());
    text += u"  "_s + folder.relativeFilePath(*campaign) + u"/\n"_s;
    text += u"  workspace/\n\n"_s
        + Commands::tr(
            "All of it was written by rules on this computer, from the sample briefs. Look at the workspace with:\n"
            "  atelier list --workspace %1")
              .arg(folder.filePath(u"workspace"_s));
    context.output.result(text, {{u"folder"_s, folder.path()}, {u"items"_s, json}});
    return 0;
}

} // namespace

void addDemoCommand(std::vector<Command> &commands)
{
    commands.push_back({{.words = {u"demo"_s},
                            .summary = Commands::tr("make a folder with a sample workspace and its pieces as files"),
                            .arguments = {{.name = u"DIR"_s, .help = Commands::tr("the folder; made when missing")}}},
        demo});
}

} // namespace atelier
