// SPDX-License-Identifier: GPL-3.0-or-later
// What the single checks are given, and how they tell a finding. Used within core/check only.
#pragma once

#include "core/check/check.h"
#include "core/check/readability.h"
#include "core/diff/token.h"
#include "core/markdown/markdown_prose.h"

namespace atelier {

struct CheckContext {
    const CheckInput &input;
    const CheckRules &rules;
    const MarkdownProse &prose;
    const std::vector<Token> &tokens; // of the prose
    const std::vector<PlainWord> &words; // of the prose
    qsizetype wordCount = 0;
    QString language; // its code without region and script, "en"
    const ReadabilityFormula *formula = nullptr; // when the language has one
    SentenceCounts sentences; // counted when it has
    std::stop_token stop;

    [[nodiscard]] TextRange wholeText() const { return {0, input.markdown.size()}; }
};

using Findings = std::vector<CheckFinding>;

constexpr size_t mostFindingsOfARule = 100;

// "cheap" with the quotation marks of a sentence.
[[nodiscard]] QString quoted(const QString &text);
[[nodiscard]] QString sourceText(const CheckContext &context, const TextRange &range);

// length_checks.cpp
[[nodiscard]] Findings checkWords(const CheckContext &context);
[[nodiscard]] Findings checkTitle(const CheckContext &context);
[[nodiscard]] Findings checkDescription(const CheckContext &context);
[[nodiscard]] Findings checkPlatform(const CheckContext &context);

// structure_checks.cpp
[[nodiscard]] Findings checkHeadings(const CheckContext &context);
[[nodiscard]] Findings checkLinks(const CheckContext &context);
[[nodiscard]] Findings checkImages(const CheckContext &context);

// wording_checks.cpp
[[nodiscard]] Findings checkReadability(const CheckContext &context);
[[nodiscard]] Findings checkKeywords(const CheckContext &context);
[[nodiscard]] Findings checkBrandWords(const CheckContext &context);
[[nodiscard]] Findings checkFairHousing(const CheckContext &context);

} // namespace atelier
