// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/campaign_report.h"
#include "app/desktop/commands/shared.h"
#include "core/campaign/campaign_folder.h"
#include "core/campaign/campaign_inbox.h"
#include "core/write/usage.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// A provider that there is none of, before anything is made. Whether a missing key matters shows when a picture is
// needed.
Result<void> checkModel(CommandContext &context, const ModelId &model)
{
    if (model.isOffline())
        return {};
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto found = (*studio)->models().imageModel(model);
    if (found || found.error().kind == ErrorKind::Unauthorized)
        return {};
    return std::unexpected(found.error());
}

Result<CampaignChoices> choicesFrom(CommandContext &context, const QString &defaultAssets)
{
    const auto model = modelFrom(context, u"image"_s);
    if (!model)
        return std::unexpected(model.error());
    if (const auto usable = checkModel(context, *model); !usable)
        return std::unexpected(usable.error());
    const auto given = context.parsed.value(u"assets"_s);
    const QString assets = given ? QDir::current().absoluteFilePath(*given) : defaultAssets;
    if (!QFileInfo(assets).isDir())
        return invalidInput(u"assets"_s, Commands::tr("There is no folder %1 to take assets from.").arg(assets));
    return CampaignChoices{.assetsRoot = assets,
        .model = *model,
        .generation = context.parsed.has(u"no-generate"_s) ? GenerationPolicy::Refused : GenerationPolicy::Allowed};
}

Result<CampaignBrief> briefFrom(CommandContext &context)
{
    const QString path = QDir::current().absoluteFilePath(context.parsed.argument(0));
    std::optional<quint64> seed;
    if (const auto given = context.parsed.value(u"seed"_s)) {
        const auto number = parseNumber(u"seed"_s, *given, 0, 858993459);
        if (!number)
            return std::unexpected(number.error());
        seed = quint64(*number);
    }
    return loadBrief(path, seed).transform_error([&](const BriefProblems &problems) {
        return briefError(problems, QFileInfo(path).fileName());
    });
}

Spending spendingFrom(const CommandContext &context)
{
    return context.parsed.has(u"yes"_s) ? Spending::Confirmed : Spending::WithinBudget;
}

// Absolute; empty for the workspace's own place.
QString outputRootFrom(const CommandContext &context)
{
    const auto given = context.parsed.value(u"out"_s);
    return given ? QDir::current().absoluteFilePath(*given) : QString();
}

// What the command line has to say of a cost that nobody agreed to.
Error withAdvice(Error error)
{
    if (error.kind == ErrorKind::BudgetExceeded)
        error.message += Commands::tr(" --yes agrees to it.");
    return error;
}

Result<CampaignService *> campaignsOf(CommandContext &context)
{
    return context.studio().transform([](Studio *studio) { return &studio->campaigns(); });
}

struct BriefAndChoices {
    CampaignBrief brief;
    CampaignChoices choices;
};

Result<BriefAndChoices> orderFrom(CommandContext &context)
{
    auto brief = briefFrom(context);
    if (!brief)
        return std::unexpected(brief.error());
    return choicesFrom(context, assetsBeside(context.parsed.argument(0))).transform([&](CampaignChoices choices) {
        return BriefAndChoices{std::move(*brief), std::move(choices)};
    });
}

// Waits for the campaign's job and tells how it ended.
Result<int> followToEnd(CommandContext &context, const Id &job, const QString &folder)
{
    const auto ended = waitForJob(context, job);
    const bool hasRun = ended || ended.error().kind != ErrorKind::BudgetExceeded;
    const auto manifest = hasRun ? readManifest(folder) : std::unexpected(ended.error());
    if (!manifest)
        return std::unexpected(withAdvice(ended ? manifest.error() : ended.error()));
    const CampaignReport report = manifestReport(*manifest, folder);
    if (ended || !context.output.isJson())
        context.output.result(report.text, report.json);
    if (ended)
        return 0;
    Error told = ended.error();
    told.message +=
        Commands::tr(" \"atelier campaign retry %1\" makes what is missing.").arg(QFileInfo(folder).fileName());
    context.output.error(told, report.json);
    return exitCode(told.kind);
}

Result<int> check(CommandContext &context)
{
    const auto order = orderFrom(context);
    const auto campaigns = order ? campaignsOf(context) : std::unexpected(order.error());
    if (!campaigns)
        return std::unexpected(campaigns.error());
    const auto plan = waitFor<Result<CampaignPlan>>(
        [&](auto done) { (*campaigns)->plan(order->brief, order->choices, std::move(done)); });
    if (!plan)
        return std::unexpected(plan.error());
    const CampaignReport report = planReport(order->brief, *plan);
    context.output.result(report.text, report.json);
    return 0;
}

Result<int> run(CommandContext &context)
{
    const auto order = orderFrom(context);
    const auto campaigns = order ? campaignsOf(context) : std::unexpected(order.error());
    if (!campaigns)
        return std::unexpected(campaigns.error());
    const CampaignProgress progress(**campaigns, context.output);
    const auto begun = waitFor<Result<BegunCampaign>>([&](auto done) {
        (*campaigns)
            ->begin({.brief = order->brief,
                        .choices = order->choices,
                        .outputRoot = outputRootFrom(context),
                        .spending = spendingFrom(context)},
                std::move(done));
    });
    if (!begun)
        return std::unexpected(withAdvice(begun.error()));
    const Campaign &campaign = begun->campaign;
    const QString folder = (*campaigns)->folderOf(campaign);
    context.output.note(Commands::tr("%1: predicted cost %2, made in %3")
            .arg(campaign.folderName, readableCost(campaign.predictedCost), folder));
    for (const QString &note : order->brief.notes)
        context.output.note(note);
    return followToEnd(context, begun->job.header.id, folder);
}

Result<CampaignListing> listingFor(CommandContext &context)
{
    const auto campaigns = campaignsOf(context);
    if (!campaigns)
        return std::unexpected(campaigns.error());
    return waitFor<Result<CampaignListing>>(
        [&](auto done) { (*campaigns)->list(outputRootFrom(context), std::move(done)); });
}

Result<CampaignSummary> findListed(CommandContext &context)
{
    const QString given = context.parsed.argument(0);
    const auto listing = listingFor(context);
    if (!listing)
        return std::unexpected(listing.error());
    const auto fitting = withId(listing->campaigns, given, [](const CampaignSummary &each) { return each.id; });
    if (fitting.empty())
        return failure(ErrorKind::NotFound,
            Commands::tr("There is no campaign \"%1\". \"atelier campaign list\" names them; for one made with another "
                         "workspace give its folder with --out.")
                .arg(given));
    if (fitting.size() > 1)
        return invalidInput(
            u"ID"_s, Commands::tr("Several campaigns begin with \"%1\"; give more of the id.").arg(given));
    return fitting.front();
}

// One that nobody works on any more and that has not ended was interrupted.
QString statusOf(const CampaignSummary &campaign)
{
    if (campaign.waitsForConsent)
        return u"waiting_for_consent"_s;
    const bool isInterrupted = campaign.status == CampaignStatus::Running && !campaign.isWorkedOn;
    return isInterrupted ? u"interrupted"_s : enumName(campaign.status);
}

Result<int> list(CommandContext &context)
{
    const auto listing = listingFor(context);
    if (!listing)
        return std::unexpected(listing.error());
    for (const QString &problem : listing->problems)
        context.output.note(problem);
    std::vector<QStringList> rows;
    QJsonArray campaigns;
    for (const CampaignSummary &campaign : listing->campaigns) {
        const QString status = statusOf(campaign);
        rows.push_back({campaign.id, QString(status).replace(u'_', u' '),
            Commands::tr("%1 of %2 products").arg(campaign.productsDone).arg(campaign.products),
            readableDollars(campaign.totalCost)});
        campaigns.append(QJsonObject{{u"campaign_id"_s, campaign.id}, {u"campaign_name"_s, campaign.name},
            {u"status"_s, status}, {u"created_at"_s, campaign.createdAt ? isoTime(*campaign.createdAt) : QString()},
            {u"products_done"_s, campaign.productsDone}, {u"expected_products"_s, campaign.products},
            {u"total_cost"_s, campaign.totalCost}, {u"folder"_s, campaign.folder}});
    }
    context.output.result(alignedTable(rows), {{u"campaigns"_s, campaigns}});
    if (rows.empty())
        context.output.note(Commands::tr("There are no campaigns yet. \"atelier campaign run BRIEF\" makes one."));
    return 0;
}

Result<int> show(CommandContext &context)
{
    const auto campaign = findListed(context);
    if (!campaign)
        return std::unexpected(campaign.error());
    const auto manifest = readManifest(campaign->folder);
    if (!manifest)
        return std::unexpected(manifest.error());
    const CampaignReport report = manifestReport(*manifest, campaign->folder);
    context.output.result(report.text, report.json);
    return 0;
}

// --picture 2=photo.png: the second product's picture comes from a file.
Result<QMap<int, QString>> picturesFrom(const CommandContext &context, int products)
{
    QMap<int, QString> pictures;
    for (const QString &given : context.parsed.values(u"picture"_s)) {
        bool isNumber = false;
        const int number = given.section(u'=', 0, 0).toInt(&isNumber);
        const QString file = given.section(u'=', 1);
        if (!isNumber || file.isEmpty())
            return invalidInput(u"picture"_s,
                Commands::tr("--picture takes NUMBER=FILE, for example 2=mug.jpg; \"%1\" was given.").arg(given));
        if (number < 1 || number > products)
            return invalidInput(u"picture"_s,
                Commands::tr("The campaign has products 1 to %1; \"%2\" was given.").arg(products).arg(given));
        pictures[number - 1] = QDir::current().absoluteFilePath(file);
    }
    return pictures;
}

QList<int> undoneProducts(const CampaignState &state)
{
    QList<int> undone;
    for (const ProductState &product : state.products) {
        if (product.stage != ProductStage::Completed)
            undone += product.plan.index;
    }
    return undone;
}

Result<int> retry(CommandContext &context)
{
    const auto listed = findListed(context);
    const auto campaigns = listed ? campaignsOf(context) : std::unexpected(listed.error());
    const auto state = campaigns ? readCampaignState(listed->folder) : std::unexpected(campaigns.error());
    const auto pictures = state ? picturesFrom(context, int(state->products.size())) : std::unexpected(state.error());
    if (!pictures)
        return std::unexpected(pictures.error());
    // Also for a folder that the workspace did not know, or knew elsewhere.
    const auto campaign =
        waitFor<Result<Campaign>>([&](auto done) { (*campaigns)->adopt(listed->folder, std::move(done)); });
    if (!campaign)
        return std::unexpected(campaign.error());
    const CampaignProgress progress(**campaigns, context.output);
    const auto job = waitFor<Result<Job>>([&](auto done) {
        (*campaigns)
            ->proceed(campaign->folderName, {.retried = undoneProducts(*state), .pictures = *pictures},
                spendingFrom(context), std::move(done));
    });
    if (!job)
        return std::unexpected(job.error());
    return followToEnd(context, job->header.id, listed->folder);
}

Result<int> watch(CommandContext &context)
{
    const QString folder = QDir::current().absoluteFilePath(context.parsed.argument(0));
    if (!QDir().mkpath(folder + u"/existing-assets"_s))
        return failure(ErrorKind::Io, Commands::tr("The folder %1 cannot be made.").arg(folder));
    const auto choices = choicesFrom(context, folder + u"/existing-assets"_s);
    const auto studio = choices ? context.studio() : std::unexpected(choices.error());
    if (!studio)
        return std::unexpected(studio.error());
    const QString root = outputRootFrom(context);
    const Output &output = context.output;
    CampaignService &campaigns = (*studio)->campaigns();
    const CampaignProgress progress(campaigns, output);
    CampaignInbox inbox({.folder = folder,
                            .outputRoot = root.isEmpty() ? folder + u"/output"_s : root,
                            .choices = *choices,
                            .spending = spendingFrom(context)},
        (*studio)->sharedWorkspace(), campaigns, (*studio)->jobs());
    QEventLoop loop;
    QObject::connect(&inbox, &CampaignInbox::began, &loop,
        [&](const QString &name, const Campaign &campaign) { output.note(name + u": "_s + campaign.folderName); });
    QObject::connect(
        &inbox, &CampaignInbox::waits, &loop, [&](const QString &name, const Campaign &campaign, const Error &why) {
            output.note(Commands::tr("%1 waits: %2 \"atelier campaign retry %3 --yes\" agrees to it.")
                    .arg(name, why.message, campaign.folderName));
        });
    QObject::connect(&inbox, &CampaignInbox::processed, &loop,
        [&](const QString &name) { output.note(Commands::tr("%1: done").arg(name)); });
    QObject::connect(&inbox, &CampaignInbox::failed, &loop, [&](const QString &name, const Error &error, int attempt) {
        output.note(Commands::tr("%1, attempt %2: %3").arg(name, QString::number(attempt), withAdvice(error).message));
    });
    QObject::connect(&inbox, &CampaignInbox::stopped, &loop, &QEventLoop::quit);
    if (const auto started = inbox.start(); !started)
        return std::unexpected(started.error());
    output.note(Commands::tr("Watching %1 for briefs. Ctrl+C ends it.").arg(inbox.inputFolder()));
    const std::stop_callback leave(context.stopToken(),
        [&inbox] { QMetaObject::invokeMethod(&inbox, &CampaignInbox::stop, Qt::QueuedConnection); });
    loop.exec();
    return 0;
}

ArgumentSpec briefArgument() { return {.name = u"BRIEF"_s, .help = Commands::tr("the campaign's brief, a JSON file")}; }

ArgumentSpec campaignArgument()
{
    return {.name = u"ID"_s, .help = Commands::tr("the campaign: its id or the beginning of it")};
}

OptionSpec outOption(const QString &help) { return {.name = u"out"_s, .valueName = u"DIR"_s, .help = help}; }

OptionSpec yesOption() { return {.name = u"yes"_s, .help = Commands::tr("agree to a cost above the month's budget")}; }

std::vector<OptionSpec> planningOptions()
{
    return {{.name = u"assets"_s,
                .valueName = u"DIR"_s,
                .help = Commands::tr(
                    "where existing_assets are (else \"assets\" or \"existing-assets\" beside the brief)")},
        {.name = u"model"_s,
            .valueName = u"ID"_s,
            .help = Commands::tr("the model that makes pictures: provider:model, or offline")},
        {.name = u"no-generate"_s, .help = Commands::tr("use existing pictures only")}};
}

OptionSpec seedOption()
{
    return {
        .name = u"seed"_s, .valueName = u"N"_s, .help = Commands::tr("for all pictures, instead of the brief's own")};
}

CommandSpec runSpec()
{
    CommandSpec spec{.words = {u"campaign"_s, u"run"_s},
        .summary = Commands::tr("make a campaign's pictures and variants from its brief"),
        .description = Commands::tr("Each product gets a line of progress on standard error. Ends with 0 when all "
                                    "products are done, 2 for a bad brief, and when products could not be made with "
                                    "the code of the error they share, else 5."),
        .arguments = {briefArgument()},
        .options = planningOptions(),
        .examples = {u"atelier campaign run autumn.json"_s,
            u"atelier campaign run autumn.json --model gemini:gemini-3-pro-image --out ./campaigns --json"_s}};
    spec.options.push_back(seedOption());
    spec.options.push_back(outOption(Commands::tr("make the campaign's folder in here instead of in the workspace")));
    spec.options.push_back(yesOption());
    return spec;
}

} // namespace

void addCampaignCommands(std::vector<Command> &commands)
{
    CommandSpec checkSpec{.words = {u"campaign"_s, u"check"_s},
        .summary = Commands::tr("check a campaign's brief, and say what it would make and cost"),
        .arguments = {briefArgument()},
        .options = planningOptions()};
    checkSpec.options.push_back(seedOption());
    commands.push_back({checkSpec, check});
    commands.push_back({runSpec(), run});
    const OptionSpec alsoIn = outOption(Commands::tr("look in this folder, too"));
    commands.push_back(
        {{.words = {u"campaign"_s, u"list"_s}, .summary = Commands::tr("list the campaigns"), .options = {alsoIn}},
            list});
    commands.push_back({{.words = {u"campaign"_s, u"show"_s},
                            .summary = Commands::tr("show a campaign: its products, errors and cost"),
                            .arguments = {campaignArgument()},
                            .options = {alsoIn}},
        show});
    commands.push_back({{.words = {u"campaign"_s, u"retry"_s},
                            .summary = Commands::tr("make what a campaign lacks; what is done is not made again"),
                            .arguments = {campaignArgument()},
                            .options = {alsoIn, yesOption(),
                                {.name = u"picture"_s,
                                    .valueName = u"NUMBER=FILE"_s,
                                    .help = Commands::tr("take this product's picture from a file; the first is 1"),
                                    .occurrence = Occurrence::Many}}},
        retry});
    CommandSpec watchSpec{.words = {u"campaign"_s, u"watch"_s},
        .summary = Commands::tr("run each brief that is put into a folder"),
        .description = Commands::tr("Briefs go into DIR/input/campaign-briefs; each is run once and moved to done/ "
                                    "there, or after three failures to failed/."),
        .arguments = {{.name = u"DIR"_s, .help = Commands::tr("the folder; made when missing")}},
        .options = planningOptions()};
    watchSpec.options.push_back(outOption(Commands::tr("where campaigns are made (else DIR/output)")));
    watchSpec.options.push_back(yesOption());
    commands.push_back({watchSpec, watch});
}

} // namespace atelier
