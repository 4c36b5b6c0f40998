// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/line_composer.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

namespace atelier {

namespace {

// A longer paragraph is set without kerning and ligatures: laying it out anew at each key press then takes a quarter of
// the time. Scripts that need shaping get it all the same.
constexpr int longestShaped = 30'000;

bool isCodeLine(const LineInfo &info) { return info.kind == LineKind::Code || info.kind == LineKind::Fence; }

int headingLevel(const LineInfo &info) { return info.kind == LineKind::Heading ? std::min<int>(info.level, 3) : 0; }

quint32 formatKey(const LineInfo &info, InlineStyles styles)
{
    return static_cast<quint32>(info.kind) << 16 | static_cast<quint32>(headingLevel(info)) << 8 | styles.toInt();
}

std::vector<InlineSpan> spansOf(const LineContent &content)
{
    const int size = static_cast<int>(content.text.size());
    switch (content.info.kind) {
    case LineKind::Blank:
        return {};
    case LineKind::Code:
        return {{0, size, InlineStyle::Code}};
    case LineKind::Fence:
    case LineKind::Rule:
        return {{0, size, InlineStyle::Mark}};
    default:
        break;
    }
    std::vector<InlineSpan> spans = parseInline(content.text, content.info.contentStart);
    if (content.info.contentStart > 0)
        spans.insert(spans.begin(), {0, content.info.contentStart, InlineStyle::Mark});
    return spans;
}

// A line has one format per range and no overlaps: text between the spans has the format of the line itself.
bool needsLineFormat(const LineInfo &info)
{
    return info.kind == LineKind::Heading || info.kind == LineKind::Quote || isCodeLine(info);
}

} // namespace

void LineComposer::setStyle(const EditorStyle &style)
{
    m_style = style;
    m_formats.clear();
    const QString sample = QStringLiteral("The quick brown fox jumps over the lazy dog, and then it sleeps. ");
    m_averageWidth = QFontMetricsF(textFont()).horizontalAdvance(sample) / static_cast<qreal>(sample.size());
}

QFont LineComposer::textFont() const
{
    QFont font;
    font.setFamilies({m_style.family, QGuiApplication::font().family()});
    font.setPixelSize(static_cast<int>(std::lround(m_style.fontSize)));
    return font;
}

int LineComposer::lineHeight(const LineInfo &info) const
{
    switch (headingLevel(info)) {
    case 1:
        return m_style.heading1LineHeight;
    case 2:
        return m_style.heading2LineHeight;
    default:
        return m_style.lineHeight;
    }
}

int LineComposer::estimate(const LineInfo &info, int units, int width) const
{
    const qreal factor = headingLevel(info) == 1 ? m_style.heading1Size / m_style.fontSize
        : headingLevel(info) == 2                ? m_style.heading2Size / m_style.fontSize
                                                 : 1.0;
    // Lines end early at a word's end, by about half a word.
    const qreal usable = std::max<qreal>(width - m_averageWidth * 3, m_averageWidth);
    const int lines = std::max(1, static_cast<int>(std::ceil(units * m_averageWidth * factor / usable)));
    return lines * lineHeight(info);
}

QTextCharFormat LineComposer::makeFormat(const LineInfo &info, InlineStyles styles) const
{
    QTextCharFormat format;
    const int level = headingLevel(info);
    const bool isMark = styles.testFlag(InlineStyle::Mark);
    if (level == 1 || level == 2) {
        const qreal size = level == 1 ? m_style.heading1Size : m_style.heading2Size;
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(std::lround(size)));
    }
    if (level == 1) {
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(m_style.heading1Spacing);
    }
    if ((level > 0 || styles.testFlag(InlineStyle::Bold)) && !isMark)
        format.setFontWeight(m_style.headingWeight);
    else if (level > 0)
        format.setFontWeight(QFont::Normal);
    if (styles.testFlag(InlineStyle::Italic) || info.kind == LineKind::Quote)
        format.setFontItalic(true);
    if (styles.testFlag(InlineStyle::Strike) && !isMark)
        format.setFontStrikeOut(true);
    if (styles.testFlag(InlineStyle::Code) || isCodeLine(info)) {
        format.setFontFamilies(
            QStringList{m_style.monoFamily, QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setProperty(QTextFormat::FontPixelSize, static_cast<int>(std::lround(m_style.monoFontSize)));
        format.setFontFixedPitch(true);
    }
    if (isMark)
        format.setForeground(m_style.colors.mark);
    else if (info.kind == LineKind::Code)
        format.setForeground(m_style.colors.text);
    else if (styles.testFlag(InlineStyle::Code))
        format.setForeground(m_style.colors.code);
    else if (styles.testFlag(InlineStyle::Link))
        format.setForeground(m_style.colors.link);
    else if (info.kind == LineKind::Quote)
        format.setForeground(m_style.colors.quote);
    return format;
}

const QTextCharFormat &LineComposer::format(const LineInfo &info, InlineStyles styles)
{
    const quint32 key = formatKey(info, styles);
    auto found = m_formats.find(key);
    if (found == m_formats.end())
        found = m_formats.insert(key, makeFormat(info, styles));
    return *found;
}

QList<QTextLayout::FormatRange> LineComposer::formats(const QTextLayout &layout, const LineContent &content)
{
    QList<QTextLayout::FormatRange> ranges;
    const int size = static_cast<int>(content.text.size());
    if (size > longestShaped) {
        QTextCharFormat plain;
        plain.setFontStyleStrategy(QFont::PreferNoShaping);
        plain.setFontKerning(false);
        ranges.append({0, size, plain});
    }
    if (needsLineFormat(content.info) && size > 0)
        ranges.append({0, size, format(content.info, {})});
    for (const InlineSpan &span : spansOf(content))
        ranges.append({span.start, span.length, format(content.info, span.styles)});
    if (content.info.kind == LineKind::ListItem && content.info.contentStart > 1) {
        QTextCharFormat space = format(content.info, InlineStyle::Mark);
        space.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        space.setFontLetterSpacing(m_style.listSignGap);
        ranges.append({content.info.contentStart - 1, 1, space});
    }
    for (const CodeToken &token : content.tokens) {
        QTextCharFormat tokenFormat;
        tokenFormat.setForeground(QColor::fromRgb(token.color));
        if (token.bold)
            tokenFormat.setFontWeight(m_style.headingWeight);
        if (token.italic)
            tokenFormat.setFontItalic(true);
        ranges.append({token.start, token.length, tokenFormat});
    }
    for (const ColoredRange &colored : content.colors) {
        QTextCharFormat colorFormat;
        colorFormat.setForeground(colored.color);
        ranges.append({colored.start, colored.length, colorFormat});
    }
    const int preedit = static_cast<int>(layout.preeditAreaText().size());
    if (preedit == 0)
        return ranges;
    const int at = layout.preeditAreaPosition();
    for (QTextLayout::FormatRange &range : ranges) {
        if (range.start >= at)
            range.start += preedit;
        else if (range.start + range.length > at)
            range.length += preedit;
    }
    QTextCharFormat composing;
    composing.setFontUnderline(true);
    ranges.append({at, preedit, composing});
    return ranges;
}

int LineComposer::setLines(QTextLayout &layout, const LineInfo &info, int width, int height) const
{
    const bool isList = info.kind == LineKind::ListItem;
    const bool isMirrored = isList && layout.text().isRightToLeft();
    int indent = isList ? m_style.listIndent : 0;
    int y = 0;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width - indent, 40));
        const int lineHeight =
            info.kind == LineKind::Blank ? height : std::max(height, static_cast<int>(std::ceil(line.height())));
        line.setPosition(QPointF(isMirrored ? 0 : indent, y + std::round((lineHeight - line.height()) / 2)));
        y += lineHeight;
        if (isList && line.lineNumber() == 0 && info.contentStart <= line.textLength()) {
            const int content = static_cast<int>(std::lround(line.cursorToX(info.contentStart)));
            const int hanging = isMirrored ? width - content : content;
            indent = hanging > indent && hanging < width / 2 ? hanging : indent;
        }
    }
    layout.endLayout();
    return y;
}

int LineComposer::compose(QTextLayout &layout, const LineContent &content, int width, const SetFormats &setFormats)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(content.text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTabStopDistance(m_averageWidth * 4);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    setFormats(layout, formats(layout, content));
    const bool isBlank = content.info.kind == LineKind::Blank && layout.preeditAreaText().isEmpty();
    return setLines(layout, content.info, width, isBlank ? content.emptyHeight : lineHeight(content.info));
}

int LineComposer::compose(QTextLayout &layout, const LineContent &content, int width)
{
    layout.setFont(textFont());
    return compose(layout, content, width,
        [](QTextLayout &target, const QList<QTextLayout::FormatRange> &ranges) { target.setFormats(ranges); });
}

} // namespace atelier
