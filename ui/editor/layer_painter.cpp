// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/layer_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

constexpr qreal verticalGrowth = 2; // a fill reaches a little over the letters

bool hasRightToLeft(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE
            || direction == QChar::DirRLO || direction == QChar::DirRLI;
    });
}

// The first line that reaches below `y`; lines lie one under the other.
int firstLineBelow(const QTextLayout &layout, qreal y)
{
    int low = 0;
    int high = layout.lineCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        const QTextLine line = layout.lineAt(middle);
        if (line.y() + line.height() < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void addLineRects(QList<QRectF> &rects, const QTextLine &line, int start, int end, const QPointF &origin, bool mixed)
{
    const qreal top = origin.y() + line.y() - verticalGrowth;
    const qreal height = line.height() + 2 * verticalGrowth;
    const auto add = [&](qreal from, qreal to) {
        if (from == to)
            return;
        const qreal left = origin.x() + std::min(from, to);
        const qreal width = std::abs(to - from);
        if (!rects.isEmpty() && rects.last().top() == top && std::abs(rects.last().right() - left) < 0.01)
            rects.last().setRight(left + width);
        else
            rects.append(QRectF(left, top, width, height));
    };
    if (!mixed) {
        add(line.cursorToX(start), line.cursorToX(end));
        return;
    }
    for (int i = start; i < end; ++i)
        add(line.cursorToX(i, QTextLine::Leading), line.cursorToX(i, QTextLine::Trailing));
}

// The end of [from, end) in the line; white space where the line was broken is not shown, so nothing is drawn over it.
int drawnEnd(QStringView text, const QTextLine &line, int from, int end)
{
    const int lineEnd = line.textStart() + line.textLength();
    int to = std::min(end, lineEnd);
    if (to < lineEnd || lineEnd >= text.size())
        return to;
    while (to > from && text[to - 1].isSpace())
        --to;
    return to;
}

QRectF crisp(const QRectF &rect)
{
    return QRectF(QPointF(std::round(rect.left()), std::round(rect.top())),
        QPointF(std::round(rect.right()), std::round(rect.bottom())));
}

template <typename Draw> void forEachRect(const PlacedText &place, const TextRun &run, Draw draw)
{
    for (const QRectF &rect : rangeRects(place, static_cast<int>(run.start), static_cast<int>(run.end())))
        draw(rect);
}

} // namespace

bool isBelowClip(const QTextLine &line, const PlacedText &place)
{
    return place.origin.y() + line.y() > place.clip.bottom() + 8;
}

int firstVisibleLine(const PlacedText &place)
{
    return firstLineBelow(place.layout, place.clip.top() - place.origin.y() - 8);
}

QList<QRectF> rangeRects(const PlacedText &place, int start, int end)
{
    QList<QRectF> rects;
    for (int i = firstVisibleLine(place); i < place.layout.lineCount(); ++i) {
        const QTextLine line = place.layout.lineAt(i);
        const int lineStart = line.textStart();
        if (lineStart >= end || isBelowClip(line, place))
            break;
        const int from = std::max(start, lineStart);
        const int to = drawnEnd(place.text, line, from, end);
        if (from < to) {
            const bool mixed = hasRightToLeft(place.text.mid(lineStart, line.textLength()));
            addLineRects(rects, line, from, to, place.origin, mixed);
        }
    }
    return rects;
}

void drawFill(QPainter &painter, const QList<QRectF> &rects, const QColor &color)
{
    for (const QRectF &rect : rects)
        painter.fillRect(crisp(rect), color);
}

void drawWavyLine(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const qreal y = std::round(rect.bottom() - verticalGrowth) + 1;
    QPainterPath path(QPointF(rect.left(), y));
    bool up = true;
    for (qreal x = rect.left() + 2; x < rect.right() + 1; x += 2, up = !up)
        path.lineTo(x, up ? y - 1.5 : y + 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

void drawDottedLine(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const qreal y = std::round(rect.bottom() - verticalGrowth);
    for (qreal x = std::round(rect.left()); x + 2 <= rect.right() + 1; x += 4)
        painter.fillRect(QRectF(x, y, 2, 2), color);
}

void drawRunUnder(QPainter &painter, const PlacedText &place, const TextRun &run, const EditorStyle &style)
{
    const auto fill = [&](const QColor &color) {
        forEachRect(place, run, [&](const QRectF &rect) { painter.fillRect(crisp(rect), color); });
    };
    QColor soft = run.color;
    switch (run.kind) {
    case RunKind::Inserted:
        return fill(style.colors.insertFill);
    case RunKind::Deleted:
        return fill(style.colors.deleteFill);
    case RunKind::Match:
        return fill(style.colors.match);
    case RunKind::CurrentMatch:
        return fill(style.colors.currentMatch);
    case RunKind::Author:
        soft.setAlphaF(0.12F);
        return fill(soft);
    case RunKind::Error:
    case RunKind::Warning:
        return;
    }
}

void drawRunOver(QPainter &painter, const PlacedText &place, const TextRun &run, const EditorStyle &style)
{
    forEachRect(place, run, [&](const QRectF &rect) {
        const QRectF whole = crisp(rect);
        switch (run.kind) {
        case RunKind::Inserted:
            painter.fillRect(QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1), style.colors.insertLine);
            break;
        case RunKind::Deleted:
            painter.fillRect(
                QRectF(whole.left(), std::round(whole.center().y()), whole.width(), 1), style.colors.deleteLine);
            break;
        case RunKind::Error:
            drawWavyLine(painter, rect, style.colors.error);
            break;
        case RunKind::Warning:
            drawDottedLine(painter, rect, style.colors.warning);
            break;
        case RunKind::Match:
        case RunKind::CurrentMatch:
        case RunKind::Author:
            break;
        }
    });
}

void drawLines(QPainter &painter, const PlacedText &place)
{
    for (int i = firstVisibleLine(place); i < place.layout.lineCount(); ++i) {
        const QTextLine line = place.layout.lineAt(i);
        if (isBelowClip(line, place))
            break;
        line.draw(&painter, place.origin);
    }
}

} // namespace atelier
