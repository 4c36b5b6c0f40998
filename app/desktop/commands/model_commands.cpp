// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/shared.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// Whole numbers with all their digits: 100000000, never 1e+08.
QString numberText(double number) { return QString::number(number, 'f', QLocale::FloatingPointShortest); }

QString conditionText(const InputCondition &condition)
{
    if (condition.values.isEmpty())
        return Commands::tr("%1 is given").arg(condition.input);
    return Commands::tr("%1 is %2")
        .arg(condition.input, condition.values.join(Commands::tr(" or ", "between two choices")));
}

QString limitsText(const TemplateInput &input)
{
    QStringList parts{inputKindName(input.kind)};
    if (input.requirement == Requirement::Required)
        parts.append(Commands::tr("required"));
    const InputLimits &limits = input.limits;
    const bool isNumeric = input.kind == InputKind::Number || input.acceptsNumber;
    if (isNumeric && limits.minimum && limits.maximum) {
        const QString range = Commands::tr("%1 to %2").arg(numberText(*limits.minimum), numberText(*limits.maximum));
        parts.append(input.kind == InputKind::Choice ? Commands::tr("or a number of words, %1").arg(range) : range);
    }
    if (limits.maximumItems)
        parts.append(Commands::tr("at most %n entries", nullptr, int(*limits.maximumItems)));
    if (limits.minimumLength && limits.maximumLength)
        parts.append(Commands::tr("%1 to %2 characters").arg(*limits.minimumLength).arg(*limits.maximumLength));
    else if (limits.maximumLength)
        parts.append(Commands::tr("at most %1 characters").arg(*limits.maximumLength));
    else if (limits.minimumLength)
        parts.append(Commands::tr("at least %1 characters").arg(*limits.minimumLength));
    if (!input.defaultValue.isEmpty())
        parts.append(Commands::tr("else %1").arg(input.defaultValue));
    QStringList conditions;
    std::ranges::transform(input.dependsOn, std::back_inserter(conditions), conditionText);
    if (!conditions.isEmpty())
        parts.append(
            Commands::tr("only when %1").arg(conditions.join(Commands::tr(" and ", "between two conditions"))));
    return parts.join(u", "_s);
}

QString describe(const Template &form)
{
    QString text = form.shownTitle() + u" ("_s + form.id + u")\n"_s + form.shownDescription() + u"\n\n"_s;
    for (const TemplateInput &input : form.inputs) {
        text += u"  "_s + input.id + u"  ("_s + limitsText(input) + u")\n"_s;
        if (!input.shownHelp().isEmpty())
            text += u"      "_s + input.shownHelp() + u'\n';
        QStringList choices;
        for (const InputChoice &choice : input.choices)
            choices.append(choice.id);
        if (!choices.isEmpty())
            text += u"      "_s + choices.join(u", "_s) + u'\n';
    }
    return text;
}

QJsonObject toJson(const InputLimits &limits)
{
    QJsonObject object;
    const auto add = [&object](const QString &name, const auto &limit) {
        if (limit)
            object.insert(name, *limit);
    };
    add(u"minimumLength"_s, limits.minimumLength);
    add(u"maximumLength"_s, limits.maximumLength);
    add(u"minimum"_s, limits.minimum);
    add(u"maximum"_s, limits.maximum);
    add(u"maximumItems"_s, limits.maximumItems);
    return object;
}

QJsonObject toJson(const TemplateInput &input)
{
    QJsonArray choices;
    for (const InputChoice &choice : input.choices)
        choices.append(QJsonObject{{u"id"_s, choice.id}, {u"label"_s, choice.label}});
    QJsonArray conditions;
    for (const InputCondition &condition : input.dependsOn)
        conditions.append(
            QJsonObject{{u"input"_s, condition.input}, {u"values"_s, QJsonArray::fromStringList(condition.values)}});
    return {{u"id"_s, input.id}, {u"kind"_s, inputKindName(input.kind)}, {u"label"_s, input.label},
        {u"help"_s, input.help}, {u"required"_s, input.requirement == Requirement::Required},
        {u"default"_s, input.defaultValue}, {u"choices"_s, choices}, {u"acceptsNumber"_s, input.acceptsNumber},
        {u"limits"_s, toJson(input.limits)}, {u"dependsOn"_s, conditions}};
}

QJsonObject toJson(const Template &form)
{
    QJsonArray inputs;
    for (const TemplateInput &input : form.inputs)
        inputs.append(toJson(input));
    return {{u"id"_s, form.id}, {u"version"_s, form.version}, {u"title"_s, form.title},
        {u"description"_s, form.description}, {u"inputs"_s, inputs}};
}

Result<int> templates(CommandContext &context)
{
    // Built-in templates need no workspace; a person's own lie in it.
    TemplateCatalog catalog(context.workspaceFolder() + u"/templates"_s, QLocale().uiLanguages());
    for (const TemplateProblem &problem : catalog.problems())
        context.output.note(problem.toString());
    if (const QString name = context.parsed.argument(0); !name.isEmpty()) {
        const auto form = catalog.find(name);
        if (!form)
            return std::unexpected(form.error());
        context.output.result(describe(**form), toJson(**form));
        return 0;
    }
    std::vector<QStringList> rows;
    QJsonArray items;
    for (const TemplatePointer &form : catalog.templates()) {
        rows.push_back({form->id, form->shownDescription()});
        items.append(toJson(*form));
    }
    context.output.result(alignedTable(rows), {{u"templates"_s, items}});
    return 0;
}

QString stateName(ProviderState state)
{
    switch (state) {
    case ProviderState::Ready:
        return Commands::tr("ready");
    case ProviderState::NeedsKey:
        return Commands::tr("needs a key");
    case ProviderState::NotFound:
        return Commands::tr("not found");
    case ProviderState::NotResponding:
        return Commands::tr("not responding");
    case ProviderState::KeyRefused:
        return Commands::tr("key refused");
    }
    Q_UNREACHABLE();
}

// For programs: the same in every language.
QString stateId(ProviderState state)
{
    switch (state) {
    case ProviderState::Ready:
        return u"ready"_s;
    case ProviderState::NeedsKey:
        return u"needs-key"_s;
    case ProviderState::NotFound:
        return u"not-found"_s;
    case ProviderState::NotResponding:
        return u"not-responding"_s;
    case ProviderState::KeyRefused:
        return u"key-refused"_s;
    }
    Q_UNREACHABLE();
}

// What a person can use comes with its models; of the others, what they lack.
QString describe(const Provider &provider)
{
    QString text = provider.message.isEmpty() ? provider.title + u": "_s + stateName(provider.state) : provider.message;
    for (const ModelInfo &model : provider.models)
        text += u"\n  "_s + model.id.toString();
    return text + u'\n';
}

Result<int> models(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    const auto providers = waitFor<std::vector<Provider>>([&](std::function<void(std::vector<Provider>)> answer) {
        (*studio)->models().find(context.stopToken(), std::move(answer));
    });
    QString text = u"offline  "_s + Commands::tr("rules on this computer, not AI; always there") + u'\n';
    QJsonArray items;
    for (const Provider &provider : providers) {
        QJsonArray names;
        text += describe(provider);
        for (const ModelInfo &model : provider.models)
            names.append(model.id.toString());
        items.append(
            QJsonObject{{u"id"_s, provider.id}, {u"title"_s, provider.title}, {u"state"_s, stateId(provider.state)},
                {u"message"_s, provider.message}, {u"address"_s, provider.address}, {u"models"_s, names}});
    }
    context.output.result(text, {{u"providers"_s, items}});
    return 0;
}

QJsonObject toJson(const UsageSummary &summary)
{
    return {{u"purpose"_s, summary.purpose}, {u"requests"_s, summary.requests},
        {u"cache_hit_rate"_s, summary.cacheHitRate()}, {u"error_rate"_s, summary.errorRate()},
        {u"input_tokens"_s, summary.inputTokens}, {u"output_tokens"_s, summary.outputTokens},
        {u"cost"_s, costJson(summary.cost)}, {u"requests_of_unknown_cost"_s, summary.unknownCosts},
        {u"p50_ms"_s, qint64(summary.medianDuration.count())}, {u"p95_ms"_s, qint64(summary.slowDuration.count())}};
}

QStringList usageRow(const UsageSummary &summary)
{
    const auto percent = [](double rate) { return QString::number(qRound(rate * 100)) + u" %"_s; };
    const auto milliseconds = [](std::chrono::milliseconds time) { return QString::number(time.count()) + u" ms"_s; };
    return {summary.purpose.isEmpty() ? Commands::tr("all") : summary.purpose, QString::number(summary.requests),
        percent(summary.cacheHitRate()), percent(summary.errorRate()), QString::number(summary.inputTokens),
        QString::number(summary.outputTokens), milliseconds(summary.medianDuration), milliseconds(summary.slowDuration),
        readableCost(summary.cost)
            + (summary.unknownCosts ? Commands::tr(" + %n unknown", "", int(summary.unknownCosts)) : QString())};
}

Result<std::optional<qint64>> parsedBudget(const QString &given)
{
    if (given == u"none"_s)
        return std::optional<qint64>();
    bool isNumber = false;
    const double dollars = given.toDouble(&isNumber);
    if (!isNumber || dollars < 0 || dollars > 1e6)
        return invalidInput(u"budget"_s,
            Commands::tr("--budget takes dollars a month, such as 20, or none; \"%1\" was given.").arg(given));
    return std::optional(qRound64(dollars * 1e6));
}

QString budgetSentence(const BudgetStatus &budget)
{
    if (budget.state == BudgetState::Unlimited)
        return Commands::tr("This month: %1. No budget is set.").arg(readableCost(budget.spent));
    return Commands::tr("This month: %1 of %2.").arg(readableCost(budget.spent), readableCost(budget.limit));
}

Result<int> usage(CommandContext &context)
{
    const auto studio = context.studio();
    if (!studio)
        return std::unexpected(studio.error());
    Workspace &workspace = (*studio)->workspace();
    if (const auto given = context.parsed.value(u"budget"_s)) {
        const auto limit = parsedBudget(*given);
        if (!limit)
            return std::unexpected(limit.error());
        const auto set = workspace.commitNow(Commands::tr("Set the budget"), {},
            [&](Transaction &transaction) { return setMonthlyBudget(transaction, *limit); });
        if (!set)
            return std::unexpected(set.error());
    }
    const auto entries = workspace.readNow([](Reader &reader) { return reader.query<UsageEntry>(); });
    const auto budget =
        workspace.readNow([&](Reader &reader) { return currentBudget(reader, workspace.clock().now()); });
    if (!entries || !budget)
        return std::unexpected(entries ? budget.error() : entries.error());
    std::vector<QStringList> rows{{Commands::tr("template"), Commands::tr("requests"), Commands::tr("from cache"),
        Commands::tr("errors"), Commands::tr("tokens in"), Commands::tr("tokens out"), Commands::tr("p50"),
        Commands::tr("p95"), Commands::tr("cost")}};
    QJsonArray items;
    for (const UsageSummary &summary : summarize(*entries)) {
        rows.push_back(usageRow(summary));
        items.append(toJson(summary));
    }
    const QJsonObject budgetJson{
        {u"limit"_s, budget->state == BudgetState::Unlimited ? QJsonValue() : costJson(budget->limit)},
        {u"spent"_s, costJson(budget->spent)}};
    context.output.result(
        alignedTable(rows) + u'\n' + budgetSentence(*budget), {{u"usage"_s, items}, {u"budget"_s, budgetJson}});
    return 0;
}

} // namespace

void addModelCommands(std::vector<Command> &commands)
{
    commands.push_back(
        {{.words = {u"templates"_s},
             .summary = Commands::tr("list the templates, or the inputs of one"),
             .arguments = {{.name = u"NAME"_s, .help = Commands::tr("the template"), .presence = Presence::Optional}}},
            templates});
    commands.push_back({{.words = {u"models"_s},
                            .summary = Commands::tr("list the models that can be used, and what the others need")},
        models});
    commands.push_back(
        {{.words = {u"usage"_s},
             .summary = Commands::tr("what generating took: requests, tokens, times, cost, and the month's budget"),
             .options = {{.name = u"budget"_s,
                 .valueName = u"DOLLARS"_s,
                 .help = Commands::tr("set the month's budget; none takes it away")}}},
            usage});
}

} // namespace atelier
