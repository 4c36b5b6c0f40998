// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/item_check.h"
#include "app/desktop/commands/shared.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/content/library.h"
#include "core/write/draft_task.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

Result<Brief> briefFrom(const ParsedCommand &parsed, const Template &form)
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const QString &set : parsed.values(u"set"_s)) {
        const qsizetype equals = set.indexOf(u'=');
        if (equals <= 0)
            return invalidInput(set, Commands::tr("--set takes input=value; \"%1\" was given.").arg(set));
        pairs.emplace_back(set.left(equals), set.sliced(equals + 1));
    }
    const auto path = parsed.value(u"inputs"_s);
    if (!path) {
        return Brief::fromPairs(form, pairs).transform_error(&toError);
    }
    const auto inputs = readFile(*path, 4 * 1024 * 1024).and_then([&](const QByteArray &bytes) {
        return parseJsonObject(bytes, *path);
    });
    if (!inputs)
        return std::unexpected(inputs.error());
    // What is set by hand wins over the file.
    QJsonObject merged = *inputs;
    for (const auto &[name, value] : pairs)
        merged[name] = value;
    return Brief::fromJson(form, merged).transform_error(&toError);
}

Result<std::optional<quint64>> seedFrom(const ParsedCommand &parsed)
{
    const auto given = parsed.value(u"seed"_s);
    if (!given)
        return std::optional<quint64>();
    return parseNumber(u"seed"_s, *given, 0, std::numeric_limits<qint64>::max()).transform([](qint64 seed) {
        return std::optional(quint64(seed));
    });
}

Result<DraftOrder> orderFrom(CommandContext &context, Studio &studio)
{
    const ParsedCommand &parsed = context.parsed;
    const auto form = studio.templates().find(parsed.argument(0));
    if (!form)
        return std::unexpected(form.error());
    const auto brief = briefFrom(parsed, **form);
    if (!brief)
        return std::unexpected(brief.error());
    const auto model = modelFrom(context, u"text"_s);
    const auto seed = seedFrom(parsed);
    if (!model || !seed)
        return std::unexpected(model ? seed.error() : model.error());
    DraftOrder order{.templateId = (*form)->id, .brief = brief->toJson(), .model = *model, .seed = *seed};
    order.language = parsed.value(u"language"_s).value_or(QString());
    order.cacheUse = parsed.has(u"again"_s) ? CacheUse::Bypass : CacheUse::Allow;
    order.budget = parsed.has(u"yes"_s) ? BudgetConsent::Given : BudgetConsent::Ask;
    const auto voices = studio.workspace().readNow([&](Reader &reader) -> Result<void> {
        if (const auto name = parsed.value(u"brand"_s)) {
            const auto brand = findBrand(reader, *name);
            if (!brand)
                return std::unexpected(brand.error());
            order.brand = *brand;
        }
        if (const auto name = parsed.value(u"persona"_s)) {
            const auto persona = findPersona(reader, *name);
            if (!persona)
                return std::unexpected(persona.error());
            order.persona = *persona;
        }
        return {};
    });
    if (!voices)
        return std::unexpected(voices.error());
    return order;
}

QJsonObject usageJson(const QJsonObject &result)
{
    return {{u"input_tokens"_s, result[u"input_tokens"_s]}, {u"output_tokens"_s, result[u"output_tokens"_s]},
        {u"duration_ms"_s, result[u"duration_ms"_s]}};
}

QJsonObject draftJson(const DraftOrder &order, const QString &id, const QString &title, const QString &text,
    const QJsonObject &result, std::optional<qint64> cost)
{
    QJsonObject json{{u"template"_s, order.templateId}, {u"title"_s, title}, {u"text"_s, text},
        {u"model"_s, order.model.toString()}, {u"seed"_s, result[u"seed"_s]}, {u"cached"_s, result[u"cached"_s]},
        {u"complete"_s, result[u"complete"_s]}, {u"usage"_s, usageJson(result)}, {u"cost"_s, costJson(cost)}};
    if (!id.isEmpty())
        json[u"id"_s] = id;
    return json;
}

void tellHowItEnded(const Output &output, const QJsonObject &result)
{
    if (result[u"cached"_s].toBool()) {
        output.note(Commands::tr("From the cache, written %1; --again writes it anew.")
                .arg(localTime(fromMilliseconds(result[u"cached_since"_s].toInteger()))));
    }
    if (!result[u"complete"_s].toBool(true))
        output.note(Commands::tr("The model stopped at its length limit; the text is not complete."));
}

// The streamed text ends with a line break, so that what follows on a terminal stands on its own line.
void endStream(const Output &output, const QString &text)
{
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        output.stream(u"\n"_s);
}

Result<int> draftUnsaved(CommandContext &context, WritingService &writing, const DraftOrder &order)
{
    using Answer = std::expected<Generation, GenerationFailure>;
    TextSink sink;
    sink.text = [&](const QString &piece) { context.output.stream(piece); };
    const auto made = waitFor<Answer>([&](std::function<void(Answer)> answer) {
        writing.draftUnsaved(order, context.stopToken(), sink, std::move(answer));
    });
    endStream(context.output, made ? made->text : made.error().partialText);
    if (!made) {
        context.output.error(made.error().error, {{u"text"_s, made.error().partialText}});
        return exitCode(made.error().error.kind);
    }
    const QJsonObject result = toJson(*made);
    tellHowItEnded(context.output, result);
    QJsonObject json = draftJson(order, {}, {}, made->text, result, made->actualCost);
    json[u"findings"_s] = checkDraft(**context.studio(), order, made->text);
    context.output.result({}, json);
    return 0;
}

Result<int> draftSaved(CommandContext &context, WritingService &writing, const DraftOrder &order)
{
    QObject scope;
    QString text;
    QObject::connect(&writing, &WritingService::pieceArrived, &scope, [&](const Id &, const QString &piece) {
        text += piece;
        context.output.stream(piece);
    });
    const auto job = waitFor<Result<Job>>(
        [&](std::function<void(Result<Job>)> started) { writing.draft(order, {}, 0, std::move(started)); });
    if (!job)
        return std::unexpected(job.error());
    const auto ended = waitForJob(context, job->header.id);
    endStream(context.output, text);
    if (const auto flushed = (*context.studio())->workspace().flushNow(); !flushed)
        return std::unexpected(flushed.error());
    const QString id = job->item.toString();
    if (!ended) {
        const QString kept = u' '
            + (text.isEmpty() ? Commands::tr("\"atelier jobs retry %1\" tries it again.").arg(job->header.id.toString())
                              : Commands::tr("What had arrived is saved as %1; the job is %2.")
                                    .arg(id, job->header.id.toString()));
        Error error = ended.error();
        error.message += kept;
        context.output.error(error, {{u"id"_s, id}, {u"job"_s, job->header.id.toString()}, {u"text"_s, text}});
        return exitCode(error.kind);
    }
    const auto item = loadItem(context, id);
    if (!item)
        return std::unexpected(item.error());
    tellHowItEnded(context.output, ended->result);
    QJsonObject json = draftJson(order, id, item->item.title, item->text, ended->result, ended->actualCost);
    const auto findings = checkAndStore(**context.studio(), item->item, item->text);
    if (!findings)
        return std::unexpected(findings.error());
    json[u"findings"_s] = *findings;
    context.output.note(id);
    context.output.result({}, json);
    return 0;
}

Result<int> draft(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto order = orderFrom(context, **studio);
    if (!order)
        return std::unexpected(order.error());
    const auto writing = (*studio)->writing();
    if (!writing)
        return std::unexpected(writing.error());
    return context.parsed.has(u"no-save"_s) ? draftUnsaved(context, **writing, *order)
                                            : draftSaved(context, **writing, *order);
}

// The whole text of a piece is replaced by the refined one, in one edit that can be taken back.
Result<void> replaceText(CommandContext &context, const LoadedItem &item, const Job &job, const QString &text)
{
    Workspace &workspace = (*context.studio())->workspace();
    const Origin origin{.kind = OriginKind::Refined, .job = job.header.id, .model = job.model};
    const auto keepAndReplace = [&](Transaction &transaction) -> Result<void> {
        const auto now = transaction.text(item.item.body.id);
        if (!now)
            return std::unexpected(now.error());
        if (*now != item.text)
            return failure(ErrorKind::Conflict,
                Commands::tr(
                    "The text was changed while it was being refined, so it was left as it is. Refine it again."));
        const auto before = transaction.nameVersion(item.item.body.id, {});
        return before ? transaction.replaceText(item.item.body.id, text) : std::unexpected(before.error());
    };
    return workspace.commitNow(job.title, origin, keepAndReplace);
}

QString refineKinds()
{
    return Commands::tr(
        "shorten, expand, simplify, fix-grammar, change-tone, translate, search, answer or instruction");
}

Result<int> refine(CommandContext &context)
{
    const auto kind = context.parsed.value(u"as"_s);
    if (!kind)
        return invalidInput(u"as"_s, Commands::tr("\"refine\" needs --as KIND: %1.").arg(refineKinds()));
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    const auto model = modelFrom(context, u"text"_s);
    if (!model)
        return std::unexpected(model.error());
    const auto writing = (*context.studio())->writing();
    if (!writing)
        return std::unexpected(writing.error());
    RefineOrder order{.refine = {.kind = *kind,
                          .argument = context.parsed.value(u"with"_s).value_or(QString()),
                          .passage = item->text},
        .model = *model,
        .item = item->item.header.id};
    order.cacheUse = context.parsed.has(u"again"_s) ? CacheUse::Bypass : CacheUse::Allow;
    order.budget = context.parsed.has(u"yes"_s) ? BudgetConsent::Given : BudgetConsent::Ask;
    const auto job = waitFor<Result<Job>>(
        [&](std::function<void(Result<Job>)> started) { (*writing)->refine(order, std::move(started)); });
    if (!job)
        return std::unexpected(job.error());
    const auto ended = waitForJob(context, job->header.id);
    if (!ended)
        return std::unexpected(ended.error());
    const QString text = ended->result[u"text"_s].toString();
    if (!context.parsed.has(u"no-save"_s)) {
        if (const auto replaced = replaceText(context, *item, *ended, text); !replaced)
            return std::unexpected(replaced.error());
    }
    const QJsonObject json{{u"id"_s, item->item.header.id.toString()}, {u"as"_s, order.refine.kind}, {u"text"_s, text},
        {u"model"_s, ended->model}, {u"cached"_s, ended->result[u"cached"_s]},
        {u"cost"_s, costJson(ended->actualCost)}};
    context.output.result(text, json);
    return 0;
}

Result<int> check(CommandContext &context)
{
    const auto item = loadItem(context, context.parsed.argument(0));
    if (!item)
        return std::unexpected(item.error());
    const auto findings = checkAndStore(**context.studio(), item->item, item->text);
    if (!findings)
        return std::unexpected(findings.error());
    context.output.result(
        findingsTable(*findings, item->text), {{u"id"_s, item->item.header.id.toString()}, {u"findings"_s, *findings}});
    return 0;
}

std::vector<OptionSpec> generationOptions()
{
    return {modelOption(), {.name = u"again"_s, .help = Commands::tr("make it anew, past the cache")},
        {.name = u"yes"_s, .help = Commands::tr("agree to a cost above the month's budget")},
        {.name = u"no-save"_s, .help = Commands::tr("print only; the library is not touched")}};
}

CommandSpec draftSpec()
{
    CommandSpec spec{.words = {u"draft"_s}, .summary = Commands::tr("write a draft from a template")};
    spec.description = Commands::tr(
        "The text is printed as it arrives and saved in the library; the id of the piece comes on standard error. "
        "\"atelier templates NAME\" lists a template's inputs.");
    spec.arguments = {{.name = u"TEMPLATE"_s,
        .help = Commands::tr("what to write: blog-post, listing-description, ... (\"atelier templates\")")}};
    spec.options = generationOptions();
    spec.options.push_back({.name = u"set"_s,
        .valueName = u"input=value"_s,
        .help = Commands::tr("an input of the template; once for each"),
        .occurrence = Occurrence::Many});
    spec.options.push_back({.name = u"inputs"_s,
        .valueName = u"FILE"_s,
        .help = Commands::tr("inputs from a JSON file; --set wins over it")});
    spec.options.push_back({.name = u"seed"_s,
        .valueName = u"N"_s,
        .help = Commands::tr("the same seed gives the same text offline, and where a model takes one")});
    spec.options.push_back({.name = u"brand"_s,
        .valueName = u"NAME"_s,
        .help = Commands::tr("speak as this brand (else the default one)")});
    spec.options.push_back(
        {.name = u"persona"_s, .valueName = u"NAME"_s, .help = Commands::tr("speak to this persona")});
    spec.options.push_back({.name = u"language"_s,
        .valueName = u"NAME"_s,
        .help = Commands::tr("write in this language, where a model writes: German, Spanish, ...")});
    spec.examples = {u"atelier draft blog-post --set topic=\"Warm light for dark rooms\" --set length=short"_s,
        u"atelier draft listing-description --inputs house.json --model ollama:llama3.1 --json"_s};
    return spec;
}

} // namespace

void addWritingCommands(std::vector<Command> &commands)
{
    commands.push_back({draftSpec(), draft});
    CommandSpec refineSpec{
        .words = {u"refine"_s}, .summary = Commands::tr("rewrite a piece: shorten, expand, simplify, translate, ...")};
    refineSpec.description = Commands::tr("The text before stays as a version; \"atelier restore\" brings it back.");
    refineSpec.arguments = {itemArgument()};
    refineSpec.options = generationOptions();
    refineSpec.options.push_back({.name = u"as"_s, .valueName = u"KIND"_s, .help = refineKinds()});
    refineSpec.options.push_back({.name = u"with"_s,
        .valueName = u"TEXT"_s,
        .help = Commands::tr("the tone, the language or the instruction, where the kind needs one")});
    commands.push_back({refineSpec, refine});
    commands.push_back({{.words = {u"check"_s},
                            .summary = Commands::tr("check a piece: length, headings, readability, wording"),
                            .arguments = {itemArgument()}},
        check});
}

} // namespace atelier
