// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/template_file.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/json_schema.h"
#include "core/base/nearest.h"
#include "core/template/brief_reader.h"
#include "core/template/grammar.h"
#include "core/template/json_place.h"
#include "core/template/template_translation.h"

#include <QFileInfo>
#include <QJsonArray>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

struct PlacedProblem {
    QString path;
    QString message;
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

// Long texts may be written as an array of lines.
QString lines(const QJsonValue &value) { return value.isArray() ? strings(value).join(u'\n') : value.toString(); }

InputChoice readChoice(const QJsonObject &json)
{
    InputChoice choice{.id = json[u"id"_s].toString(), .label = json[u"label"_s].toString()};
    if (const QJsonArray words = json[u"words"_s].toArray(); words.size() == 2)
        choice.words = WordBand{words[0].toInt(), words[1].toInt()};
    if (json.contains(u"characters"_s))
        choice.characters = json[u"characters"_s].toInt();
    return choice;
}

InputLimits readLimits(const QJsonObject &json)
{
    InputLimits limits;
    const auto whole = [&](const QString &name, std::optional<int> &target) {
        if (json.contains(name))
            target = json[name].toInt();
    };
    const auto real = [&](const QString &name, std::optional<double> &target) {
        if (json.contains(name))
            target = json[name].toDouble();
    };
    whole(u"minimum-length"_s, limits.minimumLength);
    whole(u"maximum-length"_s, limits.maximumLength);
    whole(u"maximum-items"_s, limits.maximumItems);
    real(u"minimum"_s, limits.minimum);
    real(u"maximum"_s, limits.maximum);
    return limits;
}

TemplateInput readInput(const QJsonObject &json)
{
    TemplateInput input{.id = json[u"id"_s].toString(),
        .aliases = strings(json[u"aliases"_s]),
        .kind = inputKindFromName(json[u"kind"_s].toString()).value_or(InputKind::Line),
        .label = json[u"label"_s].toString(),
        .help = json[u"help"_s].toString(),
        .requirement = json[u"required"_s].toBool() ? Requirement::Required : Requirement::Optional,
        .limits = readLimits(json[u"limits"_s].toObject()),
        .defaultValue = json[u"default"_s].toString(),
        .acceptsNumber = json[u"accepts-number"_s].toBool(),
        .appears = json[u"appears"_s].toBool(true)};
    for (const QJsonValue &choice : json[u"choices"_s].toArray())
        input.choices.push_back(readChoice(choice.toObject()));
    for (const QJsonValue &condition : json[u"depends-on"_s].toArray())
        input.dependsOn.push_back({condition[u"input"_s].toString(), strings(condition[u"values"_s])});
    return input;
}

Template fromJson(const QJsonObject &json)
{
    Template form{.id = json[u"id"_s].toString(),
        .version = json[u"version"_s].toInt(1),
        .title = json[u"title"_s].toString(),
        .description = json[u"description"_s].toString(),
        .category = json[u"category"_s].toString(),
        .icon = json[u"icon"_s].toString(),
        .tags = strings(json[u"tags"_s]),
        .cacheTime = std::chrono::minutes(json[u"cache-minutes"_s].toInt(60)),
        .checks = strings(json[u"checks"_s]),
        .inputs = {},
        .prompt = lines(json[u"prompt"_s]),
        .titlePattern = json[u"title-pattern"_s].toString(),
        .offline = json[u"offline"_s].toObject(),
        .file = {}};
    for (const QJsonValue &input : json[u"inputs"_s].toArray())
        form.inputs.push_back(readInput(input.toObject()));
    return form;
}

void checkDependencies(const Template &form, size_t index, const QString &path, std::vector<PlacedProblem> &problems)
{
    for (const InputCondition &condition : form.inputs[index].dependsOn) {
        const auto earlier = std::span(form.inputs).first(index);
        const auto target = std::ranges::find(earlier, condition.input, &TemplateInput::id);
        if (target == earlier.end()) {
            problems.push_back({path + u".depends-on"_s,
                QObject::tr("it depends on “%1”, which must be an input further up").arg(condition.input)});
            continue;
        }
        for (const QString &value : condition.values) {
            if (target->kind == InputKind::Choice && target->choice(value) == nullptr)
                problems.push_back(
                    {path + u".depends-on"_s, QObject::tr("“%1” has no choice “%2”").arg(condition.input, value)});
        }
    }
}

void checkInput(const Template &form, size_t index, std::vector<PlacedProblem> &problems)
{
    const TemplateInput &input = form.inputs[index];
    const QString path = u"inputs[%1]"_s.arg(index);
    const auto add = [&](const QString &part, const QString &message) { problems.push_back({path + part, message}); };
    QStringList names = QStringList(input.id) + input.aliases;
    for (size_t other = 0; other < index; ++other) {
        for (const QString &name : names) {
            if (form.inputs[other].id == name || form.inputs[other].aliases.contains(name))
                add(u".id"_s, QObject::tr("the name “%1” is taken by an input further up").arg(name));
        }
    }
    if (input.kind == InputKind::Choice && input.choices.size() < 2)
        add(u".kind"_s, QObject::tr("a choice needs at least two choices"));
    QStringList ids;
    for (const InputChoice &choice : input.choices) {
        if (ids.contains(choice.id))
            add(u".choices"_s, QObject::tr("the choice “%1” is there twice").arg(choice.id));
        ids.append(choice.id);
    }
    if (!input.defaultValue.isEmpty()) {
        if (const auto value = readValue(input, {.texts = {input.defaultValue}, .isSplit = false}); !value)
            add(u".default"_s, value.error());
    }
    checkDependencies(form, index, path, problems);
}

void checkReferences(const Template &form, std::vector<PlacedProblem> &problems)
{
    for (size_t index = 0; index < form.inputs.size(); ++index)
        checkInput(form, index, problems);
    for (const auto &[pattern, path] :
        {std::pair{form.prompt, u"prompt"_s}, std::pair{form.titlePattern, u"title-pattern"_s}}) {
        for (const GrammarProblem &problem : checkPattern(form, pattern, path))
            problems.push_back({problem.path, problem.message});
    }
    if (form.offline.isEmpty())
        return;
    if (const auto grammar = compileGrammar(form, sharedGrammarRules()); !grammar) {
        for (const GrammarProblem &problem : grammar.error())
            problems.push_back({u"offline."_s + problem.path, problem.message});
    }
}

const Result<JsonSchema> &templateSchema()
{
    static const Result<JsonSchema> schema = JsonSchema::fromResources(u"template"_s);
    return schema;
}

std::vector<TemplateProblem> placed(
    const std::vector<PlacedProblem> &problems, const QByteArray &json, const QString &file)
{
    std::vector<TemplateProblem> result;
    for (const PlacedProblem &problem : problems) {
        const QString where = problem.path.isEmpty() ? QString() : QString(problem.path + u": "_s);
        result.push_back({file, lineOfJsonPath(json, problem.path), where + problem.message});
    }
    return result;
}

std::vector<PlacedProblem> schemaProblems(const QJsonObject &json)
{
    std::vector<PlacedProblem> problems;
    const auto &schema = templateSchema();
    if (!schema)
        return {{{}, schema.error().message}};
    for (const SchemaProblem &problem : schema->check(json))
        problems.push_back({problem.path, problem.message});
    // The deepest place is the one to look at; the others only say that something inside them is wrong.
    std::ranges::stable_sort(problems, std::greater{},
        [](const PlacedProblem &problem) { return problem.path.count(u'.') + problem.path.count(u'['); });
    if (problems.size() > 3)
        problems.resize(3);
    return problems;
}

} // namespace

QString TemplateProblem::toString() const
{
    const QString name = QFileInfo(file).fileName();
    return line > 0 ? QObject::tr("%1, line %2: %3").arg(name, QString::number(line), reason)
                    : QObject::tr("%1: %2").arg(name, reason);
}

std::expected<Template, std::vector<TemplateProblem>> readTemplate(
    const QByteArray &json, const QString &file, TemplateCheck check, const QStringList &languages)
{
    const auto object = parseJsonObject(json, QFileInfo(file).fileName());
    if (!object) {
        QJsonParseError error;
        QJsonDocument::fromJson(json, &error);
        const int line = error.error == QJsonParseError::NoError ? 0 : placeOfOffset(json, error.offset).line;
        return std::unexpected(std::vector{TemplateProblem{file, line, object.error().message}});
    }
    if (check == TemplateCheck::Full) {
        if (const auto problems = schemaProblems(*object); !problems.empty())
            return std::unexpected(placed(problems, json, file));
    }
    Template form = fromJson(*object);
    const QJsonObject translations = (*object)[u"translations"_s].toObject();
    translate(form, translations, languages);
    if (check == TemplateCheck::Full) {
        std::vector<PlacedProblem> problems;
        checkReferences(form, problems);
        for (const TranslationProblem &problem : checkTranslations(form, translations))
            problems.push_back({problem.path, problem.message});
        if (!problems.empty())
            return std::unexpected(placed(problems, json, file));
    }
    return form;
}

const QJsonObject &sharedGrammarRules()
{
    static const QJsonObject rules = [] {
        const auto bytes = readResource(u"templates/shared/phrases.json"_s);
        const auto object = bytes ? parseJsonObject(*bytes, u"phrases.json"_s) : Result<QJsonObject>();
        return object.value_or(QJsonObject());
    }();
    return rules;
}

} // namespace atelier
