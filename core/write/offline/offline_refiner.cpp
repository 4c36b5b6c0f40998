// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/offline_refiner.h"

#include "core/write/offline/article.h"
#include "core/write/offline/filler_words.h"
#include "core/write/offline/language.h"
#include "core/write/offline/text_change.h"

#include <QHash>
#include <QSet>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

// Applies a change to prose only: code (fenced or inline), links' targets and bare addresses are passed by.
QString changeProse(const QString &text, const std::function<QString(const QString &)> &change)
{
    static const QRegularExpression untouched(
        u"```.*?(?:```|$)|`[^`\\n]*`|\\]\\([^)\\s]*\\)|https?://\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.]+"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype done = 0;
    for (auto matches = untouched.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += change(text.sliced(done, match.capturedStart() - done)) + match.captured();
        done = match.capturedEnd();
    }
    return result + change(text.sliced(done));
}

QString withWords(
    const QString &text, const std::vector<std::pair<QString, QString>> &words, const QRegularExpression &pattern)
{
    QHash<QString, QString> table;
    for (const auto &[word, instead] : words)
        table[word] = instead;
    return replaced(text, pattern, [&](const QRegularExpressionMatch &match) {
        const QString instead = table.value(match.captured().toLower(), match.captured());
        return match.captured().at(0).isUpper() ? capitalised(instead) : instead;
    });
}

QRegularExpression patternOf(const std::vector<std::pair<QString, QString>> &words)
{
    QStringList names;
    for (const auto &[word, instead] : words)
        names.append(word);
    return caseless(u"\\b"_s + anyOf(names) + u"\\b"_s);
}

QString withoutDoubledWords(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}_]+"_s);
    QString result;
    qsizetype done = 0;
    QString previous;
    qsizetype previousEnd = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString found = match.captured();
        const QStringView gap = QStringView(text).sliced(previousEnd, match.capturedStart() - previousEnd);
        const bool isNext = std::ranges::all_of(gap, [](QChar each) { return each == u' ' || each == u'\t'; });
        // Of names such as "Walla Walla" the second word has its capital, too.
        if (isNext && found.at(0).isLower() && previous == found && !offlineLanguage().rightlyDoubled.contains(found)) {
            result += text.sliced(done, previousEnd - done);
            done = match.capturedEnd();
        }
        previous = found.toLower();
        previousEnd = match.capturedEnd();
    }
    return result + text.sliced(done);
}

QString withStraightSpaces(QString text)
{
    static const QRegularExpression doubled(u"(?<=\\S)[ \\t]{2,}(?=\\S)"_s);
    static const QRegularExpression beforeMark(u"(?<=[\\p{L}\\p{N}])[ \\t]+([,;:!?]|\\.(?!\\.))(?=\\s|$)"_s);
    static const QRegularExpression afterMark(u"([,;!?])(?=\\p{L})"_s);
    static const QRegularExpression doubledMark(u"([,;])\\1+"_s);
    static const QRegularExpression doubledStop(u"(?<!\\.)\\.\\.(?!\\.)"_s);
    text.replace(doubled, u" "_s);
    text.replace(afterMark, u"\\1 "_s);
    text.replace(beforeMark, u"\\1"_s);
    text.replace(doubledMark, u"\\1"_s);
    return text.replace(doubledStop, u"."_s);
}

QString withCapitals(const QString &text)
{
    // After a full stop only where a space and a whole word follow, and not after an abbreviation.
    static const QRegularExpression start(
        u"(?<=[a-z0-9]{3}[.!?] )(\\p{Ll})|(?<=[\\p{Ll}\\p{N}][!?] )(\\p{Ll})|(?<=\\n\\n)(\\p{Ll})(?=\\p{Ll}+ )"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression alone(u"(?<![\\p{L}\\p{N}.'’-])i(?=[ '’](?!\\.))"_s);
    static const QRegularExpression abbreviated =
        caseless(u"\\b"_s + anyOf(offlineLanguage().abbreviations) + u"[.] $"_s);
    QString result = replaced(text, start, [&](const QRegularExpressionMatch &match) {
        const QString before = text.sliced(
            std::max<qsizetype>(0, match.capturedStart() - 12), std::min<qsizetype>(12, match.capturedStart()));
        return abbreviated.match(before).hasMatch() ? match.captured() : match.captured().toUpper();
    });
    return result.replace(alone, u"I"_s);
}

// Whether the "a" is an article at all: "Class A offices" and "option a or b" name something.
bool isArticle(const QString &text, const QRegularExpressionMatch &match)
{
    static const QSet<QString> otherWords{u"or"_s, u"and"_s, u"as"_s, u"at"_s, u"is"_s, u"in"_s, u"on"_s, u"of"_s,
        u"if"_s, u"it"_s, u"are"_s, u"der"_s, u"dem"_s, u"den"_s, u"das"_s, u"die"_s};
    static const QRegularExpression wordBefore(u"[\\p{L}\\p{N}] $"_s, QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype start = match.capturedStart();
    const bool isAfterWord =
        wordBefore.matchView(QStringView(text).sliced(std::max<qsizetype>(0, start - 2), std::min<qsizetype>(2, start)))
            .hasMatch();
    return !otherWords.contains(match.captured(2).toLower()) && !(isAfterWord && match.captured(1).at(0) == u'A');
}

// Words in capitals are left alone: nobody knows how they are said. So is "an" before an "h": "an historic".
QString withArticles(const QString &text)
{
    static const QRegularExpression article(
        u"\\b([Aa]n?) (?=(\\p{L}\\p{Ll}+))"_s, QRegularExpression::UseUnicodePropertiesOption);
    return replaced(text, article, [&](const QRegularExpressionMatch &match) {
        const QString given = match.captured(1);
        const QString next = match.captured(2);
        const bool wantsAn = takesAn(next);
        const bool isLeft = wantsAn == (given.size() == 2) || (!wantsAn && next.at(0).toLower() == u'h');
        if (isLeft || !isArticle(text, match))
            return match.captured();
        return QString(given.at(0) + (wantsAn ? u"n "_s : u" "_s));
    });
}

QString corrected(const QString &text)
{
    static const QRegularExpression typos = patternOf(offlineLanguage().typos);
    return withArticles(
        withCapitals(withoutDoubledWords(withWords(withStraightSpaces(text), offlineLanguage().typos, typos))));
}

QString plain(const QString &text)
{
    static const QRegularExpression words = patternOf(offlineLanguage().plainWords);
    return withArticles(withWords(text, offlineLanguage().plainWords, words));
}

QStringList sentences(const QString &paragraph)
{
    static const QRegularExpression end(
        u"(?<=[\\p{Ll}\\p{N})”\"][.!?])\\s+(?=[\\p{Lu}“\"(])"_s, QRegularExpression::UseUnicodePropertiesOption);
    return paragraph.split(end, Qt::SkipEmptyParts);
}

QSet<QString> contentWords(const QString &sentence)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
    static const QSet<QString> empty{u"the"_s, u"a"_s, u"an"_s, u"and"_s, u"it"_s, u"its"_s, u"is"_s, u"are"_s,
        u"was"_s, u"were"_s, u"also"_s, u"too"_s, u"this"_s, u"that"_s, u"there"_s, u"has"_s, u"have"_s, u"of"_s};
    QSet<QString> words;
    for (auto matches = word.globalMatch(sentence); matches.hasNext();) {
        if (const QString found = matches.next().captured().toLower(); !empty.contains(found))
            words.insert(found);
    }
    return words;
}

// A sentence whose words were all said before adds nothing; one with a number in it, or a denial, is kept.
bool isRedundant(const QString &sentence, const QSet<QString> &said)
{
    static const QRegularExpression kept =
        caseless(u"\\p{N}|\\b(?:not|no|never|neither|nor|none|without|cannot|only)\\b|n['’]t\\b"_s);
    const QSet<QString> words = contentWords(sentence);
    return words.size() >= 3 && !kept.match(sentence).hasMatch() && said.contains(words);
}

QString withoutRedundantSentences(const QString &text)
{
    QSet<QString> said;
    QStringList paragraphs;
    for (const QString &paragraph : text.split(u"\n\n"_s)) {
        // Only running prose: headings, lists, tables, quotations and code keep their lines.
        const bool isProse = !paragraph.isEmpty() && !u"#-*+>|`0123456789 \n\t"_s.contains(paragraph.at(0));
        QStringList kept;
        for (const QString &sentence : isProse ? sentences(paragraph) : QStringList(paragraph)) {
            if (isProse && isRedundant(sentence, said))
                continue;
            kept.append(sentence);
            said += contentWords(sentence);
        }
        if (!kept.isEmpty() || paragraph.isEmpty())
            paragraphs.append(kept.join(u' '));
    }
    return paragraphs.join(u"\n\n"_s);
}

// The rules are for English: "an der Elbe" is no mistake.
bool isEnglish(const QString &text)
{
    static const QRegularExpression english = caseless(u"\\b"_s + anyOf(offlineLanguage().englishWords) + u"\\b"_s);
    static const QRegularExpression other = caseless(u"\\b"_s + anyOf(offlineLanguage().otherWords) + u"\\b"_s);
    const auto count = [&](const QRegularExpression &words) {
        qsizetype found = 0;
        for (auto matches = words.globalMatch(text); matches.hasNext(); matches.next())
            ++found;
        return found;
    };
    return count(other) <= count(english);
}

QString withSingleSpaces(QString text)
{
    static const QRegularExpression doubled(u"(?<=\\S)[ \\t]{2,}(?=\\S)"_s);
    return text.replace(doubled, u" "_s);
}

QString inEnglish(const QString &text, const std::function<QString(const QString &)> &rules)
{
    return isEnglish(text) ? changeProse(text, rules) : changeProse(text, withSingleSpaces);
}

} // namespace

std::optional<OfflineRefinement> offlineRefinement(const QString &kind)
{
    if (kind == u"fix-grammar")
        return OfflineRefinement::FixGrammar;
    if (kind == u"shorten")
        return OfflineRefinement::Shorten;
    if (kind == u"simplify")
        return OfflineRefinement::Simplify;
    return std::nullopt;
}

QString refineOffline(OfflineRefinement refinement, const QString &text)
{
    switch (refinement) {
    case OfflineRefinement::FixGrammar:
        return inEnglish(text, corrected);
    case OfflineRefinement::Shorten:
        return withoutRedundantSentences(
            inEnglish(text, [](const QString &prose) { return withArticles(withoutFillers(prose)); }));
    case OfflineRefinement::Simplify:
        return inEnglish(text, [](const QString &prose) { return plain(withoutFillers(prose)); });
    }
    return text;
}

Result<QString> refineOffline(const QString &kind, const QString &text)
{
    if (const auto refinement = offlineRefinement(kind))
        return refineOffline(*refinement, text);
    return failure(ErrorKind::Unsupported,
        QObject::tr("The offline writer works by rules and can only fix grammar, shorten and simplify. Choose a model "
                    "for this."));
}

QString tidied(const QString &text)
{
    return refineOffline(OfflineRefinement::Shorten, refineOffline(OfflineRefinement::FixGrammar, text));
}

} // namespace atelier
