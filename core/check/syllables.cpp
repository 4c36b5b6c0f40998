// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/syllables.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isVowel(QChar c) { return u"aeiouyáàâãäåæéèêëíìîïóòôõöøœúùûüýÿ"_s.contains(c); }

int countVowelGroups(QStringView word)
{
    int groups = 0;
    bool inGroup = false;
    for (const QChar c : word) {
        const bool vowel = isVowel(c);
        groups += vowel && !inGroup ? 1 : 0;
        inGroup = vowel;
    }
    return groups;
}

int countPairs(QStringView word, std::initializer_list<QStringView> pairs)
{
    int count = 0;
    for (const QStringView pair : pairs)
        count += int(word.count(pair));
    return count;
}

bool endsWithAny(QStringView word, std::initializer_list<QStringView> endings)
{
    return std::ranges::any_of(endings, [&](QStringView ending) { return word.endsWith(ending); });
}

// Vowel groups, less the silent e at the end, more the groups that are spoken as two.
int countEnglish(QStringView word)
{
    int count = countVowelGroups(word);
    const qsizetype size = word.size();
    const bool endsInConsonantAndL = size > 2 && word.endsWith(u"le") && !isVowel(word[size - 3]);
    if (word.endsWith(u'e') && size > 2 && !isVowel(word[size - 2]) && !endsInConsonantAndL)
        --count;
    else if (word.endsWith(u"ed") && size > 3 && !isVowel(word[size - 3]) && !endsWithAny(word, {u"ted", u"ded"}))
        --count;
    else if (word.endsWith(u"es") && size > 3 && !isVowel(word[size - 3])
        && !endsWithAny(word, {u"ses", u"zes", u"xes", u"ches", u"shes", u"ces", u"ges", u"les"}))
        --count;
    else if (word.endsWith(u"les") && size > 4 && isVowel(word[size - 4]))
        --count;
    count += countPairs(word, {u"ia", u"io", u"eo", u"iu", u"ya", u"uou", u"ying"});
    count -=
        countPairs(word, {u"tion", u"sion", u"cion", u"gion", u"cial", u"tial", u"cian", u"xion", u"people", u"geo"});
    return count;
}

int countGerman(QStringView word)
{
    int count = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (!u"aeiouyäöüé"_s.contains(word[i]))
            continue;
        ++count;
        static constexpr std::array diphthongs{QStringView(u"ai"), QStringView(u"ei"), QStringView(u"au"),
            QStringView(u"eu"), QStringView(u"äu"), QStringView(u"ie"), QStringView(u"aa"), QStringView(u"ee"),
            QStringView(u"oo"), QStringView(u"ey"), QStringView(u"ay"), QStringView(u"ui")};
        const QStringView rest = word.sliced(i);
        if (std::ranges::any_of(diphthongs, [&](auto pair) { return rest.startsWith(pair); }))
            ++i;
    }
    return count;
}

// Two strong vowels (a, e, o) or a stressed weak one (í, ú) beside a vowel are two syllables; else they are one.
int countSpanish(QStringView word)
{
    const auto isSpanishVowel = [](QChar c) { return u"aeiouáéíóúü"_s.contains(c); };
    const auto isStrong = [](QChar c) { return u"aeoáéóíú"_s.contains(c); };
    int count = 0;
    QChar previous; // the spoken vowel just before, if any
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isSilent = word[i] == u'u' && i > 0 && (word[i - 1] == u'q' || word[i - 1] == u'g')
            && i + 1 < word.size() && u"eiéí"_s.contains(word[i + 1]);
        if (!isSpanishVowel(word[i]) || isSilent) {
            previous = QChar();
            continue;
        }
        const bool joins = !previous.isNull() && !(isStrong(word[i]) && isStrong(previous));
        count += joins ? 0 : 1;
        previous = word[i];
    }
    if (word.endsWith(u'y') && word.size() > 1 && !isSpanishVowel(word[word.size() - 2]))
        ++count;
    return count;
}

int countFrench(QStringView word)
{
    int count = countVowelGroups(word);
    const qsizetype size = word.size();
    const bool isMute = (word.endsWith(u'e') && size > 2 && !isVowel(word[size - 2]))
        || (word.endsWith(u"es") && size > 3 && !isVowel(word[size - 3]))
        || (word.endsWith(u"ent") && size > 5 && !isVowel(word[size - 4]) && !word.endsWith(u"ment"));
    if (isMute)
        --count;
    return count + countPairs(word, {u"éa", u"éo", u"oï", u"aï", u"aë", u"oë"});
}

} // namespace

int countSyllables(QStringView word, QStringView language)
{
    const QString lower = word.toString().toLower();
    int count = 0;
    if (language == u"en")
        count = countEnglish(lower);
    else if (language == u"de")
        count = countGerman(lower);
    else if (language == u"es")
        count = countSpanish(lower);
    else if (language == u"fr")
        count = countFrench(lower);
    else
        count = countVowelGroups(lower);
    return std::max(1, count);
}

} // namespace atelier
