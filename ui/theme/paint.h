// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing that keeps 1 px lines crisp at every scale.
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace atelier {

struct PanelLook {
    QColor fill; // invalid: none
    QColor line; // invalid: none
    qreal radius = 0;
    qreal lineWidth = 1;
    Qt::PenStyle lineStyle = Qt::SolidLine;
};

// A rounded rectangle whose line lies inside `rect`, on whole device pixels.
void drawPanel(QPainter &painter, const QRectF &rect, const PanelLook &look);

enum class Edge { Left, Top, Right, Bottom };
// One device-aligned line of 1 logical px (at least 1 device px) along the inside of an edge of `rect`.
void drawHairline(QPainter &painter, const QRectF &rect, Edge edge, const QColor &color);

// The focus ring: 2 px, `offset` outside `rect` (negative for inside, as in rows).
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme, qreal offset);

// A row shows its keyboard focus inside.
void drawRowFocus(QPainter &painter, const QRect &row, const Theme &theme);

void drawDot(QPainter &painter, const QPointF &centre, DotShape shape, const QColor &color, const Theme &theme);

// A progress circle as in the top bar: track, then an arc from twelve o'clock. No fraction: a quarter arc turned
// by `phase` (0 to 1).
struct RingLook {
    qreal width = 2;
    QColor track;
    QColor arc;
};
void drawRing(
    QPainter &painter, const QRectF &rect, const RingLook &look, std::optional<double> fraction, double phase = 0);

void drawProgress(QPainter &painter, const QRectF &rect, double fraction, const QColor &track, const QColor &fill,
    Qt::LayoutDirection direction = Qt::LeftToRight);

struct TextLook {
    QFont font;
    QColor color;
    Qt::TextElideMode elide = Qt::ElideRight;
};
// One line, elided to the rectangle, centred vertically by cap height so that it sits as in the pictures.
// Returns the width that was drawn.
int drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text, const TextLook &look);

// The same with passages (matches of a search) set in weight 600 on `highlight`.
void drawHighlightedLine(QPainter &painter, const QRect &rect, const QString &text,
    const QList<QTextLayout::FormatRange> &passages, const TextLook &look);

[[nodiscard]] int textWidth(const QFont &font, const QString &text);

// Places within `outer` from its start edge: mirrored for right-to-left.
[[nodiscard]] QRect mirrored(Qt::LayoutDirection direction, const QRect &outer, const QRect &inner);

} // namespace atelier
