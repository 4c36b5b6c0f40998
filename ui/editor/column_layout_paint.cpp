// SPDX-License-Identifier: GPL-3.0-or-later
// How ColumnLayout draws what is in view.
#include "ui/editor/column_layout.h"

#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

constexpr qreal unfocusedOpacity = 0.45;
constexpr int codeMargin = 12;
constexpr int caretWidth = 2;

bool isCodeBlock(const QTextBlock &block)
{
    const LineKind kind = DocumentIndex::kind(block);
    return kind == LineKind::Code || kind == LineKind::Fence;
}

// The part of the text whose lines touch the clip.
std::pair<int, int> visibleUnits(const PlacedText &place)
{
    const int first = firstVisibleLine(place);
    int end = first;
    while (end < place.layout.lineCount() && !isBelowClip(place.layout.lineAt(end), place))
        ++end;
    if (first == end)
        return {0, 0};
    const QTextLine last = place.layout.lineAt(end - 1);
    return {place.layout.lineAt(first).textStart(), last.textStart() + last.textLength()};
}

TextRun relativeTo(const TextRun &run, const QTextBlock &block)
{
    TextRun relative = run;
    const qsizetype from = std::max<qsizetype>(run.start, block.position());
    const qsizetype to = std::min<qsizetype>(run.end(), block.position() + block.length() - 1);
    relative.start = from - block.position();
    relative.length = std::max<qsizetype>(0, to - from);
    return relative;
}

} // namespace

std::optional<int> ColumnLayout::caretPosition(const PaintContext &context) const
{
    if (context.cursorPosition < -1)
        return context.cursorPosition; // inside text that is being composed
    if (m_stillCaret)
        return m_stillCaret;
    return context.cursorPosition >= 0 ? std::optional(context.cursorPosition) : std::nullopt;
}

void ColumnLayout::draw(QPainter *painter, const PaintContext &context)
{
    const QRectF clip = context.clip.isValid() ? context.clip : QRectF(QPointF(), documentSize());
    QTextBlock block = blockAt(static_cast<int>(std::floor(clip.top())) - style().lineHeight);
    for (; block.isValid() && blockTop(block) <= clip.bottom() + style().lineHeight; block = block.next()) {
        if (isInPassage(block))
            continue;
        drawBlock(painter, context, block, clip);
    }
    drawPassage(painter, context, clip);
    drawBars(painter, clip);
}

void ColumnLayout::drawBlock(
    QPainter *painter, const PaintContext &context, const QTextBlock &block, const QRectF &clip)
{
    layOut(block);
    const QPointF origin(m_left, blockTop(block));
    const PlacedText place{*block.layout(), textOf(block), origin, clip};
    if (isCodeBlock(block)) {
        painter->fillRect(QRectF(m_left - codeMargin, origin.y(), m_width + 2 * codeMargin, block.lineCount()),
            style().colors.codeFill);
    }
    const bool isDimmed = m_focused && document()->findBlock(*m_focused) != block;
    if (isDimmed)
        painter->setOpacity(unfocusedOpacity);
    drawUnder(painter, block, place);
    drawSelections(painter, context, block, place);
    painter->setPen(style().colors.text);
    drawLines(*painter, place);
    drawOver(painter, block, place);
    if (isDimmed)
        painter->setOpacity(1);
    drawCaret(painter, context, block);
}

void ColumnLayout::drawSelections(
    QPainter *painter, const PaintContext &context, const QTextBlock &block, const PlacedText &place) const
{
    const int first = block.position();
    const int end = first + block.length() - 1;
    for (const Selection &selection : context.selections) {
        const int from = selection.cursor.selectionStart();
        const int to = selection.cursor.selectionEnd();
        if (from > end || to < first || from == to)
            continue;
        drawFill(*painter, rangeRects(place, std::max(from, first) - first, std::min(to, end) - first),
            style().colors.selection);
        const bool holdsLineEnd = to > end && from <= end;
        const QTextLine last = block.layout()->lineAt(block.layout()->lineCount() - 1);
        if (holdsLineEnd && last.isValid()) {
            const QRectF line(place.origin.x() + last.cursorToX(last.textStart() + last.textLength()),
                std::round(place.origin.y() + last.y() - 2), 6, std::round(last.height() + 4));
            painter->fillRect(line, style().colors.selection);
        }
    }
}

void ColumnLayout::drawUnder(QPainter *painter, const QTextBlock &block, const PlacedText &place) const
{
    const int from = block.position();
    for (const Layer layer : {Layer::Authors, Layer::Changes, Layer::Matches}) {
        for (const TextRun &run : m_layers->runsIn(layer, from, from + block.length() - 1))
            drawRunUnder(*painter, place, relativeTo(run, block), style());
    }
}

void ColumnLayout::drawOver(QPainter *painter, const QTextBlock &block, const PlacedText &place) const
{
    const int from = block.position();
    for (const Layer layer : {Layer::Changes, Layer::Findings}) {
        for (const TextRun &run : m_layers->runsIn(layer, from, from + block.length() - 1))
            drawRunOver(*painter, place, relativeTo(run, block), style());
    }
    if (!m_misspelt || isCodeBlock(block) || !block.layout()->preeditAreaText().isEmpty())
        return;
    const auto [visibleFrom, visibleTo] = visibleUnits(place);
    for (const SpeltWord &word : m_misspelt(block, visibleFrom, visibleTo)) {
        const TextRun run{.start = word.start, .length = word.length, .kind = RunKind::Error};
        drawRunOver(*painter, place, run, style());
    }
}

void ColumnLayout::drawCaret(QPainter *painter, const PaintContext &context, const QTextBlock &block) const
{
    const std::optional<int> position = caretPosition(context);
    if (!position)
        return;
    const QTextLayout *const layout = block.layout();
    int offset = *position - block.position();
    if (*position < -1) {
        if (layout->preeditAreaText().isEmpty())
            return;
        offset = layout->preeditAreaPosition() - (*position + 2);
    } else if (offset < 0 || offset >= block.length()) {
        return;
    }
    const QTextLine line = layout->lineForTextPosition(offset);
    if (!line.isValid())
        return;
    const QPointF origin(m_left, blockTop(block));
    const qreal x = std::round(origin.x() + line.cursorToX(offset));
    painter->fillRect(
        QRectF(x, std::round(origin.y() + line.y()), caretWidth, std::ceil(line.height())), style().colors.accent);
}

void ColumnLayout::drawPassage(QPainter *painter, const PaintContext &context, const QRectF &clip) const
{
    if (!m_passage || !m_passage->view)
        return;
    const QTextBlock first = m_passage->first.block();
    const QPointF origin(m_left, blockTop(first));
    m_passage->view->draw(*painter, origin, clip, style());
    const std::optional<int> caret = caretPosition(context);
    if (caret && *caret >= 0 && isInPassage(document()->findBlock(*caret))) {
        const QRectF place = m_passage->view->caretRect(*caret - first.position()).translated(origin);
        painter->fillRect(
            QRectF(std::round(place.left()), std::round(place.top()), caretWidth, std::ceil(place.height())),
            style().colors.accent);
    }
}

void ColumnLayout::drawBars(QPainter *painter, const QRectF &clip) const
{
    for (const MarginBar &bar : m_layers->bars()) {
        const int last = document()->characterCount() - 1;
        const QTextBlock first = document()->findBlock(static_cast<int>(std::min<qsizetype>(bar.start, last)));
        const QTextBlock end = document()->findBlock(static_cast<int>(std::min<qsizetype>(bar.end, last)));
        if (!first.isValid() || !end.isValid())
            continue;
        const int top = blockTop(first);
        const int bottom = isInPassage(first) ? blockTop(m_passage->first.block()) + m_passage->view->height()
                                              : blockTop(end) + end.lineCount() - gapBelow(end);
        const int width = bar.kind == BarKind::Streaming ? style().barWidth : style().proposalBarWidth;
        const QRectF rect(m_left - style().barDistance - width, top + 2, width, bottom - top - 4);
        if (rect.intersects(clip))
            painter->fillRect(rect, style().colors.accent);
    }
}

} // namespace atelier
