// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/written_text.h"

#include "core/template/filters.h"

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

bool isDigitAt(const QString &text, qsizetype place)
{
    return place >= 0 && place < text.size() && text.at(place).isDigit();
}

// "1,850" is one number, and so is "2.5".
bool isThousandsSeparator(const QString &text, qsizetype place)
{
    return text.at(place) == u',' && isDigitAt(text, place - 1) && isDigitAt(text, place + 1)
        && isDigitAt(text, place + 2) && isDigitAt(text, place + 3) && !isDigitAt(text, place + 4);
}

bool isDecimalPoint(const QString &text, qsizetype place)
{
    return text.at(place) == u'.' && isDigitAt(text, place - 1) && isDigitAt(text, place + 1);
}

// Scripts that put no spaces between words.
bool isWrittenWithoutSpaces(QChar character)
{
    const auto script = character.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || script == QChar::Script_Thai || script == QChar::Script_Lao || script == QChar::Script_Khmer;
}

} // namespace

WrittenText::WrittenText(const QString &text)
{
    bool isApart = true;
    for (qsizetype place = 0; place < text.size(); ++place) {
        const QChar character = text.at(place);
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate()
            || isDecimalPoint(text, place)) {
            m_letters += character.toCaseFolded();
            m_isApart.push_back(isApart);
            isApart = false;
        } else if (!isThousandsSeparator(text, place)) {
            isApart = true;
        }
    }
}

bool WrittenText::tells(const QString &value) const
{
    const QString letters = WrittenText(value).m_letters;
    if (contains(letters))
        return true;
    const QString inWords = filtered({.items = {value.trimmed()}}, u"spell"_s).text();
    return inWords != value.trimmed() && contains(WrittenText(inWords).m_letters);
}

bool WrittenText::contains(const QString &letters) const
{
    if (letters.isEmpty())
        return true;
    for (qsizetype place = m_letters.indexOf(letters); place >= 0; place = m_letters.indexOf(letters, place + 1)) {
        if (isBoundary(place) && isBoundary(place + letters.size()))
            return true;
    }
    return false;
}

bool WrittenText::isBoundary(qsizetype place) const
{
    if (place == 0 || place == m_letters.size() || m_isApart[size_t(place)])
        return true;
    const auto endsWord = [](QChar each) { return each.isSurrogate() || isWrittenWithoutSpaces(each); };
    return endsWord(m_letters.at(place - 1)) || endsWord(m_letters.at(place));
}

} // namespace atelier
