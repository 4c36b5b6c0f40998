// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of the offline writer, as it stands under "offline" in a template file, compiled.
#pragma once

#include "core/base/error.h"
#include "core/template/pattern.h"
#include "core/template/scope.h"

#include <map>
#include <optional>
#include <vector>

namespace atelier {

struct GrammarAlternative {
    Pattern pattern;
    Condition when;
    double weight = 1;
    QString source; // as written, to look for the brand's words
};
using GrammarRule = std::vector<GrammarAlternative>;

// A sentence or list entry. Level 0 is always written; higher levels are added, lowest first, until the asked length
// is reached.
struct GrammarUnit {
    Pattern pattern;
    std::optional<Pattern> shorter = {}; // instead of the pattern where a platform has no room for it
    Condition when;
    int level = 0;
    QString each; // instead of a pattern: every alternative of this rule becomes a unit of its own
    int take = 0; // of `each`: so many have `level`; 0: all
    std::optional<int> rest = {}; // the level of the others; without it they are left out
    QString loop; // a list or facts input: one unit per entry, as {item}; facts: {item.name}, {item.value}, {item.text}
    QStringList except; // facts that the loop leaves out
};

// A part of the document: a heading, a paragraph or list, further parts.
struct GrammarPart {
    enum class Form { Paragraph, Bullets, Numbered, Lines };
    Condition when;
    int level = 0;
    std::optional<Pattern> heading;
    Form form = Form::Paragraph;
    std::vector<GrammarUnit> units;
    std::vector<GrammarPart> parts;
    QString loop; // the part is repeated for each entry of a list or facts input
    QStringList except;
    QString repeat; // a number input: the part is repeated so often, as {index}
    bool hasOwnLength = false; // the asked length holds for each repetition of this part, not for the whole
    bool isShuffled = false; // the order of the inner parts is chosen by the seed
};

struct Grammar {
    std::optional<WordBand> words; // asked for when no input of the template tells the length
    FactNames factNames;
    std::map<QString, GrammarRule> rules;
    std::vector<GrammarPart> document;
};

struct GrammarProblem {
    QString path; // in the grammar's JSON: "rules.opening[2]"
    QString message;
};

// `shared` holds rules that all templates may use. All problems at once: patterns that do not parse, names, filters and
// choice values that do not exist, rules that end in themselves or grow without end.
[[nodiscard]] std::expected<Grammar, std::vector<GrammarProblem>> compileGrammar(
    const Template &form, const QJsonObject &shared);

// Names in a pattern outside a grammar (a prompt, a title) that mean nothing.
[[nodiscard]] std::vector<GrammarProblem> checkPattern(
    const Template &form, const QString &pattern, const QString &path);

} // namespace atelier
