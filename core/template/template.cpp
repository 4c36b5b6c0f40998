// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/template.h"

#include <algorithm>
#include <array>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

struct KindName {
    InputKind kind;
    QLatin1StringView name;
};
constexpr std::array kindNames{KindName{InputKind::Line, "line"_L1}, KindName{InputKind::Text, "text"_L1},
    KindName{InputKind::Number, "number"_L1}, KindName{InputKind::Switch, "switch"_L1},
    KindName{InputKind::Choice, "choice"_L1}, KindName{InputKind::Suggestion, "suggestion"_L1},
    KindName{InputKind::List, "list"_L1}, KindName{InputKind::Facts, "facts"_L1},
    KindName{InputKind::Picture, "picture"_L1}};

} // namespace

const InputChoice *TemplateInput::choice(const QString &choiceId) const
{
    const auto found = std::ranges::find(choices, choiceId, &InputChoice::id);
    return found == choices.end() ? nullptr : &*found;
}

const TemplateInput *Template::input(const QString &name) const
{
    const auto isNamed = [&](const TemplateInput &input) {
        return input.id.compare(name, Qt::CaseInsensitive) == 0 || input.aliases.contains(name, Qt::CaseInsensitive);
    };
    const auto found = std::ranges::find_if(inputs, isNamed);
    return found == inputs.end() ? nullptr : &*found;
}

QStringList Template::inputIds() const
{
    QStringList ids;
    for (const TemplateInput &input : inputs)
        ids.append(input.id);
    return ids;
}

QString inputKindName(InputKind kind) { return std::ranges::find(kindNames, kind, &KindName::kind)->name; }

std::optional<InputKind> inputKindFromName(const QString &name)
{
    const auto found = std::ranges::find_if(kindNames, [&](const KindName &entry) { return entry.name == name; });
    if (found == kindNames.end())
        return std::nullopt;
    return found->kind;
}

} // namespace atelier
