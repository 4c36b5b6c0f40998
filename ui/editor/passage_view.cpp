// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/passage_view.h"

#include "ui/editor/layer_painter.h"

#include <QPainter>

#include <algorithm>

namespace atelier {

namespace {

RunKind runKind(PieceKind kind) { return kind == PieceKind::Insert ? RunKind::Inserted : RunKind::Deleted; }

QString joined(const PassagePieces &pieces, PieceKind without)
{
    QString text;
    for (const PassagePiece &piece : pieces) {
        if (piece.kind != without)
            text += piece.text;
    }
    return text;
}

// The parts of the runs within [start, end), relative to start.
TextRuns cutRuns(const TextRuns &runs, qsizetype start, qsizetype end)
{
    TextRuns cut;
    for (const TextRun &run : runs) {
        const qsizetype from = std::max(run.start, start);
        const qsizetype to = std::min(run.end(), end);
        if (from < to)
            cut.push_back({.start = from - start, .length = to - from, .kind = run.kind});
    }
    return cut;
}

QList<ColoredRange> textColors(const TextRuns &runs, const EditorColors &colors)
{
    QList<ColoredRange> ranges;
    for (const TextRun &run : runs) {
        const QColor &color = run.kind == RunKind::Inserted ? colors.insertText : colors.deleteText;
        ranges.append({static_cast<int>(run.start), static_cast<int>(run.length), color});
    }
    return ranges;
}

} // namespace

QString combinedText(const PassagePieces &pieces)
{
    QString text;
    for (const PassagePiece &piece : pieces)
        text += piece.text;
    return text;
}

QString oldText(const PassagePieces &pieces) { return joined(pieces, PieceKind::Insert); }
QString newText(const PassagePieces &pieces) { return joined(pieces, PieceKind::Delete); }

TextRuns pieceRuns(const PassagePieces &pieces)
{
    TextRuns runs;
    qsizetype at = 0;
    for (const PassagePiece &piece : pieces) {
        if (piece.kind != PieceKind::Equal && !piece.text.isEmpty())
            runs.push_back({.start = at, .length = piece.text.size(), .kind = runKind(piece.kind)});
        at += piece.text.size();
    }
    return runs;
}

std::vector<PassageChange> passageChanges(const PassagePieces &pieces)
{
    std::vector<PassageChange> changes;
    qsizetype at = 0;
    bool isOpen = false;
    for (const PassagePiece &piece : pieces) {
        const qsizetype end = at + piece.text.size();
        if (piece.kind == PieceKind::Equal) {
            isOpen = false;
        } else if (!piece.text.isEmpty()) {
            if (!isOpen)
                changes.push_back({.start = at});
            isOpen = true;
            changes.back().end = end;
            (piece.kind == PieceKind::Insert ? changes.back().inserted : changes.back().deleted) += piece.text;
        }
        at = end;
    }
    return changes;
}

PassageView::PassageView(const PassagePieces &pieces, LineComposer &composer, int width)
    : m_pieces(pieces)
    , m_runs(pieceRuns(pieces))
{
    const QString text = combinedText(pieces);
    const QStringList lines = text.split(u'\n');
    const EditorStyle &style = composer.style();
    FenceState fence;
    qsizetype start = 0;
    for (const QString &lineText : lines) {
        const LineInfo info = classifyLine(lineText, fence);
        fence = info.after;
        Line line{.layout = std::make_unique<QTextLayout>(lineText), .start = start, .top = m_height};
        const TextRuns runs = cutRuns(m_runs, start, start + lineText.size());
        line.height = composer.compose(*line.layout,
            {.text = lineText,
                .info = info,
                .emptyHeight = style.paragraphGap,
                .colors = textColors(runs, style.colors)},
            width);
        m_height += line.height;
        start += lineText.size() + 1;
        m_lines.push_back(std::move(line));
    }
}

void PassageView::draw(QPainter &painter, const QPointF &origin, const QRectF &clip, const EditorStyle &style) const
{
    for (const Line &line : m_lines) {
        const QPointF place = origin + QPointF(0, line.top);
        if (place.y() > clip.bottom() || place.y() + line.height < clip.top())
            continue;
        const TextRuns runs = cutRuns(m_runs, line.start, line.start + line.layout->text().size());
        const QString text = line.layout->text();
        const PlacedText placed{*line.layout, text, place, clip};
        for (const TextRun &run : runs)
            drawRunUnder(painter, placed, run, style);
        painter.setPen(style.colors.text);
        drawLines(painter, placed);
        for (const TextRun &run : runs)
            drawRunOver(painter, placed, run, style);
    }
}

QList<QRectF> PassageView::changeRects(const QPointF &origin) const
{
    QList<QRectF> rects;
    const QRectF everything(origin, QSizeF(1e6, 1e6));
    for (const PassageChange &change : passageChanges(m_pieces)) {
        QRectF united;
        for (const Line &line : m_lines) {
            const qsizetype end = line.start + line.layout->text().size();
            if (end < change.start || line.start > change.end)
                continue;
            const int from = static_cast<int>(std::max(change.start, line.start) - line.start);
            const int to = static_cast<int>(std::min(change.end, end) - line.start);
            const QString text = line.layout->text();
            const PlacedText placed{*line.layout, text, origin + QPointF(0, line.top), everything};
            for (const QRectF &rect : rangeRects(placed, from, to))
                united |= rect;
        }
        rects.append(united);
    }
    return rects;
}

const PassageView::Line &PassageView::lineAt(qsizetype combinedPosition) const
{
    const auto after = std::ranges::upper_bound(m_lines, combinedPosition, {}, &Line::start);
    return after == m_lines.begin() ? m_lines.front() : *std::prev(after);
}

qsizetype PassageView::toOld(qsizetype combinedPosition) const
{
    qsizetype old = 0;
    qsizetype at = 0;
    for (const PassagePiece &piece : m_pieces) {
        const qsizetype inside = std::clamp<qsizetype>(combinedPosition - at, 0, piece.text.size());
        if (piece.kind != PieceKind::Insert)
            old += inside;
        at += piece.text.size();
    }
    return old;
}

qsizetype PassageView::toCombined(qsizetype oldPosition) const
{
    qsizetype old = 0;
    qsizetype at = 0;
    for (const PassagePiece &piece : m_pieces) {
        if (piece.kind != PieceKind::Insert) {
            if (oldPosition <= old + piece.text.size())
                return at + oldPosition - old;
            old += piece.text.size();
        }
        at += piece.text.size();
    }
    return at;
}

qsizetype PassageView::oldPositionAt(const QPointF &point) const
{
    for (const Line &line : m_lines) {
        if (point.y() >= line.top + line.height && &line != &m_lines.back())
            continue;
        const qreal y = point.y() - line.top;
        for (int i = 0; i < line.layout->lineCount(); ++i) {
            const QTextLine row = line.layout->lineAt(i);
            if (y < row.y() + row.height() || i == line.layout->lineCount() - 1)
                return toOld(line.start + row.xToCursor(point.x()));
        }
    }
    return 0;
}

QRectF PassageView::caretRect(qsizetype oldPosition) const
{
    const qsizetype combined = toCombined(oldPosition);
    const Line &line = lineAt(combined);
    const QTextLine row = line.layout->lineForTextPosition(static_cast<int>(combined - line.start));
    if (!row.isValid())
        return QRectF(0, line.top, 1, line.height);
    const int inLine = static_cast<int>(combined - line.start);
    return QRectF(row.cursorToX(inLine), line.top + row.y(), 1, row.height());
}

} // namespace atelier
