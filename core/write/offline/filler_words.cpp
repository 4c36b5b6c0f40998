// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/filler_words.h"

#include "core/write/offline/language.h"
#include "core/write/offline/text_change.h"

#include <QSet>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

// Far enough for any sentence that a person can follow.
constexpr qsizetype longestLookBack = 300;

QString lastWord(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    qsizetype begin = end;
    while (begin > 0 && !text.at(begin - 1).isSpace())
        --begin;
    return text.sliced(begin, end - begin).toString().toLower();
}

QString firstWord(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end).isLetter())
        ++end;
    return text.first(end).toString().toLower();
}

QStringView sentenceBefore(QStringView text)
{
    qsizetype begin = text.size();
    while (begin > 0 && text.size() - begin < longestLookBack && !u".!?\n"_s.contains(text.at(begin - 1)))
        --begin;
    return text.sliced(begin);
}

bool isNegated(QStringView sentence)
{
    static const QRegularExpression negation =
        caseless(u"\\b(?:not|cannot|never|no|nor|neither|nobody|nothing|none|hardly|barely|scarcely|seldom|rarely|"
                 "without|few|little)\\b|n['’]t\\b"_s);
    return negation.matchView(sentence).hasMatch();
}

bool changesWhatIsSaid(const QString &filler, QStringView before, QStringView after)
{
    static const QSet<QString> keptAfter{u"almost"_s, u"nearly"_s, u"more"_s, u"less"_s, u"how"_s, u"or"_s, u"would"_s,
        u"had"_s, u"if"_s, u"as"_s, u"so"_s, u"too"_s, u"fact"_s};
    static const QSet<QString> keptBefore{u"and"_s, u"or"_s, u"but"_s, u"nor"_s, u"yet"_s};
    const QString previous = lastWord(before);
    const QString next = firstWord(after);
    if (keptAfter.contains(previous) || previous.endsWith(u"'d"_s) || previous.endsWith(u"’d"_s)
        || keptBefore.contains(next) || isNegated(sentenceBefore(before)))
        return true;
    if (filler == u"rather")
        return QSet<QString>{u"than"_s, u"a"_s, u"an"_s, u"the"_s}.contains(next);
    if (filler == u"quite")
        return QSet<QString>{u"a"_s, u"an"_s, u"the"_s, u"as"_s, u"so"_s, u"right"_s, u"like"_s}.contains(next);
    if (filler == u"very")
        return QSet<QString>{u"much"_s, u"many"_s, u"well"_s, u"little"_s, u"few"_s}.contains(next);
    if (filler == u"kind of" || filler == u"sort of") {
        // "It is kind of dark" hedges; "this kind of house" and "that is kind of you" do not.
        static const QSet<QString> verbs{u"is"_s, u"was"_s, u"are"_s, u"were"_s, u"be"_s, u"feels"_s, u"looks"_s,
            u"seems"_s, u"felt"_s, u"looked"_s, u"seemed"_s, u"it's"_s, u"it’s"_s, u"that's"_s, u"that’s"_s};
        static const QSet<QString> objects{u"you"_s, u"him"_s, u"her"_s, u"them"_s, u"us"_s, u"me"_s, u"it"_s, u"the"_s,
            u"a"_s, u"an"_s, u"this"_s, u"that"_s};
        return !verbs.contains(previous) || objects.contains(next);
    }
    return false;
}

QString withoutOpeners(const QString &text)
{
    static const QString start = u"(?<=^|[.!?] |\\n)"_s;
    static const QRegularExpression openers = caseless(start + anyOf(offlineLanguage().fillerOpeners) + u" (\\p{L})"_s);
    static const QRegularExpression adverbs = caseless(start + anyOf(offlineLanguage().fillerStarts) + u", (\\p{L})"_s);
    static const QRegularExpression bareAdverbs = caseless(start
        + u"(?:actually|basically|honestly|literally|obviously) "
          "(?=(?:the|this|that|these|those|there|it|we|you|they|he|she|a|an)\\b)(\\p{L})"_s);
    const auto capital = [](const QRegularExpressionMatch &match) { return match.captured(1).toUpper(); };
    return replaced(replaced(replaced(text, openers, capital), adverbs, capital), bareAdverbs, capital);
}

} // namespace

QString withoutFillers(const QString &text)
{
    static const QRegularExpression fillers =
        caseless(u"(?<=\\p{L} )("_s + anyOf(offlineLanguage().fillers) + u") (?=\\p{L})"_s);
    const QString opened = withoutOpeners(text);
    return replaced(opened, fillers, [&](const QRegularExpressionMatch &match) {
        const QStringView before = QStringView(opened).first(match.capturedStart());
        const QStringView after = QStringView(opened).sliced(match.capturedEnd());
        return changesWhatIsSaid(match.captured(1).toLower(), before, after) ? match.captured() : QString();
    });
}

} // namespace atelier
