// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fold.h"

#include <QChar>

namespace atelier {

namespace {

char32_t codePointAt(QStringView text, qsizetype position, qsizetype &units)
{
    const QChar high = text[position];
    if (high.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate()) {
        units = 2;
        return QChar::surrogateToUcs4(high, text[position + 1]);
    }
    units = 1;
    return high.unicode();
}

// unicode61: letters, numbers and private use are part of a word, and so are combining marks inside one.
bool isWordCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return false;
    }
}

bool isMark(char32_t character) { return QChar::category(character) <= QChar::Mark_Enclosing; }

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; });
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_D).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (qsizetype i = 0, units = 1; i < decomposed.size(); i += units) {
        if (!isMark(codePointAt(decomposed, i, units)))
            result += QStringView(decomposed).sliced(i, units);
    }
    return result;
}

QString foldedForSorting(const QString &text)
{
    const QString letters = folded(text);
    QString result;
    result.reserve(letters.size() + 8);
    for (qsizetype i = 0; i < letters.size();) {
        if (!letters[i].isDigit()) {
            result += letters[i++];
            continue;
        }
        qsizetype end = i;
        while (end < letters.size() && letters[end].isDigit())
            ++end;
        while (i + 1 < end && letters[i] == u'0')
            ++i;
        // The number of digits first, then the digits: longer numbers are larger.
        result += QChar(u'0' + char16_t(std::min<qsizetype>(end - i, 40)));
        result += QStringView(letters).sliced(i, end - i);
        i = end;
    }
    return result;
}

std::vector<Word> splitWords(QStringView text, qsizetype limit)
{
    std::vector<Word> words;
    qsizetype start = -1;
    const auto finish = [&](qsizetype end) {
        if (start >= 0)
            words.push_back({start, end - start, folded(text.sliced(start, end - start))});
        start = -1;
    };
    for (qsizetype i = 0, units = 1; i < text.size() && (limit < 0 || qsizetype(words.size()) < limit); i += units) {
        const char32_t character = codePointAt(text, i, units);
        if (isWordCharacter(character)) {
            if (start < 0)
                start = i;
        } else if (start < 0 || !isMark(character)) {
            finish(i);
        }
    }
    if (limit < 0 || qsizetype(words.size()) < limit)
        finish(text.size());
    return words;
}

} // namespace atelier
