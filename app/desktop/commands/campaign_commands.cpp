// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/campaign_report.h"
#include "app/desktop/commands/campaign_studio.h"
#include "app/desktop/commands/shared.h"
#include "core/campaign/campaign_listing.h"
#include "core/campaign/campaign_watcher.h"
#include "core/content/workspace_settings.h"
#include "core/write/usage.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Result<ModelId> pictureModelFrom(CommandContext &context)
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
    const QString usual = setting->value("image"_L1).toString();
    return usual.isEmpty() ? Result<ModelId>(ModelId::offline()) : ModelId::fromString(usual);
}

Result<CampaignChoices> choicesFrom(CommandContext &context, const QString &defaultAssets)
{
    const auto model = pictureModelFrom(context);
    if (!model)
        return std::unexpected(model.error());
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

QString outputRootFrom(const CommandContext &context)
{
    const auto given = context.parsed.value(u"out"_s);
    return given ? QDir::current().absoluteFilePath(*given) : campaignOutputRoot(context.workspaceFolder());
}

// What was paid goes into the month's ledger, so that the budget knows it.
void noteSpending(Studio &studio, const CampaignState &state, double before)
{
    if (state.totalCost() <= before)
        return;
    UsageEntry entry;
    entry.purpose = u"campaign"_s;
    entry.actualCost = std::llround((state.totalCost() - before) * 1e6);
    for (const ProductState &product : state.products) {
        if (product.cost > 0)
            entry.model = product.plan.recipe.model.toString();
    }
    const auto noted = studio.workspace().commitNow(Commands::tr("Usage"), {.kind = OriginKind::System},
        [entry](Transaction &transaction) mutable { return transaction.put(entry); });
    if (!noted)
        qWarning().noquote() << noted.error().message;
}

Result<void> checkCost(CommandContext &context, CampaignStudio &campaigns, double cost, bool isKnown)
{
    if (context.parsed.has(u"yes"_s) || (cost <= 0 && isKnown))
        return {};
    const auto left = campaigns.budgetLeft();
    if (!left)
        return std::unexpected(left.error());
    if (!*left)
        return {};
    if (isKnown && cost <= **left)
        return {};
    return failure(ErrorKind::BudgetExceeded,
        isKnown ? Commands::tr(
                      "The campaign is predicted to cost %1, and the month's budget leaves %2. Add --yes to run it.")
                      .arg(readableDollars(cost), readableDollars(**left))
                : Commands::tr(
                      "What this model's pictures cost is not known, and there is a budget. Add --yes to run it."));
}

// Runs until all products have ended; an interrupt stops it. The money check was made before.
Result<void> runToEnd(CommandContext &context, Studio &studio, CampaignRun &run)
{
    const double before = run.state().totalCost();
    const CampaignProgress progress(run, context.output);
    QEventLoop loop;
    QObject::connect(&run, &CampaignRun::finished, &loop, &QEventLoop::quit);
    const std::stop_callback cancel(context.stopToken(), [&run] { run.cancel(); });
    if (const auto started = run.start(Spending::Confirmed); !started)
        return started;
    loop.exec();
    noteSpending(studio, run.state(), before);
    return {};
}

Result<int> reportEnd(CommandContext &context, const CampaignRun &run, const QString &folder)
{
    const auto manifest = readManifest(folder);
    if (!manifest)
        return std::unexpected(manifest.error());
    const CampaignReport report = manifestReport(*manifest, folder);
    const auto failed = campaignFailure(run.state());
    if (!failed || !context.output.isJson())
        context.output.result(report.text, report.json);
    if (!failed)
        return 0;
    context.output.error(*failed, report.json);
    return exitCode(failed->kind);
}

Result<int> check(CommandContext &context)
{
    const auto brief = briefFrom(context);
    if (!brief)
        return std::unexpected(brief.error());
    const auto choices = choicesFrom(context, assetsBeside(context.parsed.argument(0)));
    const auto studio = choices ? context.studio() : std::unexpected(choices.error());
    if (!studio)
        return std::unexpected(studio.error());
    const auto plan = CampaignStudio(**studio).plan(*brief, *choices);
    if (!plan)
        return std::unexpected(plan.error());
    const CampaignReport report = planReport(*brief, *plan);
    context.output.result(report.text, report.json);
    return 0;
}

Result<int> run(CommandContext &context)
{
    const auto brief = briefFrom(context);
    if (!brief)
        return std::unexpected(brief.error());
    const auto choices = choicesFrom(context, assetsBeside(context.parsed.argument(0)));
    const auto studio = choices ? context.studio() : std::unexpected(choices.error());
    if (!studio)
        return std::unexpected(studio.error());
    CampaignStudio campaigns(**studio);
    const auto plan = campaigns.plan(*brief, *choices);
    if (!plan)
        return std::unexpected(plan.error());
    if (const auto may = checkCost(context, campaigns, plan->predictedCost, plan->isCostKnown); !may)
        return std::unexpected(may.error());
    const QString root = outputRootFrom(context);
    const auto campaign = campaigns.begin(*brief, *choices, root);
    if (!campaign)
        return std::unexpected(campaign.error());
    const QString folder = root + u'/' + (*campaign)->state().id;
    context.output.note(Commands::tr("%1: predicted cost %2, made in %3")
            .arg((*campaign)->state().id, readableDollars(plan->predictedCost), folder));
    for (const QString &note : brief->notes)
        context.output.note(note);
    if (const auto ran = runToEnd(context, **studio, **campaign); !ran)
        return std::unexpected(ran.error());
    return reportEnd(context, **campaign, folder);
}

std::vector<CampaignListing> campaignListings(const CommandContext &context)
{
    std::vector<CampaignListing> listings{listCampaigns(campaignOutputRoot(context.workspaceFolder()))};
    if (context.parsed.has(u"out"_s))
        listings.insert(listings.begin(), listCampaigns(outputRootFrom(context)));
    return listings;
}

Result<QString> findCampaign(const CommandContext &context)
{
    const QString given = context.parsed.argument(0);
    QStringList fitting;
    for (const CampaignListing &listing : campaignListings(context)) {
        for (const CampaignSummary &campaign : listing.campaigns) {
            if (campaign.id == given)
                return campaign.folder;
            if (campaign.id.startsWith(given))
                fitting += campaign.folder;
        }
    }
    if (fitting.isEmpty())
        return failure(ErrorKind::NotFound,
            Commands::tr("There is no campaign \"%1\". \"atelier campaign list\" names them; for one made elsewhere "
                         "give its folder with --out.")
                .arg(given));
    if (fitting.size() > 1)
        return failure(
            ErrorKind::Conflict, Commands::tr("Several campaigns begin with \"%1\"; give more of the id.").arg(given));
    return fitting.front();
}

Result<int> list(CommandContext &context)
{
    std::vector<QStringList> rows;
    QJsonArray campaigns;
    for (const CampaignListing &listing : campaignListings(context)) {
        for (const QString &problem : listing.problems)
            context.output.note(problem);
        for (const CampaignSummary &campaign : listing.campaigns) {
            const QString status = campaignStatusName(campaign.status);
            rows.push_back({campaign.id, QString(status).replace(u'_', u' '),
                Commands::tr("%1 of %2 products").arg(campaign.productsDone).arg(campaign.products),
                readableDollars(campaign.totalCost)});
            campaigns.append(QJsonObject{{u"campaign_id"_s, campaign.id}, {u"campaign_name"_s, campaign.name},
                {u"status"_s, status}, {u"created_at"_s, campaign.createdAt ? isoTime(*campaign.createdAt) : QString()},
                {u"products_done"_s, campaign.productsDone}, {u"expected_products"_s, campaign.products},
                {u"total_cost"_s, campaign.totalCost}, {u"folder"_s, campaign.folder}});
        }
    }
    context.output.result(alignedTable(rows), {{u"campaigns"_s, campaigns}});
    if (rows.empty())
        context.output.note(Commands::tr("There are no campaigns yet. \"atelier campaign run BRIEF\" makes one."));
    return 0;
}

Result<int> show(CommandContext &context)
{
    const auto folder = findCampaign(context);
    if (!folder)
        return std::unexpected(folder.error());
    const auto manifest = readManifest(*folder);
    if (!manifest)
        return std::unexpected(manifest.error());
    const CampaignReport report = manifestReport(*manifest, *folder);
    context.output.result(report.text, report.json);
    return 0;
}

// --picture 2=photo.png: the second product's picture comes from a file.
Result<void> replacePictures(const CommandContext &context, CampaignRun &run)
{
    for (const QString &given : context.parsed.values(u"picture"_s)) {
        bool isNumber = false;
        const int number = given.section(u'=', 0, 0).toInt(&isNumber);
        const QString file = given.section(u'=', 1);
        if (!isNumber || file.isEmpty())
            return invalidInput(u"picture"_s,
                Commands::tr("--picture takes NUMBER=FILE, for example 2=mug.jpg; \"%1\" was given.").arg(given));
        const auto replaced = run.replacePicture(number - 1, QDir::current().absoluteFilePath(file));
        if (!replaced)
            return replaced;
    }
    return {};
}

Result<int> retry(CommandContext &context)
{
    const auto folder = findCampaign(context);
    const auto studio = folder ? context.studio() : std::unexpected(folder.error());
    if (!studio)
        return std::unexpected(studio.error());
    CampaignStudio campaigns(**studio);
    const auto campaign = campaigns.resume(*folder);
    if (!campaign)
        return std::unexpected(campaign.error());
    if (const auto replaced = replacePictures(context, **campaign); !replaced)
        return std::unexpected(replaced.error());
    const auto &products = (*campaign)->state().products;
    for (int index = 0; index < int(products.size()); ++index) {
        const ProductStage stage = products[size_t(index)].stage;
        if (stage == ProductStage::Failed || stage == ProductStage::Interrupted || stage == ProductStage::Cancelled) {
            if (const auto again = (*campaign)->retry(index); !again)
                return std::unexpected(again.error());
        }
    }
    if (const auto may = checkCost(context, campaigns, (*campaign)->remainingCost(), true); !may)
        return std::unexpected(may.error());
    if (const auto ran = runToEnd(context, **studio, **campaign); !ran)
        return std::unexpected(ran.error());
    return reportEnd(context, **campaign, *folder);
}

// One brief of a watched folder. Products that lie dead are told in the manifest; the brief itself was processed.
Result<void> processBrief(
    CommandContext &context, Studio &studio, const CampaignChoices &choices, const QString &root, const QString &path)
{
    auto brief = loadBrief(path);
    if (!brief)
        return std::unexpected(briefError(brief.error(), QFileInfo(path).fileName()));
    CampaignStudio campaigns(studio);
    const auto plan = campaigns.plan(*brief, choices);
    if (!plan)
        return std::unexpected(plan.error());
    if (const auto may = checkCost(context, campaigns, plan->predictedCost, plan->isCostKnown); !may)
        return may;
    const auto campaign = campaigns.begin(std::move(*brief), choices, root);
    if (!campaign)
        return std::unexpected(campaign.error());
    const auto ran = runToEnd(context, studio, **campaign);
    if (ran && (*campaign)->state().status == CampaignStatus::Cancelled)
        return failure(ErrorKind::Cancelled, Commands::tr("Stopped."));
    return ran;
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
    const QString root = context.parsed.has(u"out"_s) ? outputRootFrom(context) : folder + u"/output"_s;
    const Output &output = context.output;
    CampaignWatcher watcher(folder, (*studio)->clock(), [&](const QString &path, const auto &done) {
        output.note(QFileInfo(path).fileName());
        const auto ended = processBrief(context, **studio, *choices, root, path);
        // A brief that was stopped stays where it is, for the next time.
        if (!context.stopToken().stop_requested())
            done(ended);
    });
    QObject::connect(&watcher, &CampaignWatcher::processed, &watcher,
        [&](const QString &name) { output.note(Commands::tr("%1: done").arg(name)); });
    QObject::connect(
        &watcher, &CampaignWatcher::failed, &watcher, [&](const QString &name, const Error &error, int attempt) {
            output.note(Commands::tr("%1, attempt %2: %3").arg(name).arg(attempt).arg(error.message));
        });
    QEventLoop loop;
    const std::stop_callback leave(context.stopToken(), [&loop] { loop.quit(); });
    if (const auto started = watcher.start(); !started)
        return std::unexpected(started.error());
    output.note(Commands::tr("Watching %1 for briefs. Ctrl+C ends it.").arg(watcher.inputFolder()));
    if (!context.stopToken().stop_requested())
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
            u"atelier campaign run autumn.json --model openai:gpt-image-1 --out ./campaigns --json"_s}};
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
