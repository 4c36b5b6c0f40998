// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdown_inline.h"

#include <algorithm>

namespace atelier {

namespace {

constexpr int longestLinkText = 1000;
constexpr int longestAddress = 2000;
constexpr int longestCode = 4000;
constexpr int deepestDelimiters = 64;

struct Delimiter {
    int position = 0;
    int length = 0;
    int original = 0;
    char16_t mark = 0;
    bool opens = false;
    bool closes = false;
};

struct Link {
    int textStart = 0;
    int textEnd = 0; // the position of ]
    int addressStart = 0;
    int addressEnd = 0;
    int end = 0; // 0: there is no link
};

bool isPunctuation(QChar c) { return c.isPunct() || c.isSymbol(); }
bool isSpaceAt(QStringView line, qsizetype at) { return at < 0 || at >= line.size() || line[at].isSpace(); }
bool isPunctuationAt(QStringView line, qsizetype at) { return at >= 0 && at < line.size() && isPunctuation(line[at]); }

int runLength(QStringView line, int from)
{
    int end = from + 1;
    while (end < line.size() && line[end] == line[from])
        ++end;
    return end - from;
}

// The position of the bracket that closes the one at `from`, or -1.
int matchingBracket(QStringView line, int from, char16_t open, char16_t close, int limit)
{
    int depth = 0;
    const int end = static_cast<int>(std::min<qsizetype>(line.size(), from + limit));
    for (int i = from; i < end; ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == open)
            ++depth;
        else if (line[i] == close && --depth == 0)
            return i;
    }
    return -1;
}

// The link whose [ is at `from`.
Link linkAt(QStringView line, int from)
{
    const int textEnd = matchingBracket(line, from, u'[', u']', longestLinkText);
    if (textEnd < 0 || textEnd + 1 >= line.size())
        return {};
    const char16_t next = line[textEnd + 1].unicode();
    if (next != u'(' && next != u'[')
        return {};
    const int end = matchingBracket(line, textEnd + 1, next, next == u'(' ? u')' : u']', longestAddress);
    if (end < 0)
        return {};
    return {from + 1, textEnd, textEnd + 2, end, end + 1};
}

// The end of an address written out, such as https://example.org/a; `from` when there is none.
int plainAddressEnd(QStringView line, int from)
{
    const QStringView rest = line.mid(from, longestAddress);
    if (!rest.startsWith(u"http://") && !rest.startsWith(u"https://"))
        return from;
    qsizetype end = rest.indexOf(u"://") + 3;
    const qsizetype start = end;
    while (end < rest.size() && !rest[end].isSpace() && rest[end] != u'<' && rest[end] != u'>' && rest[end] != u'*')
        ++end;
    while (end > start && QStringView(u".,;:!?)\"'").contains(rest[end - 1]))
        --end;
    return end == start ? from : from + static_cast<int>(end);
}

class InlineParser {
public:
    InlineParser(QStringView line, int from)
        : m_line(line)
        , m_styles(static_cast<size_t>(line.size()), InlineStyles())
    {
        parse(from, static_cast<int>(line.size()));
    }

    [[nodiscard]] std::vector<InlineSpan> spans() const
    {
        std::vector<InlineSpan> spans;
        const int size = static_cast<int>(m_styles.size());
        for (int i = 0; i < size;) {
            const InlineStyles styles = m_styles[static_cast<size_t>(i)];
            int end = i + 1;
            while (end < size && m_styles[static_cast<size_t>(end)] == styles)
                ++end;
            if (styles)
                spans.push_back({i, end - i, styles});
            i = end;
        }
        return spans;
    }

private:
    void parse(int from, int end)
    {
        const size_t outer = m_delimiters.size();
        int at = from;
        while (at < end)
            at = parseAt(at, end);
        resolveEmphasis(outer);
    }

    int parseAt(int at, int end)
    {
        switch (m_line[at].unicode()) {
        case u'\\':
            return parseEscape(at, end);
        case u'`':
            return parseCode(at, end);
        case u'[':
            return parseLink(at);
        case u'<':
            return parseAngle(at, end);
        case u'*':
        case u'_':
        case u'~':
            return parseDelimiter(at, end);
        case u'h':
            return parsePlainAddress(at);
        default:
            return at + 1;
        }
    }

    void mark(int from, int end, InlineStyles styles)
    {
        for (int i = from; i < end; ++i)
            m_styles[static_cast<size_t>(i)] |= styles;
    }

    int parseEscape(int at, int end)
    {
        if (at + 1 >= end || m_line[at + 1].unicode() >= 0x80 || !isPunctuation(m_line[at + 1]))
            return at + 1;
        mark(at, at + 1, InlineStyle::Mark);
        return at + 2;
    }

    int parseCode(int at, int end)
    {
        const int length = runLength(m_line, at);
        const int limit = std::min(end, at + longestCode);
        for (int i = at + length; i < limit;) {
            if (m_line[i] != u'`') {
                ++i;
                continue;
            }
            const int closing = runLength(m_line, i);
            if (closing == length) {
                mark(at, at + length, InlineStyles(InlineStyle::Mark) | InlineStyle::Code);
                mark(at + length, i, InlineStyle::Code);
                mark(i, i + length, InlineStyles(InlineStyle::Mark) | InlineStyle::Code);
                return i + length;
            }
            i += closing;
        }
        return at + length;
    }

    int parseLink(int at)
    {
        const Link link = linkAt(m_line, at);
        if (link.end == 0)
            return at + 1;
        const bool isPicture = at > 0 && m_line[at - 1] == u'!';
        mark(isPicture ? at - 1 : at, link.textStart, InlineStyle::Mark);
        mark(link.textStart, link.textEnd, InlineStyle::Link);
        mark(link.textEnd, link.end, InlineStyle::Mark);
        parse(link.textStart, link.textEnd);
        return link.end;
    }

    int parseAngle(int at, int end)
    {
        const int address = plainAddressEnd(m_line, at + 1);
        if (address == at + 1 || address >= end || m_line[address] != u'>')
            return at + 1;
        mark(at, at + 1, InlineStyle::Mark);
        mark(at + 1, address, InlineStyle::Link);
        mark(address, address + 1, InlineStyle::Mark);
        return address + 1;
    }

    int parsePlainAddress(int at)
    {
        if (at > 0 && m_line[at - 1].isLetterOrNumber())
            return at + 1;
        const int end = plainAddressEnd(m_line, at);
        mark(at, end, InlineStyle::Link);
        return std::max(end, at + 1);
    }

    int parseDelimiter(int at, int end)
    {
        const int length = std::min(runLength(m_line, at), end - at);
        const char16_t sign = m_line[at].unicode();
        const int next = at + length;
        if (sign == u'~' && length != 2)
            return next;
        const bool left = !isSpaceAt(m_line, next)
            && (!isPunctuationAt(m_line, next) || isSpaceAt(m_line, at - 1) || isPunctuationAt(m_line, at - 1));
        const bool right = !isSpaceAt(m_line, at - 1)
            && (!isPunctuationAt(m_line, at - 1) || isSpaceAt(m_line, next) || isPunctuationAt(m_line, next));
        const bool isUnderscore = sign == u'_';
        m_delimiters.push_back(
            {at, length, length, sign, left && (!isUnderscore || !right || isPunctuationAt(m_line, at - 1)),
                right && (!isUnderscore || !left || isPunctuationAt(m_line, next))});
        return next;
    }

    // The delimiters from `outer` on belong to the passage that ends here; each closing one takes the nearest that
    // opens.
    void resolveEmphasis(size_t outer)
    {
        for (size_t closer = outer; closer < m_delimiters.size(); ++closer) {
            while (m_delimiters[closer].closes && m_delimiters[closer].length > 0 && closeNearest(outer, closer)) { }
        }
        m_delimiters.resize(outer);
    }

    bool closeNearest(size_t outer, size_t closerIndex)
    {
        Delimiter &closer = m_delimiters[closerIndex];
        const size_t lowest = std::max(outer, closerIndex > deepestDelimiters ? closerIndex - deepestDelimiters : 0);
        for (size_t i = closerIndex; i-- > lowest;) {
            Delimiter &opener = m_delimiters[i];
            if (opener.mark != closer.mark || !opener.opens || opener.length == 0 || isOddMatch(opener, closer))
                continue;
            emphasize(opener, closer);
            for (size_t between = i + 1; between < closerIndex; ++between)
                m_delimiters[between].length = 0;
            return true;
        }
        return false;
    }

    // CommonMark's rule of three: "*foo**bar*" must not close with a part of the inner run.
    static bool isOddMatch(const Delimiter &opener, const Delimiter &closer)
    {
        return (opener.closes || closer.opens) && (opener.original + closer.original) % 3 == 0
            && (opener.original % 3 != 0 || closer.original % 3 != 0);
    }

    void emphasize(Delimiter &opener, Delimiter &closer)
    {
        const int used = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
        const InlineStyle style = opener.mark == u'~' ? InlineStyle::Strike
            : used == 2                               ? InlineStyle::Bold
                                                      : InlineStyle::Italic;
        const int openStart = opener.position + opener.length - used;
        mark(openStart, openStart + used, InlineStyle::Mark);
        mark(openStart + used, closer.position, style);
        mark(closer.position, closer.position + used, InlineStyle::Mark);
        opener.length -= used;
        closer.position += used;
        closer.length -= used;
    }

    QStringView m_line;
    std::vector<InlineStyles> m_styles;
    std::vector<Delimiter> m_delimiters;
};

} // namespace

std::vector<InlineSpan> parseInline(QStringView line, int from) { return InlineParser(line, from).spans(); }

QStringView linkAddressAt(QStringView line, int position)
{
    const int first = std::max(0, position - longestLinkText);
    for (int at = std::min(position, static_cast<int>(line.size()) - 1); at >= first; --at) {
        if (line[at] == u'[') {
            const Link link = linkAt(line, at);
            if (link.end > position)
                return line.mid(link.addressStart, link.addressEnd - link.addressStart).trimmed();
        }
        const int end = line[at] == u'h' ? plainAddressEnd(line, at) : at;
        if (end > position)
            return line.mid(at, end - at);
    }
    return {};
}

} // namespace atelier
