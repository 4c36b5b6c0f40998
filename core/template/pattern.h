// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns: the small language in which templates write prompts and prose.
//
//   {topic}                     the value of an input or another name, or the expansion of a rule
//   {price|money}               passed through a filter (filters are in core/template/filters.h)
//   [small|modest]              one of these, chosen by the seed
//   {?location: in {location}}  only while the condition holds
//   {?tone=casual:Hi|Hello}     one or the other
//   a(n), A(n)                  "a" or "an", as the next word asks
//   \{ \[ \| \\                 the character itself
//
// Conditions: name, !name, name=a,b (any of), name!=a,b, name~word (contains), name!~word,
// name<3, name>3 (of lists and
// facts the number of entries, 0 for none); joined by " and " and " or ", where "and" binds more tightly.
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

namespace atelier {

struct ConditionTerm {
    enum class Operator { Present, Absent, Equals, Differs, Contains, Lacks, Less, Greater };
    QString name;
    Operator comparison = Operator::Present;
    QStringList values = {};
};

// True when one of the groups has all its terms true; no group at all is always true.
struct Condition {
    std::vector<std::vector<ConditionTerm>> groups;
    [[nodiscard]] bool isAlways() const { return groups.empty(); }
};

struct PatternNode;
using Pattern = std::vector<PatternNode>;

struct PatternSlot {
    QString name;
    QStringList filters; // "name" or "name:argument"
};
struct PatternChoice {
    std::vector<Pattern> alternatives;
};
struct PatternConditional {
    Condition condition;
    Pattern then;
    Pattern otherwise;
};
enum class Article { Lower, Capital };

struct PatternNode {
    std::variant<QString, PatternSlot, PatternChoice, PatternConditional, Article> content;
};

// Errors are InvalidInput with the place in the pattern.
[[nodiscard]] Result<Pattern> parsePattern(const QString &source);
[[nodiscard]] Result<Condition> parseCondition(const QString &source);

// Calls back for every name that the pattern or condition asks for.
void visitNames(const Pattern &pattern, const std::function<void(const PatternSlot &)> &slot,
    const std::function<void(const ConditionTerm &)> &term);
void visitNames(const Condition &condition, const std::function<void(const ConditionTerm &)> &term);

} // namespace atelier
