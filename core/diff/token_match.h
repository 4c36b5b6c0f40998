// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes an alignment of words into what a person would have marked.
#pragma once

#include "core/diff/token.h"

#include <vector>

namespace atelier {

// A text with its tokens and a number for each; equal tokens of both texts have equal numbers.
struct TokenText {
    QStringView text;
    std::vector<Token> tokens;
    std::vector<int> numbers;

    [[nodiscard]] int count() const { return int(tokens.size()); }
    [[nodiscard]] const Token &operator[](int i) const { return tokens[size_t(i)]; }
    [[nodiscard]] qsizetype endOf(int i) const { return i < 0 ? 0 : tokens[size_t(i)].end(); }
};

struct TokenMatch {
    int before = 0;
    int after = 0;
};

// The unchanged tokens, in order. `partner` is an Alignment's. Runs that were added or removed are moved to the start
// of a block, sentence or word where there is a choice; with `mergeBelow` over 0, unchanged stretches of fewer words
// between two changes of one block are given up, and replacements grow to whole sentences, amounts and brackets.
[[nodiscard]] std::vector<TokenMatch> readableMatches(
    const TokenText &before, const TokenText &after, std::vector<int> partner, int mergeBelow);

} // namespace atelier
