// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check_rules.h"
#include "core/diff/token.h"
#include "core/markdown/markdown_prose.h"

#include <optional>
#include <span>

namespace atelier {

// Running text only: headings and table cells are no sentences.
struct SentenceCounts {
    qsizetype sentences = 0;
    qsizetype words = 0;
    qsizetype syllables = 0;
};

[[nodiscard]] SentenceCounts countSentences(
    const MarkdownProse &prose, std::span<const Token> tokens, QStringView language);

// 0 (very hard) to 100 (very easy); nothing when there are no sentences.
[[nodiscard]] std::optional<double> readabilityScore(const SentenceCounts &counts, const ReadabilityFormula &formula);

// School years in the United States that the text asks for (Flesch-Kincaid); for English only.
[[nodiscard]] std::optional<double> readabilityGrade(const SentenceCounts &counts);

} // namespace atelier
