// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/brief.h"

#include "core/base/nearest.h"
#include "core/template/brief_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

template <class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};

const TemplateInput *inputNamed(const Template &form, const QString &name)
{
    if (const TemplateInput *input = form.input(name))
        return input;
    if (const TemplateInput *input = form.input(toKebabCase(name)))
        return input;
    const auto found = std::ranges::find_if(form.inputs, [&](const TemplateInput &input) {
        return input.label.compare(name, Qt::CaseInsensitive) == 0
            || input.shownLabel().compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == form.inputs.end() ? nullptr : &*found;
}

BriefProblem unknownInput(const Template &form, const QString &name)
{
    QStringList names;
    for (const TemplateInput &input : form.inputs)
        names << input.id << input.aliases;
    QString message = QObject::tr("%1 has no input “%2”.").arg(form.shownTitle(), name.left(60));
    if (const auto nearest = nearestName(name, names))
        message += QObject::tr(" Did you mean “%1”?").arg(*nearest);
    message += QObject::tr(" Its inputs are %1.").arg(form.inputIds().join(u", "_s));
    return {name, message};
}

bool isEmptyValue(const InputValue &value)
{
    return std::visit(Overloaded{[](const QString &text) { return text.isEmpty(); }, [](double) { return false; },
                          [](bool on) { return !on; }, [](const QStringList &items) { return items.isEmpty(); },
                          [](const Facts &facts) { return facts.empty(); }},
        value);
}

bool holds(const InputCondition &condition, const std::map<QString, InputValue> &values)
{
    const auto found = values.find(condition.input);
    if (found == values.end())
        return false;
    return condition.values.isEmpty() ? !isEmptyValue(found->second)
                                      : condition.values.contains(valueText(found->second));
}

GivenValue givenFromJson(const QJsonValue &value)
{
    GivenValue given;
    if (value.isString()) {
        given = {.texts = {value.toString()}, .facts = {}, .isSplit = false};
    } else if (value.isDouble()) {
        given.texts = {numberText(value.toDouble())};
    } else if (value.isBool()) {
        given.texts = {value.toBool() ? u"on"_s : u"off"_s};
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto pair = object.begin(); pair != object.end(); ++pair)
            given.facts.push_back({pair.key(), pair.value().toVariant().toString()});
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array) {
            if (entry.isObject())
                given.facts.push_back({entry[u"name"_s].toString(), entry[u"value"_s].toVariant().toString()});
            else
                given.texts.append(entry.toVariant().toString());
        }
    }
    return given;
}

GivenValue givenFromValue(const InputValue &value)
{
    GivenValue given;
    if (const auto *items = std::get_if<QStringList>(&value))
        given.texts = *items;
    else if (const auto *facts = std::get_if<Facts>(&value))
        given.facts = *facts;
    else
        given.texts = {valueText(value)};
    return given;
}

} // namespace

// Collects what was given under each input's id, then checks all inputs in their order.
class BriefReader {
public:
    explicit BriefReader(const Template &form)
        : m_form(form)
    {
    }

    void add(const QString &name, GivenValue given)
    {
        const TemplateInput *input = inputNamed(m_form, name.trimmed());
        if (input == nullptr) {
            m_problems.push_back(unknownInput(m_form, name.trimmed()));
            return;
        }
        GivenValue &all = m_given[input->id];
        all.texts += given.texts;
        all.facts.insert(all.facts.end(), given.facts.begin(), given.facts.end());
        all.isSplit = given.isSplit;
    }

    Brief::Checked<Brief> read()
    {
        readFactsFirst();
        for (const TemplateInput &input : m_form.inputs)
            readInput(input);
        if (!m_problems.empty())
            return std::unexpected(std::move(m_problems));
        m_brief.m_templateId = m_form.id;
        m_brief.m_templateVersion = m_form.version;
        return std::move(m_brief);
    }

private:
    // Facts may name other inputs ("bedrooms=3"): those then take their values from there.
    void readFactsFirst()
    {
        for (const TemplateInput &input : m_form.inputs) {
            const auto given = m_given.find(input.id);
            if (input.kind != InputKind::Facts || given == m_given.end())
                continue;
            if (const auto value = readValue(input, given->second); value && *value)
                m_facts[input.id] = std::get<Facts>(**value);
        }
    }

    std::optional<InputValue> takeFromFacts(const TemplateInput &input)
    {
        if (input.kind == InputKind::Facts)
            return std::nullopt;
        for (auto &[id, facts] : m_facts) {
            const auto named =
                std::ranges::find_if(facts, [&](const Fact &fact) { return inputNamed(m_form, fact.name) == &input; });
            if (named == facts.end())
                continue;
            const auto value = readValue(input, {.texts = {named->value}, .isSplit = false});
            if (!value || !*value)
                continue;
            facts.erase(named);
            return **value;
        }
        return std::nullopt;
    }

    void readInput(const TemplateInput &input)
    {
        const auto given = m_given.find(input.id);
        if (!isShown(input, m_brief.m_values)) {
            if (given != m_given.end())
                m_brief.m_ignored.append(input.id);
            return;
        }
        std::optional<InputValue> value = given == m_given.end() ? takeFromFacts(input) : std::nullopt;
        if (given != m_given.end()) {
            auto read = readValue(input, given->second);
            if (!read) {
                m_problems.push_back({input.id, read.error()});
                return;
            }
            value = std::move(*read);
        }
        store(input, std::move(value));
    }

    void store(const TemplateInput &input, std::optional<InputValue> value)
    {
        if (!value && !input.defaultValue.isEmpty())
            value = readValue(input, {.texts = {input.defaultValue}, .isSplit = false}).value_or(std::nullopt);
        if (const auto facts = m_facts.find(input.id); facts != m_facts.end()) {
            // What other inputs took is theirs now.
            value = facts->second.empty() ? std::nullopt : std::optional<InputValue>(facts->second);
        }
        if (value)
            m_brief.m_values.emplace(input.id, std::move(*value));
        else if (input.requirement == Requirement::Required)
            m_problems.push_back({input.id, missing(input)});
    }

    QString missing(const TemplateInput &input) const
    {
        QString message = QObject::tr("“%1” (%2) is missing; %3 cannot be written without it.")
                              .arg(input.shownLabel(), input.id, m_form.shownTitle());
        QStringList labels;
        for (const InputChoice &choice : input.choices)
            labels.append(choice.shownLabel());
        if (!labels.isEmpty())
            message += input.kind == InputKind::Choice ? QObject::tr(" Choose one of %1.").arg(labels.join(u", "_s))
                                                       : QObject::tr(" For example: %1.").arg(labels.join(u", "_s));
        return message;
    }

    const Template &m_form;
    std::map<QString, GivenValue> m_given;
    std::map<QString, Facts> m_facts;
    std::vector<BriefProblem> m_problems;
    Brief m_brief;
};

Error toError(const std::vector<BriefProblem> &problems)
{
    QStringList messages;
    for (const BriefProblem &problem : problems)
        messages.append(problem.message);
    return {.kind = ErrorKind::InvalidInput,
        .message = messages.join(u'\n'),
        .field = problems.empty() ? QString() : problems.front().input};
}

Brief::Checked<Brief> Brief::fromPairs(const Template &form, const std::vector<std::pair<QString, QString>> &pairs)
{
    BriefReader reader(form);
    for (const auto &[name, value] : pairs)
        reader.add(name, {.texts = {value}, .isSplit = false});
    return reader.read();
}

Brief::Checked<Brief> Brief::fromJson(const Template &form, const QJsonObject &json)
{
    BriefReader reader(form);
    for (auto pair = json.begin(); pair != json.end(); ++pair) {
        if (!pair.value().isNull())
            reader.add(pair.key(), givenFromJson(pair.value()));
    }
    return reader.read();
}

Brief::Checked<Brief> Brief::fromValues(const Template &form, const std::map<QString, InputValue> &values)
{
    BriefReader reader(form);
    for (const auto &[id, value] : values)
        reader.add(id, givenFromValue(value));
    return reader.read();
}

QString Brief::text(const QString &id) const
{
    const auto found = m_values.find(id);
    return found == m_values.end() ? QString() : valueText(found->second);
}

QStringList Brief::list(const QString &id) const
{
    const auto found = m_values.find(id);
    const auto *items = found == m_values.end() ? nullptr : std::get_if<QStringList>(&found->second);
    return items == nullptr ? QStringList() : *items;
}

Facts Brief::facts(const QString &id) const
{
    const auto found = m_values.find(id);
    const auto *facts = found == m_values.end() ? nullptr : std::get_if<Facts>(&found->second);
    return facts == nullptr ? Facts() : *facts;
}

double Brief::number(const QString &id) const
{
    const auto found = m_values.find(id);
    const auto *number = found == m_values.end() ? nullptr : std::get_if<double>(&found->second);
    return number == nullptr ? 0 : *number;
}

QJsonObject Brief::toJson() const
{
    QJsonObject json;
    for (const auto &[id, value] : m_values) {
        json[id] =
            std::visit(Overloaded{[](const QString &text) { return QJsonValue(text); },
                           [](double number) { return QJsonValue(number); }, [](bool on) { return QJsonValue(on); },
                           [](const QStringList &items) { return QJsonValue(QJsonArray::fromStringList(items)); },
                           [](const Facts &facts) {
                               QJsonArray array;
                               for (const Fact &fact : facts)
                                   array.append(QJsonObject{{u"name"_s, fact.name}, {u"value"_s, fact.value}});
                               return QJsonValue(array);
                           }},
                value);
    }
    return json;
}

bool isShown(const TemplateInput &input, const std::map<QString, InputValue> &values)
{
    return std::ranges::all_of(
        input.dependsOn, [&](const InputCondition &condition) { return holds(condition, values); });
}

std::optional<WordBand> askedWords(const Template &form, const Brief &brief)
{
    for (const TemplateInput &input : form.inputs) {
        if (input.kind != InputKind::Choice || !brief.has(input.id))
            continue;
        const QString value = brief.text(input.id);
        if (const InputChoice *choice = input.choice(value)) {
            if (choice->words)
                return choice->words;
        } else if (input.acceptsNumber) {
            const int words = int(std::lround(value.toDouble()));
            return WordBand{words, words};
        }
    }
    return std::nullopt;
}

QString displayText(const TemplateInput &input, const InputValue &value)
{
    if (const auto *on = std::get_if<bool>(&value))
        return *on ? u"yes"_s : u"no"_s;
    const QString text = valueText(value);
    if (input.kind != InputKind::Choice)
        return text;
    if (const InputChoice *choice = input.choice(text))
        return choice->label;
    return u"%1 words"_s.arg(text);
}

QString valueText(const InputValue &value)
{
    return std::visit(
        Overloaded{[](const QString &text) { return text; }, [](double number) { return numberText(number); },
            [](bool on) { return on ? u"on"_s : u"off"_s; },
            [](const QStringList &items) { return items.join(u", "_s); },
            [](const Facts &facts) {
                QStringList pairs;
                for (const Fact &fact : facts)
                    pairs.append(fact.name + u": "_s + fact.value);
                return pairs.join(u", "_s);
            }},
        value);
}

QString numberText(double number) { return QString::number(number, 'g', 12); }

QString toKebabCase(const QString &words)
{
    QString id;
    for (const QChar character : words.simplified()) {
        if (character.isLetterOrNumber() || character == u'+' || character == u'.')
            id += character.toLower();
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace atelier
