// SPDX-License-Identifier: GPL-3.0-or-later
// Draws fills, underlines and strikes for parts of a laid-out line, in both writing directions.
#pragma once

#include "ui/editor/editor_style.h"
#include "ui/editor/text_layers.h"

#include <QList>
#include <QRectF>

class QPainter;
class QTextLayout;
class QTextLine;

namespace atelier {

// A laid-out paragraph and where it is drawn; only its lines that touch `clip` are looked at.
struct PlacedText {
    const QTextLayout &layout;
    QStringView text;
    QPointF origin;
    QRectF clip;
};

[[nodiscard]] int firstVisibleLine(const PlacedText &place);
[[nodiscard]] bool isBelowClip(const QTextLine &line, const PlacedText &place);

// Where [start, end) of the text is shown, a rectangle per line and direction. Heights are those of the line's
// letters and a little more, not of its spacing.
[[nodiscard]] QList<QRectF> rangeRects(const PlacedText &place, int start, int end);

void drawFill(QPainter &painter, const QList<QRectF> &rects, const QColor &color);
void drawWavyLine(QPainter &painter, const QRectF &rect, const QColor &color);
void drawDottedLine(QPainter &painter, const QRectF &rect, const QColor &color);

// What of a run lies under the letters and what over them. The run is relative to the placed text.
void drawRunUnder(QPainter &painter, const PlacedText &place, const TextRun &run, const EditorStyle &style);
void drawRunOver(QPainter &painter, const PlacedText &place, const TextRun &run, const EditorStyle &style);

// The letters.
void drawLines(QPainter &painter, const PlacedText &place);

} // namespace atelier
