// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query.h"

#include <optional>

namespace atelier {

enum class TermMatch {
    AsTyped,
    WholeWords, // the words that were typed, not those that begin so
};

// What a person typed into a search field.
struct SearchTerms {
    struct Term {
        QStringList words; // folded; several for a phrase in quotes
        bool isPrefix = true; // finds words that begin so; not in a phrase
    };
    std::vector<Term> terms;

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    [[nodiscard]] QString toFtsExpression(TermMatch match = TermMatch::AsTyped) const;
    [[nodiscard]] static SearchTerms parse(const QString &text);
};

struct Snippet {
    QString text; // one line
    std::vector<TextRange> matches;
};

// The surroundings of the first match; nothing when there is none.
[[nodiscard]] std::optional<Snippet> makeSnippet(const QString &text, const SearchTerms &terms);
// The first line or so, for a hit in another field.
[[nodiscard]] Snippet openingSnippet(const QString &text);

} // namespace atelier
