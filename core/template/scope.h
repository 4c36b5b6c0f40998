// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/template/brief.h"
#include "core/template/filters.h"
#include "core/template/pattern.h"
#include "core/template/voice.h"

#include <QHash>

namespace atelier {

// Other names of facts: "price" is also "asking price". All in kebab-case.
using FactNames = QHash<QString, QStringList>;

// What the names in a pattern mean: inputs by id, one fact as "figures.median-price", brand.* and persona.*, and
// variables (loops). The things given must outlive the scope.
class Scope {
public:
    Scope(const Template &form, const Brief &brief, const BrandVoice &brand, const PersonaVoice &persona);

    void setFactNames(FactNames names) { m_factNames = std::move(names); }
    void setVariable(const QString &name, PatternValue value) { m_variables[name] = std::move(value); }
    void removeVariable(const QString &name) { m_variables.remove(name); }

    // Empty when the name means nothing here.
    [[nodiscard]] PatternValue value(const QString &name) const;
    [[nodiscard]] PatternValue value(const PatternSlot &slot) const;
    [[nodiscard]] bool holds(const Condition &condition) const;
    [[nodiscard]] Facts facts(const QString &input) const { return m_brief.facts(input); }
    // Those that patterns cannot read under one of these keys: other facts, and further ones of the same key.
    [[nodiscard]] Facts factsExcept(const QString &input, const QStringList &keys) const;

    // Names that are known besides inputs, facts and variables.
    [[nodiscard]] static const QStringList &voiceNames();

private:
    [[nodiscard]] bool holds(const ConditionTerm &term) const;
    // What "<" and ">" compare: how many entries a list or facts have, else the first number in the value.
    [[nodiscard]] std::optional<double> measure(const QString &name, const PatternValue &value) const;
    [[nodiscard]] PatternValue inputValue(const TemplateInput &input) const;
    [[nodiscard]] PatternValue voiceValue(const QString &name) const;
    // The kebab-case name under which patterns ask for a fact.
    [[nodiscard]] QString factKey(const QString &name) const;
    // The one fact that patterns read under this key: one of just that name, else the first of its other names.
    [[nodiscard]] Facts::const_iterator factUnder(const Facts &facts, const QString &key) const;

    const Template &m_form;
    const Brief &m_brief;
    const BrandVoice &m_brand;
    const PersonaVoice &m_persona;
    FactNames m_factNames;
    QHash<QString, PatternValue> m_variables;
};

} // namespace atelier
