// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a text into words and marks, the units in which texts are compared and counted.
#pragma once

#include <QStringView>

#include <vector>

namespace atelier {

enum class TokenKind {
    Word, // letters and digits with the apostrophes, hyphens and decimal points inside; one character of a script
          // that is written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar)
    Symbol, // any other visible character
    Break, // the white space that ends a paragraph, list item or heading: a person sees a new block after it
};

// Positions and lengths are UTF-16 units. White space within a block belongs to no token. A token begins and ends at
// the boundary of a user-perceived character: surrogate pairs, combining sequences and emoji sequences stay whole.
struct Token {
    qsizetype position = 0;
    qsizetype length = 0;
    TokenKind kind = TokenKind::Word;

    [[nodiscard]] qsizetype end() const { return position + length; }
};

[[nodiscard]] std::vector<Token> tokenize(QStringView text);

// The words of a Markdown text, as the product counts them everywhere: those of its lines taken together, without the
// number of a list item ("3. "), which is a sign.
[[nodiscard]] qsizetype countWords(QStringView text);

// Whether a user-perceived character may begin at the position. The rules are those of Unicode's UAX 29 for extended
// grapheme clusters, kept on the safe side: where they would allow a break, this may deny one, never the reverse.
[[nodiscard]] bool isCharacterBoundary(QStringView text, qsizetype position);

} // namespace atelier
