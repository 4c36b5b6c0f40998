// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/phrase_matcher.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isHyphen(QChar c) { return c == u'-' || c == u'\u2010' || c == u'\u2011'; }

QString plainText(QStringView word)
{
    QString text = word.toString().toLower();
    text.replace(u'\u2019', u'\'').remove(QChar(QChar::SoftHyphen));
    return text;
}

bool isSpaceOrHyphen(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace() || isHyphen(c); });
}

// "couple(s)" is "couple" and "couples".
void addWithEnding(QStringList &words, const QString &word)
{
    const qsizetype open = word.indexOf(u'(');
    if (open < 0 || !word.endsWith(u')')) {
        words.append(word);
        return;
    }
    const QString stem = word.first(open);
    words.append(stem);
    words.append(stem + word.sliced(open + 1).chopped(1));
}

bool matchesWord(const QString &word, const QStringList &accepted)
{
    if (accepted.contains(word))
        return true;
    return word.endsWith("'s"_L1) && accepted.contains(word.chopped(2));
}

} // namespace

std::vector<PlainWord> plainWords(QStringView text, const std::vector<Token> &tokens)
{
    std::vector<PlainWord> words;
    words.reserve(tokens.size());
    qsizetype lastEnd = 0;
    for (const Token &token : tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        qsizetype begin = token.position;
        for (qsizetype i = token.position; i <= token.end(); ++i) {
            if (i < token.end() && !isHyphen(text[i]))
                continue;
            if (i > begin) {
                const bool follows = isSpaceOrHyphen(text.sliced(lastEnd, begin - lastEnd));
                words.push_back({plainText(text.sliced(begin, i - begin)), {begin, i - begin}, follows});
                lastEnd = i;
            }
            begin = i + 1;
        }
    }
    return words;
}

int PhraseMatcher::add(const QString &phrase)
{
    Phrase elements;
    for (const QString &part : plainText(phrase).replace(u'-', u' ').split(u' ', Qt::SkipEmptyParts)) {
        Element element{.words = {}, .isOptional = part.startsWith(u'[') && part.endsWith(u']')};
        const QString alternatives = element.isOptional ? part.sliced(1).chopped(1) : part;
        for (const QString &word : alternatives.split(u'|', Qt::SkipEmptyParts))
            addWithEnding(element.words, word);
        elements.push_back(std::move(element));
    }
    return addElements(std::move(elements));
}

int PhraseMatcher::addPlain(const QString &phrase)
{
    Phrase elements;
    for (const PlainWord &word : plainWords(phrase, tokenize(phrase)))
        elements.push_back({{word.text}, false});
    if (!elements.empty())
        elements.back().words.append(elements.back().words.front() + u's');
    return addElements(std::move(elements));
}

int PhraseMatcher::addElements(Phrase elements)
{
    const int number = int(m_phrases.size());
    if (!elements.empty()) {
        for (const QString &word : std::as_const(elements.front().words))
            m_byFirstWord[word].push_back(number);
    }
    m_phrases.push_back(std::move(elements));
    return number;
}

// One past the last word of the longest match of the phrase's elements from `element` on, or -1.
qsizetype PhraseMatcher::matchedEnd(
    const std::vector<PlainWord> &words, size_t from, const Phrase &phrase, size_t element)
{
    if (element == phrase.size())
        return qsizetype(from);
    qsizetype end = -1;
    const bool continues = from < words.size() && (element == 0 || words[from].follows);
    if (continues && matchesWord(words[from].text, phrase[element].words))
        end = matchedEnd(words, from + 1, phrase, element + 1);
    if (phrase[element].isOptional)
        end = std::max(end, matchedEnd(words, from, phrase, element + 1));
    return end;
}

std::vector<PhraseMatch> PhraseMatcher::find(const std::vector<PlainWord> &words, std::stop_token stop) const
{
    std::vector<PhraseMatch> matches;
    for (size_t i = 0; i < words.size();) {
        if ((i & 0xFFF) == 0 && stop.stop_requested())
            return matches;
        size_t next = i + 1;
        const QString &word = words[i].text;
        auto phrases = m_byFirstWord.constFind(word);
        if (phrases == m_byFirstWord.cend() && word.endsWith("'s"_L1))
            phrases = m_byFirstWord.constFind(word.chopped(2));
        if (phrases != m_byFirstWord.cend()) {
            PhraseMatch best{.phrase = -1, .range = {}};
            for (const int number : *phrases) {
                const qsizetype end = matchedEnd(words, i, m_phrases[size_t(number)], 0);
                if (end <= qsizetype(i))
                    continue;
                const qsizetype begin = words[i].range.position;
                const qsizetype length = words[size_t(end) - 1].range.end() - begin;
                if (length > best.range.length) {
                    best = {number, {begin, length}};
                    next = size_t(end);
                }
            }
            if (best.phrase >= 0)
                matches.push_back(best);
        }
        i = next;
    }
    return matches;
}

} // namespace atelier
