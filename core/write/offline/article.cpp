// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/article.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

bool startsWithAny(const QString &word, const QStringList &starts)
{
    return std::ranges::any_of(starts, [&](const QString &start) { return word.startsWith(start); });
}

QString firstWord(QStringView text)
{
    qsizetype begin = 0;
    while (begin < text.size() && !text.at(begin).isLetterOrNumber())
        ++begin;
    qsizetype end = begin;
    while (end < text.size() && text.at(end).isLetterOrNumber())
        ++end;
    return text.sliced(begin, end - begin).toString();
}

// Said letter by letter: "an HOA fee", "an MLS number", but "a UK bank".
bool isSpelledOut(const QString &word)
{
    static const QStringList withVowels{u"HOA"_s, u"FHA"_s, u"HVAC"_s, u"LED"_s, u"SUV"_s, u"RV"_s, u"MRI"_s};
    if (word.size() < 2 || word.size() > 4 || word != word.toUpper() || word == word.toLower())
        return false;
    const bool hasVowel = std::ranges::any_of(word, [](QChar letter) { return u"AEIOU"_s.contains(letter); });
    return withVowels.contains(word) || !hasVowel;
}

// Eight, eleven, eighteen, eighty and the thousands of them: 11,000, 18th.
bool numberTakesAn(const QString &number)
{
    static const QRegularExpression sound(u"^(?:8|1[18](?![0-9]))"_s);
    return sound.match(number).hasMatch();
}

} // namespace

bool takesAn(QStringView next)
{
    static const QStringList vowelSound{
        u"hour"_s, u"honest"_s, u"honor"_s, u"honour"_s, u"heir"_s, u"unin"_s, u"unim"_s, u"unident"_s, u"onerous"_s};
    static const QStringList consonantSound{u"uni"_s, u"use"_s, u"usu"_s, u"usa"_s, u"eu"_s, u"ewe"_s, u"one"_s,
        u"once"_s, u"ubiq"_s, u"util"_s, u"uten"_s, u"utop"_s, u"utah"_s, u"uk"_s, u"urug"_s, u"uran"_s};
    const QString word = firstWord(next);
    if (word.isEmpty())
        return false;
    if (word.at(0).isDigit())
        return numberTakesAn(word);
    if (isSpelledOut(word))
        return u"AEFHILMNORSX"_s.contains(word.at(0));
    const QString lower = word.toLower();
    if (startsWithAny(lower, vowelSound))
        return true;
    if (startsWithAny(lower, consonantSound) || word == u"US" || word == u"USB")
        return false;
    return u"aeiouäöüáéíóúàèìòù"_s.contains(lower.at(0));
}

} // namespace atelier
