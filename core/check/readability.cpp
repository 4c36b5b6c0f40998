// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/readability.h"

#include "core/check/syllables.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isAbbreviation(QStringView word)
{
    if (word.size() == 1)
        return word.front().isLetter() && word.front() != u'I';
    static const QStringList known{u"mr"_s, u"mrs"_s, u"ms"_s, u"dr"_s, u"prof"_s, u"st"_s, u"etc"_s, u"vs"_s, u"no"_s,
        u"approx"_s, u"ft"_s, u"ca"_s, u"bzw"_s, u"usw"_s, u"nr"_s, u"str"_s, u"sr"_s, u"sra"_s, u"av"_s, u"mme"_s};
    return word.size() <= 6 && known.contains(word.toString().toLower());
}

bool endsSentence(const MarkdownProse &prose, std::span<const Token> tokens, size_t mark)
{
    const Token &token = tokens[mark];
    const QChar symbol = prose.text[token.position];
    if (!u".!?…。！？"_s.contains(symbol))
        return false;
    const bool isFullWidth = u"。！？"_s.contains(symbol);
    const bool isFollowedBySpace = mark + 1 == tokens.size() || tokens[mark + 1].position > token.end()
        || tokens[mark + 1].kind != TokenKind::Word;
    if (!isFullWidth && !isFollowedBySpace)
        return false;
    const bool followsWord = mark > 0 && tokens[mark - 1].kind == TokenKind::Word;
    if (symbol != u'.' || !followsWord)
        return true;
    return !isAbbreviation(QStringView(prose.text).sliced(tokens[mark - 1].position, tokens[mark - 1].length));
}

} // namespace

SentenceCounts countSentences(const MarkdownProse &prose, std::span<const Token> tokens, QStringView language)
{
    SentenceCounts counts;
    QHash<QStringView, int> syllables; // texts repeat their words
    const auto syllablesOf = [&](QStringView word) {
        const auto known = syllables.constFind(word);
        return known != syllables.cend() ? *known : *syllables.insert(word, countSyllables(word, language));
    };
    for (const ProseBlock &block : prose.blocks) {
        if (block.kind == ProseKind::Heading || block.kind == ProseKind::TableCell)
            continue;
        auto index =
            size_t(std::ranges::lower_bound(tokens, block.range.position, {}, &Token::position) - tokens.begin());
        qsizetype wordsInSentence = 0;
        for (; index < tokens.size() && tokens[index].position < block.range.end(); ++index) {
            const Token &token = tokens[index];
            if (token.kind == TokenKind::Word) {
                ++wordsInSentence;
                ++counts.words;
                counts.syllables += syllablesOf(QStringView(prose.text).sliced(token.position, token.length));
            } else if (token.kind == TokenKind::Symbol && wordsInSentence > 0 && endsSentence(prose, tokens, index)) {
                ++counts.sentences;
                wordsInSentence = 0;
            }
        }
        counts.sentences += wordsInSentence > 0 ? 1 : 0;
    }
    return counts;
}

std::optional<double> readabilityScore(const SentenceCounts &counts, const ReadabilityFormula &formula)
{
    if (counts.sentences == 0 || counts.words == 0)
        return std::nullopt;
    const double wordsInSentence = double(counts.words) / double(counts.sentences);
    const double syllablesInWord = double(counts.syllables) / double(counts.words);
    const double score =
        formula.base - formula.perWordInSentence * wordsInSentence - formula.perSyllableInWord * syllablesInWord;
    return std::clamp(score, 0.0, 100.0);
}

std::optional<double> readabilityGrade(const SentenceCounts &counts)
{
    if (counts.sentences == 0 || counts.words == 0)
        return std::nullopt;
    const double wordsInSentence = double(counts.words) / double(counts.sentences);
    const double syllablesInWord = double(counts.syllables) / double(counts.words);
    return std::max(0.0, 0.39 * wordsInSentence + 11.8 * syllablesInWord - 15.59);
}

} // namespace atelier
