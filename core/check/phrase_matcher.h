// SPDX-License-Identifier: GPL-3.0-or-later
// Finds many phrases in a text at once, by whole words.
#pragma once

#include "core/base/text_range.h"
#include "core/diff/token.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace atelier {

// One word of a text as phrases see it: lower case, apostrophes straight, without soft hyphens,
// a hyphenated word in its parts.
struct PlainWord {
    QString text = {};
    TextRange range = {};
    bool follows = false; // only white space or hyphens lie between it and the word before
};

[[nodiscard]] std::vector<PlainWord> plainWords(QStringView text, const std::vector<Token> &tokens);

struct PhraseMatch {
    int phrase = 0; // the number that add gave
    TextRange range = {};
};

// Phrases are written as in resources/checks/fair-housing.json: words with "a|b" alternatives, "[a]" optional words and
// "x(s)" optional endings. A word also matches with a possessive 's.
class PhraseMatcher {
public:
    // Returns the phrase's number: 0, 1, 2...
    int add(const QString &phrase);
    // The same with the words as they are, and with a plural s.
    int addPlain(const QString &phrase);

    // In the order of the text, without overlaps: of two that overlap the one that begins first, then the longer.
    [[nodiscard]] std::vector<PhraseMatch> find(const std::vector<PlainWord> &words, std::stop_token stop = {}) const;

private:
    struct Element {
        QStringList words = {};
        bool isOptional = false;
    };
    using Phrase = std::vector<Element>;

    int addElements(Phrase elements);
    static qsizetype matchedEnd(const std::vector<PlainWord> &words, size_t from, const Phrase &phrase, size_t element);

    std::vector<Phrase> m_phrases;
    QHash<QString, std::vector<int>> m_byFirstWord;
};

} // namespace atelier
