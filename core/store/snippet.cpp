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

struct ReadLine {
    QString text;
    std::vector<qsizetype> places; // where each letter of the source is in it, and its end
};

bool isSpaceAt(QStringView text, qsizetype at) { return at < 0 || at >= text.size() || text[at].isSpace(); }

// Marks of headings, quotes and lists stand at the beginning of a line; those of emphasis and code touch a word.
bool isMark(QStringView text, qsizetype at, bool beginsLine)
{
    const QChar mark = text[at];
    if (beginsLine && QStringView(u"#>-*+").contains(mark))
        return isSpaceAt(text, at + 1) || text[at + 1] == mark;
    return (mark == u'*' || mark == u'`') && !(isSpaceAt(text, at - 1) && isSpaceAt(text, at + 1));
}

// The text as one line to read: single spaces, and without the marks of Markdown.
ReadLine oneLine(QStringView source, bool beginsLine)
{
    ReadLine line;
    line.places.reserve(size_t(source.size()) + 1);
    for (qsizetype at = 0; at < source.size(); ++at) {
        line.places.push_back(line.text.size());
        const QChar character = source[at];
        if (character.isSpace()) {
            beginsLine = beginsLine || character == u'\n';
            if (!line.text.isEmpty() && !line.text.endsWith(u' '))
                line.text += u' ';
        } else if (!isMark(source, at, beginsLine)) {
            beginsLine = false;
            line.text += character;
        }
    }
    line.places.push_back(line.text.size());
    return line;
}

bool isLineBegin(const QString &text, qsizetype at) { return at == 0 || text[at - 1] == u'\n'; }

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
    const ReadLine line = oneLine(QStringView(text).sliced(start, end - start), isLineBegin(text, start));
    snippet.text = before + line.text + (end < text.size() ? u"…"_s : QString());
    for (size_t i = first; i <= to;) {
        const size_t count = matchLength(words, i, terms);
        if (count == 0 || i + count > to + 1) {
            ++i;
            continue;
        }
        const Word &last = words[i + count - 1];
        const qsizetype place = line.places[size_t(words[i].start - start)];
        const qsizetype after = line.places[size_t(last.start + last.length - start)];
        snippet.matches.push_back({place + before.size(), after - place});
        i += count;
    }
    return snippet;
}

Snippet openingSnippet(const QString &text)
{
    qsizetype end = std::min(text.size(), unitsBefore + unitsAfter);
    if (end > 0 && end < text.size() && text[end - 1].isHighSurrogate())
        --end;
    return {oneLine(QStringView(text).first(end), true).text + (end < text.size() ? u"…"_s : QString()), {}};
}

} // namespace atelier
