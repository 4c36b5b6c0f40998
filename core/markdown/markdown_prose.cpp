// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_prose.h"

#include "core/markdown/markdown_tree.h"

#include <QRegularExpression>

#include <cmark-gfm.h>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// The type's number is private to cmark's extension.
bool isTableCell(cmark_node *node) { return QByteArrayView(cmark_node_get_type_string(node)) == "table_cell"; }

// cmark turns these into U+FFFD by itself, which would shift every place after them.
QString withoutUnpairedUnits(const QString &markdown)
{
    QString text = markdown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = std::as_const(text)[i];
        const bool isPair =
            unit.isHighSurrogate() && i + 1 < text.size() && std::as_const(text)[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (unit.isNull() || unit.isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

// Turns cmark's lines and byte columns into places in the UTF-16 text.
class SourcePlaces {
public:
    SourcePlaces(QByteArrayView utf8, qsizetype utf16Size)
        : m_utf8(utf8)
    {
        m_lines.push_back({0, 0});
        qsizetype units = 0;
        for (qsizetype i = 0; i < utf8.size(); ++i) {
            units += unitsOf(utf8[i]);
            const bool isFirstOfPair = utf8[i] == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n';
            if ((utf8[i] == '\n' || utf8[i] == '\r') && !isFirstOfPair)
                m_lines.push_back({i + 1, units});
        }
        m_lines.push_back({utf8.size(), utf16Size});
    }

    [[nodiscard]] qsizetype lineStart(int line) const { return lineAt(line).utf16; }
    [[nodiscard]] qsizetype lineEnd(int line) const { return lineAt(line + 1).utf16; }

    // Places asked for in growing order cost no more than the text is long.
    qsizetype place(int line, int column)
    {
        const Place start = lineAt(line);
        const qsizetype target = std::clamp(start.utf8 + column - 1, start.utf8, lineAt(line + 1).utf8);
        if (m_last.utf8 < start.utf8 || m_last.utf8 > target)
            m_last = start;
        while (m_last.utf8 < target)
            m_last.utf16 += unitsOf(m_utf8[m_last.utf8++]);
        return m_last.utf16;
    }

private:
    struct Place {
        qsizetype utf8 = 0;
        qsizetype utf16 = 0;
    };

    // Counted at the first byte of a character: two units for one outside the basic plane.
    static int unitsOf(char byte)
    {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0) == 0x80)
            return 0;
        return value >= 0xF0 ? 2 : 1;
    }

    [[nodiscard]] Place lineAt(int line) const
    {
        return m_lines[size_t(std::clamp<qsizetype>(line - 1, 0, qsizetype(m_lines.size()) - 1))];
    }

    QByteArrayView m_utf8;
    std::vector<Place> m_lines;
    Place m_last;
};

class ProseReader {
public:
    ProseReader(const QString &source, QByteArrayView utf8)
        : m_source(source)
        , m_places(utf8, source.size())
    {
        m_prose.text = QString(source.size(), u' ');
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (source[i] == u'\n' || source[i] == u'\r')
                m_prose.text[i] = source[i];
        }
    }

    MarkdownProse read(cmark_node *root)
    {
        const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(root), cmark_iter_free);
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
            event = cmark_iter_next(iterator.get())) {
            cmark_node *node = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_ENTER)
                enter(node);
            else
                leave(node);
        }
        blankAddresses();
        const auto placeOf = [](const MarkdownLink &link) { return link.range.position; };
        std::ranges::stable_sort(m_prose.images, {}, placeOf); // they were left from the innermost on
        return std::move(m_prose);
    }

private:
    void enter(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            beginBlock(node, ProseKind::Heading);
            const qsizetype begin = m_places.place(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
            m_prose.headings.push_back({cmark_node_get_heading_level(node), {}, {begin, 0}});
            m_inHeading = true;
        } else if (type == CMARK_NODE_PARAGRAPH) {
            const bool isItem = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM;
            beginBlock(node, isItem ? ProseKind::ListItem : ProseKind::Paragraph);
        } else if (isTableCell(node)) {
            beginBlock(node, ProseKind::TableCell);
        } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            beginLink(node, type == CMARK_NODE_IMAGE);
        } else if (type == CMARK_NODE_TEXT) {
            takeText(node);
        } else if (type == CMARK_NODE_CODE) {
            addShownText(QString::fromUtf8(cmark_node_get_literal(node)));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            addShownText(u" "_s);
        }
    }

    void leave(cmark_node *node)
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            endLink(node, type == CMARK_NODE_IMAGE);
        } else if (type == CMARK_NODE_HEADING) {
            m_inHeading = false;
            MarkdownHeading &heading = m_prose.headings.back();
            const qsizetype end = std::max(m_cursor, heading.range.position);
            heading.range.length = end - heading.range.position;
            endBlock();
        } else if (type == CMARK_NODE_PARAGRAPH || isTableCell(node)) {
            endBlock();
        }
    }

    void beginBlock(cmark_node *node, ProseKind kind)
    {
        m_cursor =
            std::max(m_cursor, m_places.place(cmark_node_get_start_line(node), cmark_node_get_start_column(node)));
        m_block = {kind, {m_cursor, 0}};
        m_blockHasText = false;
    }

    void endBlock()
    {
        if (m_blockHasText)
            m_prose.blocks.push_back(m_block);
        m_blockHasText = false;
    }

    // cmark's columns are wrong in the later lines of an indented paragraph: they are a hint, the text decides.
    qsizetype findInSource(cmark_node *node, QStringView text)
    {
        const int line = cmark_node_get_start_line(node);
        const qsizetype hint = m_places.place(line, cmark_node_get_start_column(node));
        if (hint >= m_cursor && m_source.sliced(hint).startsWith(text))
            return hint;
        return findFrom(std::max(m_cursor, m_places.lineStart(line)), text, m_places.lineEnd(line));
    }

    // Looks a little way ahead only, so that many misses on a long line stay cheap.
    [[nodiscard]] qsizetype findFrom(qsizetype from, QStringView text, qsizetype end) const
    {
        constexpr qsizetype searchWindow = 2'000;
        const qsizetype to = std::min({end, from + searchWindow + text.size(), m_source.size()});
        if (from >= to)
            return -1;
        const qsizetype found = m_source.sliced(from, to - from).indexOf(text);
        return found < 0 ? -1 : from + found;
    }

    void takeText(cmark_node *node)
    {
        const QString text = QString::fromUtf8(cmark_node_get_literal(node));
        if (text.isEmpty())
            return;
        addShownText(text);
        const qsizetype place = findInSource(node, text);
        if (place >= 0) {
            showAt(place, text);
            m_cursor = place + text.size();
        } else {
            takeEscapedText(node, text);
        }
    }

    // The text with its backslashes and character references, as far as the source can be followed.
    void takeEscapedText(cmark_node *node, QStringView text)
    {
        qsizetype place =
            std::max(m_cursor, m_places.place(cmark_node_get_start_line(node), cmark_node_get_start_column(node)));
        qsizetype read = 0;
        while (read < text.size() && place < m_source.size()) {
            const qsizetype reference = referenceLength(place);
            if (reference == 0 && m_source[place] == u'\\' && m_source[place] != text[read])
                ++place;
            if (place >= m_source.size() || (reference == 0 && m_source[place] != text[read]))
                break;
            const qsizetype length = reference > 0 && text[read].isHighSurrogate() ? 2 : 1;
            if (length == 1 && !text[read].isSpace())
                showAt(place, text.sliced(read, 1));
            read += length;
            place += std::max<qsizetype>(reference, 1);
            m_cursor = place;
        }
    }

    // How long the character reference at the place is ("&amp;"), 0 when there is none.
    [[nodiscard]] qsizetype referenceLength(qsizetype place) const
    {
        constexpr qsizetype longestReference = 34;
        if (m_source[place] != u'&')
            return 0;
        const QStringView rest = m_source.sliced(place, std::min(longestReference, m_source.size() - place));
        const auto isNamePart = [](QChar c) { return c.isLetterOrNumber() || c == u'#'; };
        const auto end = std::find_if_not(rest.begin() + 1, rest.end(), isNamePart);
        const bool isReference = end != rest.end() && *end == u';' && end - rest.begin() > 1;
        return isReference ? end - rest.begin() + 1 : 0;
    }

    void showAt(qsizetype place, QStringView text)
    {
        if (m_imageDepth > 0)
            return;
        std::copy(text.begin(), text.end(), m_prose.text.begin() + place);
        if (!m_blockHasText)
            m_block.range.position = place;
        m_block.range.length = place + text.size() - m_block.range.position;
        m_blockHasText = true;
    }

    void addShownText(const QString &text)
    {
        if (m_inHeading)
            m_prose.headings.back().text += text;
        // People nest a picture in a link; a text of nothing but opened brackets must not take a minute for it.
        constexpr size_t deepestNesting = 8;
        for (MarkdownLink &link : std::span(m_openLinks).last(std::min(deepestNesting, m_openLinks.size())))
            link.text += text;
    }

    void beginLink(cmark_node *node, bool isImage)
    {
        const qsizetype hint = m_places.place(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        qsizetype begin = hint;
        const QStringView mark = isImage ? u"![" : u"[";
        const bool isAutomatic = !isImage && hint < m_source.size() && m_source[hint] == u'<';
        const bool isRight = hint >= m_cursor && (isAutomatic || m_source.sliced(hint).startsWith(mark));
        if (!isRight) {
            const qsizetype found = findFrom(m_cursor, mark, m_source.size());
            begin = found < 0 ? std::max(hint, m_cursor) : found;
        }
        m_openLinks.push_back({{}, QString::fromUtf8(cmark_node_get_url(node)), {begin, 0}});
        m_cursor = std::min(m_source.size(), begin + 1);
        m_imageDepth += isImage ? 1 : 0;
    }

    void endLink(cmark_node *node, bool isImage)
    {
        MarkdownLink link = std::move(m_openLinks.back());
        m_openLinks.pop_back();
        m_imageDepth -= isImage ? 1 : 0;
        const qsizetype hint = m_places.place(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
        m_cursor = std::max(m_cursor, link.range.position);
        const bool isRight = hint > m_cursor && hint <= m_source.size() && u")]>"_s.contains(m_source[hint - 1]);
        if (isRight)
            m_cursor = hint;
        link.range.length = m_cursor - link.range.position;
        const bool showsItsAddress = !isImage && link.text == link.target;
        if (showsItsAddress)
            blank(link.range);
        (isImage ? m_prose.images : m_prose.links).push_back(std::move(link));
    }

    void blank(const TextRange &range)
    {
        for (qsizetype i = range.position; i < range.end(); ++i) {
            if (m_source[i] != u'\n' && m_source[i] != u'\r')
                m_prose.text[i] = u' ';
        }
    }

    void blankAddresses()
    {
        static const QRegularExpression address(
            u"\\b(?:https?://|www\\.)\\S*[^\\s.,;:!?)\\]]"_s, QRegularExpression::CaseInsensitiveOption);
        if (!m_prose.text.contains(u"://"_s) && !m_prose.text.contains(u"www."_s, Qt::CaseInsensitive))
            return;
        const QString text = m_prose.text;
        for (const QRegularExpressionMatch &match : address.globalMatch(text))
            blank({match.capturedStart(), match.capturedLength()});
    }

    QStringView m_source;
    SourcePlaces m_places;
    MarkdownProse m_prose;
    ProseBlock m_block;
    bool m_blockHasText = false;
    bool m_inHeading = false;
    int m_imageDepth = 0;
    qsizetype m_cursor = 0; // what is before it has been read
    std::vector<MarkdownLink> m_openLinks;
};

} // namespace

int MarkdownProse::headingBefore(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(
        headings, position, {}, [](const MarkdownHeading &heading) { return heading.range.position; });
    return int(after - headings.begin()) - 1;
}

MarkdownProse readMarkdownProse(const QString &markdown)
{
    const QString source = withoutUnpairedUnits(markdown);
    const QByteArray utf8 = source.toUtf8();
    const MarkdownTree tree = parseMarkdown(utf8);
    return ProseReader(source, utf8).read(tree.get());
}

} // namespace atelier
