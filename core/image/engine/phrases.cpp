// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/phrases.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

enum class Letter { Other, Han, Hiragana, Katakana, Hangul };

Letter kindOf(QChar character)
{
    if (character == u'ー')
        return Letter::Katakana;
    if (!character.isLetter() && character != u'々')
        return Letter::Other;
    switch (character.script()) {
    case QChar::Script_Han:
        return Letter::Han;
    case QChar::Script_Hiragana:
        return Letter::Hiragana;
    case QChar::Script_Katakana:
        return Letter::Katakana;
    case QChar::Script_Hangul:
        return Letter::Hangul;
    default:
        return Letter::Other;
    }
}

bool beginsWord(Letter letter) { return letter == Letter::Han || letter == Letter::Katakana; }

// Particles end a phrase: "夜の|ほうじ茶", "夜は|もう早い".
bool isParticle(QChar character) { return u"はがをにでとものへ"_s.contains(character); }
bool isSmallKana(QChar character) { return u"ぁぃぅぇぉっゃゅょ"_s.contains(character); }
bool isHonorific(QChar character) { return character == u'お' || character == u'ご'; }

bool mayBreakBefore(const QString &text, qsizetype i, qsizetype phraseStart)
{
    const QChar before = text.at(i - 1);
    const QChar after = text.at(i);
    const Letter kindBefore = kindOf(before);
    const Letter kindAfter = kindOf(after);
    if (kindBefore == Letter::Hangul && kindAfter == Letter::Hangul)
        return false;
    if (kindBefore == Letter::Katakana && kindAfter == Letter::Han)
        return true;
    if (kindBefore != Letter::Hiragana)
        return kindBefore != kindAfter && kindAfter == Letter::Katakana;
    if (beginsWord(kindAfter))
        return !(isHonorific(before) && i - 1 == phraseStart);
    return i >= 2 && isParticle(before) && beginsWord(kindOf(text.at(i - 2))) && kindAfter == Letter::Hiragana
        && !isParticle(after) && !isSmallKana(after);
}

bool isPhraseLetter(QChar character) { return kindOf(character) != Letter::Other; }

// A single letter stays with the phrase before it.
void addPhrase(std::vector<Phrase> &phrases, Phrase phrase)
{
    const bool follows = !phrases.empty() && phrases.back().start + phrases.back().length == phrase.start;
    if (phrase.length == 1 && follows)
        ++phrases.back().length;
    else
        phrases.push_back(phrase);
}

bool hasPhrases(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const Letter kind = kindOf(character);
        return kind == Letter::Hiragana || kind == Letter::Katakana || kind == Letter::Hangul;
    });
}

} // namespace

std::vector<Phrase> phrasesOf(const QString &text)
{
    std::vector<Phrase> phrases;
    if (!hasPhrases(text))
        return phrases;
    for (qsizetype start = 0; start < text.size();) {
        if (!isPhraseLetter(text.at(start))) {
            ++start;
            continue;
        }
        qsizetype end = start + 1;
        while (end < text.size() && isPhraseLetter(text.at(end)) && !mayBreakBefore(text, end, start))
            ++end;
        addPhrase(phrases, {start, end - start});
        start = end;
    }
    return phrases;
}

} // namespace atelier
