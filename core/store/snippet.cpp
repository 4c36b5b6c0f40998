// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snippet.h"

#include "core/store/fold.h"

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype unitsBefore = 48;
constexpr qsizetype unitsAfter = 132;
constexpr qsizetype searchedWords = 200'000; // about a megabyte; a later match has no snippet
constexpr size_t longestQuery = 32; // terms

// Words that begin at `at` and match the term; 0 when they do not.
size_t matchLength(const std::vector<Word> &words, size_t at, const SearchTerms::Term &term)
{
    if (at + size_t(term.words.size()) > words.size())
        return 0;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const QString &word = words[at + size_t(i)].folded;
        if (!(term.isPrefix ? word.startsWith(term.words[i]) : word == term.words[i]))
            return 0;
    }
    return size_t(term.words.size());
}

size_t matchLength(const std::vector<Word> &words, size_t at, const SearchTerms &terms)
{
    size_t longest = 0;
    for (const SearchTerms::Term &term : terms.terms)
        longest = std::max(longest, matchLength(words, at, term));
    return longest;
}

// Line breaks and runs of spaces would make the line ragged; lengths stay, so that ranges stay.
QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &character : line) {
        if (character.isSpace())
            character = u' ';
    }
    return line;
}

} // namespace

QString SearchTerms::toFtsExpression(TermMatch match) const
{
    QStringList parts;
    for (const Term &term : terms) {
        const bool isBeginning = term.isPrefix && match == TermMatch::AsTyped;
        parts += u'"' + term.words.join(u' ') + (isBeginning ? u"\"*"_s : u"\""_s);
    }
    return parts.join(u" AND "_s);
}

SearchTerms SearchTerms::parse(const QString &text)
{
    SearchTerms result;
    bool inQuotes = false;
    for (const QString &part : text.split(u'"')) {
        QStringList words;
        for (const Word &word : splitWords(part, qsizetype(longestQuery)))
            words += word.folded;
        if (inQuotes && words.size() > 1) {
            result.terms.push_back({words, false});
        } else {
            for (const QString &word : std::as_const(words))
                result.terms.push_back({{word}, true});
        }
        inQuotes = !inQuotes;
    }
    if (result.terms.size() > longestQuery)
        result.terms.resize(longestQuery);
    return result;
}

std::optional<Snippet> makeSnippet(const QString &text, const SearchTerms &terms)
{
    const std::vector<Word> words = splitWords(text, searchedWords);
    size_t first = 0;
    while (first < words.size() && matchLength(words, first, terms) == 0)
        ++first;
    if (first == words.size())
        return std::nullopt;

    size_t from = first;
    while (from > 0 && words[first].start - words[from - 1].start <= unitsBefore)
        --from;
    size_t to = first;
    while (to + 1 < words.size() && words[to + 1].start + words[to + 1].length - words[first].start <= unitsAfter)
        ++to;
    const qsizetype start = from == 0 ? std::max<qsizetype>(0, words[from].start - 3) : words[from].start;
    const qsizetype wordsEnd = words[to].start + words[to].length;
    const qsizetype end = to + 1 == words.size() ? std::min(text.size(), wordsEnd + 3) : wordsEnd;

    Snippet snippet;
    const QString before = start > 0 ? u"…"_s : QString();
    snippet.text =
        before + oneLine(QStringView(text).sliced(start, end - start)) + (end < text.size() ? u"…"_s : QString());
    for (size_t i = first; i <= to;) {
        const size_t count = matchLength(words, i, terms);
        if (count == 0 || i + count > to + 1) {
            ++i;
            continue;
        }
        const Word &last = words[i + count - 1];
        snippet.matches.push_back({words[i].start - start + before.size(), last.start + last.length - words[i].start});
        i += count;
    }
    return snippet;
}

Snippet openingSnippet(const QString &text)
{
    qsizetype end = std::min(text.size(), unitsBefore + unitsAfter);
    if (end > 0 && end < text.size() && text[end - 1].isHighSurrogate())
        --end;
    return {oneLine(QStringView(text).first(end)) + (end < text.size() ? u"…"_s : QString()), {}};
}

} // namespace atelier
