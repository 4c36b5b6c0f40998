// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/token.h"

#include <QChar>

#include <algorithm>

namespace atelier {

namespace {

struct CodePoint {
    char32_t value = 0;
    qsizetype length = 1;
};

CodePoint codePointAt(QStringView text, qsizetype position)
{
    const QChar first = text[position];
    if (first.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[position + 1]), 2};
    return {first.unicode(), 1};
}

CodePoint codePointBefore(QStringView text, qsizetype position)
{
    const QChar last = text[position - 1];
    if (last.isLowSurrogate() && position >= 2 && text[position - 2].isHighSurrogate())
        return {QChar::surrogateToUcs4(text[position - 2], last), 2};
    return {last.unicode(), 1};
}

constexpr char32_t zeroWidthJoiner = 0x200D;

bool isRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool isLineEnd(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C; }

// Joins the character before it: marks, joiners, emoji modifiers and tags, Hangul vowels and finals.
bool extendsCharacter(char32_t c)
{
    if (c < 0x300)
        return false;
    if (c == zeroWidthJoiner || c == 0x200C || c == 0xFF9E || c == 0xFF9F || c == 0x0E33 || c == 0x0EB3)
        return true;
    if ((c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF))
        return true;
    if ((c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F))
        return true;
    return QChar::isMark(c);
}

bool isHangulLead(char32_t c) { return (c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97C); }

bool isHangulSyllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

// Unicode's Prepend: number signs and the like that enclose what follows.
bool isPrepended(char32_t c)
{
    if (c < 0x600)
        return false;
    return (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x890 || c == 0x891 || c == 0x8E2
        || c == 0xD4E || c == 0x110BD || c == 0x110CD || c == 0x111C2 || c == 0x111C3 || c == 0x1193F || c == 0x11941
        || c == 0x11A3A || (c >= 0x11A84 && c <= 0x11A89) || c == 0x11D46 || c == 0x11F02;
}

// Whether two neighbours are one character, leaving aside pairs of regional indicators.
bool staysTogether(char32_t previous, char32_t next)
{
    if (next < 0x300 && previous < 0x300)
        return previous == '\r' && next == '\n';
    if (isLineEnd(previous) || isLineEnd(next))
        return false;
    if (extendsCharacter(next) || isPrepended(previous))
        return true;
    if (previous == zeroWidthJoiner)
        return !QChar::isSpace(next) && !isRegionalIndicator(next);
    return isHangulLead(previous) && (isHangulLead(next) || isHangulSyllable(next));
}

// Where the user-perceived character that begins at the position ends.
qsizetype characterEnd(QStringView text, qsizetype position)
{
    const CodePoint base = codePointAt(text, position);
    qsizetype end = position + base.length;
    char32_t previous = base.value;
    bool mayPair = isRegionalIndicator(base.value); // the second of a flag's two
    while (end < text.size()) {
        const CodePoint next = codePointAt(text, end);
        const bool pairs = mayPair && isRegionalIndicator(next.value);
        if (!pairs && !staysTogether(previous, next.value))
            break;
        mayPair = false;
        previous = next.value;
        end += next.length;
    }
    return end;
}

bool isWrittenWithoutSpaces(char32_t c)
{
    if (c < 0x0E00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isAsciiLetterOrDigit(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool belongsInWord(char32_t c) { return c < 0x80 ? isAsciiLetterOrDigit(c) : QChar::isLetterOrNumber(c); }

// "don't", "north-facing", "snake_case", "3.5", "1,000", Catalan "col·lecció" and Hebrew "צה״ל" are one word each, also
// with a soft hyphen inside.
bool joinsWords(char32_t joiner, char32_t before, char32_t after)
{
    switch (joiner) {
    case '\'':
    case 0x2019:
    case '-':
    case 0x2010:
    case 0x2011:
    case '_':
    case 0x00AD: // soft hyphen
    case 0x00B7: // middle dot
    case 0x05F3: // geresh
    case 0x05F4: // gershayim
        return true;
    case '.':
    case ',':
    case 0x066B: // Arabic decimal and thousands separators
    case 0x066C:
        return QChar::isDigit(before) && QChar::isDigit(after);
    default:
        return false;
    }
}

qsizetype wordEnd(QStringView text, qsizetype position)
{
    qsizetype end = position;
    while (end < text.size()) {
        const char32_t c = codePointAt(text, end).value;
        if (belongsInWord(c) && !isWrittenWithoutSpaces(c)) {
            end = characterEnd(text, end);
            continue;
        }
        const qsizetype afterJoiner = end + 1;
        if (end == position || afterJoiner >= text.size())
            break;
        const char32_t next = codePointAt(text, afterJoiner).value;
        const char32_t previous = codePointBefore(text, end).value;
        if (!belongsInWord(next) || isWrittenWithoutSpaces(next) || !joinsWords(c, previous, next))
            break;
        end = afterJoiner;
    }
    return end;
}

// White space carrying a mark is a visible character of its own.
bool isPlainSpace(QStringView text, qsizetype position)
{
    const CodePoint c = codePointAt(text, position);
    if (!QChar::isSpace(c.value))
        return false;
    const qsizetype next = position + c.length;
    return isLineEnd(c.value) || next >= text.size() || !extendsCharacter(codePointAt(text, next).value);
}

// Whether a line beginning here is a Markdown heading, list item, quotation or table row.
bool beginsBlock(QStringView text, qsizetype position)
{
    const QStringView rest = text.sliced(position, std::min<qsizetype>(text.size() - position, 12));
    const QChar first = rest.front();
    if (first == u'#' || first == u'>' || first == u'|')
        return true;
    const bool isBullet = first == u'-' || first == u'*' || first == u'+';
    if (isBullet)
        return rest.size() > 1 && rest[1].isSpace();
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] >= u'0' && rest[digits] <= u'9')
        ++digits;
    return digits > 0 && digits + 1 < rest.size() && (rest[digits] == u'.' || rest[digits] == u')')
        && rest[digits + 1].isSpace();
}

bool isAsciiJoiner(char16_t c) { return c == '\'' || c == '-' || c == '_'; }
bool isDecimalJoiner(char16_t c) { return c == '.' || c == ','; }
bool isAsciiDigit(char16_t c) { return c >= '0' && c <= '9'; }

// Where the line goes on after the number of a list item; 0 where there is none.
qsizetype listNumberEnd(QStringView line)
{
    constexpr qsizetype mostDigits = 9; // CommonMark 0.31, 5.2
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    const qsizetype start = at;
    while (at < line.size() && at - start < mostDigits && isAsciiDigit(line[at].unicode()))
        ++at;
    const bool isNumber = at > start && at < line.size() && (line[at] == u'.' || line[at] == u')');
    return isNumber && (at + 1 == line.size() || line[at + 1].isSpace()) ? at + 1 : 0;
}

// As tokenize() cuts them, with a quick way for plain English.
qsizetype countLineWords(QStringView line)
{
    qsizetype words = 0;
    const char16_t *unit = line.utf16();
    const char16_t *const end = unit + line.size();
    while (unit != end) {
        if (*unit >= 0x80) {
            const std::vector<Token> tokens = tokenize(line);
            return std::ranges::count(tokens, TokenKind::Word, &Token::kind);
        }
        if (!isAsciiLetterOrDigit(*unit)) {
            ++unit;
            continue;
        }
        ++words;
        while (unit != end && *unit < 0x80) {
            const bool more = unit + 1 != end;
            if (isAsciiLetterOrDigit(*unit))
                ++unit;
            else if (more && isAsciiJoiner(*unit) && isAsciiLetterOrDigit(unit[1]))
                ++unit;
            else if (more && isDecimalJoiner(*unit) && isAsciiDigit(unit[-1]) && isAsciiDigit(unit[1]))
                ++unit;
            else
                break;
        }
    }
    return words;
}

int countLineEnds(QStringView space)
{
    int count = 0;
    for (qsizetype i = 0; i < space.size(); ++i) {
        const bool isFirstOfPair = space[i] == u'\r' && i + 1 < space.size() && space[i + 1] == u'\n';
        if (space[i] == QChar::ParagraphSeparator)
            count += 2;
        else if (isLineEnd(space[i].unicode()) && !isFirstOfPair)
            ++count;
    }
    return count;
}

bool separatesBlocks(QStringView text, qsizetype from, qsizetype to)
{
    if (from == 0 || to == text.size())
        return false;
    const int lineEnds = countLineEnds(text.sliced(from, to - from));
    return lineEnds >= 2 || (lineEnds == 1 && beginsBlock(text, to));
}

} // namespace

std::vector<Token> tokenize(QStringView text)
{
    std::vector<Token> tokens;
    tokens.reserve(size_t(text.size() / 5));
    qsizetype position = 0;
    while (position < text.size()) {
        qsizetype end = position;
        while (end < text.size() && isPlainSpace(text, end))
            ++end; // every character that is white space lies in the basic plane
        if (end > position) {
            if (separatesBlocks(text, position, end))
                tokens.push_back({position, end - position, TokenKind::Break});
            position = end;
            continue;
        }
        const char32_t c = codePointAt(text, position).value;
        TokenKind kind = TokenKind::Symbol;
        if (belongsInWord(c)) {
            kind = TokenKind::Word;
            end = isWrittenWithoutSpaces(c) ? characterEnd(text, position) : wordEnd(text, position);
        } else {
            end = characterEnd(text, position);
        }
        tokens.push_back({position, end - position, kind});
        position = end;
    }
    return tokens;
}

qsizetype countWords(QStringView text)
{
    qsizetype words = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const QStringView line = end < 0 ? text : text.first(end);
        words += countLineWords(line.sliced(listNumberEnd(line)));
        text = end < 0 ? QStringView() : text.sliced(end + 1);
    }
    return words;
}

bool isCharacterBoundary(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return true;
    if (text[position].isLowSurrogate() && text[position - 1].isHighSurrogate())
        return false;
    const char32_t previous = codePointBefore(text, position).value;
    const char32_t next = codePointAt(text, position).value;
    return !staysTogether(previous, next) && !(isRegionalIndicator(previous) && isRegionalIndicator(next));
}

} // namespace atelier
