// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/offline_refiner.h"

#include "core/write/offline/language.h"
#include "core/write/offline/offline_writer.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QRegularExpression caseless(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString anyOf(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words)
        escaped.append(QRegularExpression::escape(word));
    return u"(?:"_s + escaped.join(u'|') + u')';
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

// Every match is replaced by what the function makes of it.
QString replaced(const QString &text, const QRegularExpression &pattern,
    const std::function<QString(const QRegularExpressionMatch &)> &replacement)
{
    QString result;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.sliced(done, match.capturedStart() - done) + replacement(match);
        done = match.capturedEnd();
    }
    return result + text.sliced(done);
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
    // "had had" and "that that" can be right.
    static const QRegularExpression doubled = caseless(u"\\b(\\p{L}+)([ \\t]+)\\1\\b"_s);
    static const QSet<QString> allowed{u"had"_s, u"that"_s, u"is"_s, u"do"_s, u"very"_s, u"so"_s, u"no"_s, u"bye"_s};
    return replaced(text, doubled, [](const QRegularExpressionMatch &match) {
        return allowed.contains(match.captured(1).toLower()) ? match.captured() : match.captured(1);
    });
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
        caseless(u"\\b(?:etc|vs|approx|incl|excl|dept|inc|ltd|sqft|ave|est)[.] $"_s);
    QString result = replaced(text, start, [&](const QRegularExpressionMatch &match) {
        const QString before = text.sliced(
            std::max<qsizetype>(0, match.capturedStart() - 12), std::min<qsizetype>(12, match.capturedStart()));
        return abbreviated.match(before).hasMatch() ? match.captured() : match.captured().toUpper();
    });
    return result.replace(alone, u"I"_s);
}

QString withArticles(const QString &text)
{
    static const QRegularExpression before(u"\\b([Aa]) (?=[aeioAEIO][a-z])(?!(?:one|once|eu|ewe)\\b)(?!one-|euro)"_s);
    static const QRegularExpression an(u"\\b([Aa])n (?=[bcdfgjklmnpqrstvwyzBCDFGJKLMNPQRSTVWYZ][a-z]{2,})"_s);
    QString result = text;
    result.replace(before, u"\\1n "_s);
    return result.replace(an, u"\\1 "_s);
}

QString corrected(const QString &text)
{
    static const QRegularExpression typos = patternOf(offlineLanguage().typos);
    return withArticles(
        withCapitals(withoutDoubledWords(withWords(withStraightSpaces(text), offlineLanguage().typos, typos))));
}

QString withoutFillers(const QString &text)
{
    static const QRegularExpression openers =
        caseless(u"(?<=^|[.!?] |\\n)"_s + anyOf(offlineLanguage().fillerOpeners) + u" (\\p{L})"_s);
    static const QRegularExpression fillers =
        caseless(u"(?<=[\\p{L},] )"_s + anyOf(offlineLanguage().fillers) + u",? (?=\\p{L})"_s);
    static const QRegularExpression opening =
        caseless(u"(?<=^|[.!?] |\\n)"_s + anyOf(offlineLanguage().fillers) + u", (\\p{L})"_s);
    static const QRegularExpression opener = caseless(
        u"(?<=^|[.!?] |\\n)(?:actually|basically|essentially|frankly|honestly|literally|obviously),? (\\p{L})"_s);
    QString result = replaced(text, openers, [](const auto &match) { return match.captured(1).toUpper(); });
    result = replaced(result, opening, [](const auto &match) { return match.captured(1).toUpper(); });
    result = replaced(result, opener, [](const auto &match) { return match.captured(1).toUpper(); });
    return replaced(result, fillers, [](const auto &) { return QString(); });
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
    static const QRegularExpression word(u"[\\p{L}\\p{N}]{4,}"_s);
    QSet<QString> words;
    for (auto matches = word.globalMatch(sentence); matches.hasNext();)
        words.insert(matches.next().captured().toLower());
    return words;
}

// A sentence whose words were nearly all said before adds nothing; one with a number in it is kept.
bool isRedundant(const QString &sentence, const QSet<QString> &said)
{
    static const QRegularExpression digit(u"\\p{N}"_s);
    const QSet<QString> words = contentWords(sentence);
    if (words.size() < 3 || digit.match(sentence).hasMatch())
        return false;
    const auto known = std::ranges::count_if(words, [&](const QString &each) { return said.contains(each); });
    return double(known) / double(words.size()) >= 0.8;
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
        return changeProse(text, corrected);
    case OfflineRefinement::Shorten:
        return withoutRedundantSentences(changeProse(text, withoutFillers));
    case OfflineRefinement::Simplify:
        return changeProse(text, [](const QString &prose) { return plain(withoutFillers(prose)); });
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
