// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/scope.h"

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

PatternValue single(const QString &text)
{
    return text.isEmpty() ? PatternValue{} : PatternValue{.items = {text}, .id = toKebabCase(text)};
}

} // namespace

Scope::Scope(const Template &form, const Brief &brief, const BrandVoice &brand, const PersonaVoice &persona)
    : m_form(form)
    , m_brief(brief)
    , m_brand(brand)
    , m_persona(persona)
{
}

const QStringList &Scope::voiceNames()
{
    static const QStringList names{u"brand.name"_s, u"brand.person"_s, u"brand.voice"_s, u"brand.audience"_s,
        u"brand.contact"_s, u"brand.disclaimer"_s, u"persona.name"_s, u"persona.description"_s, u"persona.voice"_s,
        u"persona.concerns"_s};
    return names;
}

PatternValue Scope::voiceValue(const QString &name) const
{
    if (name == u"brand.contact")
        return {.items = m_brand.contactLines};
    if (name == u"persona.concerns")
        return {.items = m_persona.concerns};
    const QHash<QString, const QString *> texts{{u"brand.name"_s, &m_brand.name}, {u"brand.person"_s, &m_brand.person},
        {u"brand.voice"_s, &m_brand.voice}, {u"brand.audience"_s, &m_brand.audience},
        {u"brand.disclaimer"_s, &m_brand.disclaimer}, {u"persona.name"_s, &m_persona.name},
        {u"persona.description"_s, &m_persona.description}, {u"persona.voice"_s, &m_persona.voice}};
    const auto found = texts.find(name);
    return found == texts.end() ? PatternValue{} : single(**found);
}

PatternValue Scope::inputValue(const TemplateInput &input) const
{
    const auto found = m_brief.values().find(input.id);
    if (found == m_brief.values().end())
        return {};
    if (const auto *items = std::get_if<QStringList>(&found->second))
        return {.items = *items};
    if (const auto *facts = std::get_if<Facts>(&found->second)) {
        PatternValue value;
        for (const Fact &fact : *facts)
            value.items.append(fact.name + u": "_s + fact.value);
        return value;
    }
    const QString text = valueText(found->second);
    if (std::holds_alternative<bool>(found->second))
        return text == u"on" ? single(text) : PatternValue{};
    if (input.kind == InputKind::Choice)
        return {.items = {displayText(input, found->second)}, .id = text, .isProposal = input.choice(text) != nullptr};
    const bool isProposal = std::ranges::contains(input.choices, text, &InputChoice::label);
    return {.items = {text}, .id = toKebabCase(text), .isProposal = isProposal};
}

QString Scope::factKey(const QString &name) const
{
    const QString key = toKebabCase(name);
    for (auto names = m_factNames.begin(); names != m_factNames.end(); ++names) {
        if (names.value().contains(key))
            return names.key();
    }
    return key;
}

Facts::const_iterator Scope::factUnder(const Facts &facts, const QString &key) const
{
    const auto exact = std::ranges::find_if(facts, [&](const Fact &fact) { return toKebabCase(fact.name) == key; });
    return exact != facts.end()
        ? exact
        : std::ranges::find_if(facts, [&](const Fact &fact) { return factKey(fact.name) == key; });
}

Facts Scope::factsExcept(const QString &input, const QStringList &keys) const
{
    Facts facts = m_brief.facts(input);
    for (const QString &key : keys) {
        if (const auto read = factUnder(facts, key); read != facts.end())
            facts.erase(read);
    }
    return facts;
}

PatternValue Scope::value(const QString &name) const
{
    if (const auto variable = m_variables.find(name); variable != m_variables.end())
        return *variable;
    if (const TemplateInput *input = m_form.input(name))
        return inputValue(*input);
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0)
        return {};
    const Facts facts = m_brief.facts(name.left(dot));
    const auto fact = factUnder(facts, name.sliced(dot + 1));
    return fact == facts.end() ? voiceValue(name) : single(fact->value);
}

PatternValue Scope::value(const PatternSlot &slot) const
{
    PatternValue result = value(slot.name);
    for (const QString &filter : slot.filters)
        result = filtered(std::move(result), filter);
    return result;
}

bool Scope::holds(const Condition &condition) const
{
    const auto allHold = [this](const std::vector<ConditionTerm> &group) {
        return std::ranges::all_of(group, [this](const ConditionTerm &term) { return holds(term); });
    };
    return condition.isAlways() || std::ranges::any_of(condition.groups, allHold);
}

std::optional<double> Scope::measure(const QString &name, const PatternValue &value) const
{
    const TemplateInput *input = m_form.input(name);
    const bool isList = input != nullptr && (input->kind == InputKind::List || input->kind == InputKind::Facts);
    if (isList || value.items.size() > 1 || name == u"persona.concerns" || name == u"brand.contact")
        return double(value.items.size());
    return firstNumber(value.text());
}

bool Scope::holds(const ConditionTerm &term) const
{
    using Operator = ConditionTerm::Operator;
    const PatternValue found = value(term.name);
    const auto containsAny = [&] {
        return std::ranges::any_of(
            term.values, [&](const QString &word) { return found.text().contains(word, Qt::CaseInsensitive); });
    };
    const auto number = [&] { return measure(term.name, found); };
    switch (term.comparison) {
    case Operator::Present:
        return !found.isEmpty();
    case Operator::Absent:
        return found.isEmpty();
    case Operator::Equals:
        return term.values.contains(found.id);
    case Operator::Differs:
        return !term.values.contains(found.id);
    case Operator::Contains:
        return containsAny();
    case Operator::Lacks:
        return !containsAny();
    case Operator::Less:
        return number() && *number() < term.values.value(0).toDouble();
    case Operator::Greater:
        return number() && *number() > term.values.value(0).toDouble();
    }
    return false;
}

} // namespace atelier
