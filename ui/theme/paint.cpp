// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QStyle>

#include <cmath>

namespace atelier {
namespace {

// Snaps a logical coordinate to the device's grid.
qreal snapped(qreal value, qreal ratio) { return std::round(value * ratio) / ratio; }

QRectF snapped(const QRectF &rect, qreal ratio)
{
    return {QPointF(snapped(rect.left(), ratio), snapped(rect.top(), ratio)),
        QPointF(snapped(rect.right(), ratio), snapped(rect.bottom(), ratio))};
}

qreal wholeDevicePixels(qreal width, qreal ratio) { return std::max<qreal>(1, std::round(width * ratio)) / ratio; }

class SavedPainter {
public:
    explicit SavedPainter(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
    }
    ~SavedPainter() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(SavedPainter)

private:
    QPainter &m_painter;
};

} // namespace

void drawPanel(QPainter &painter, const QRectF &rect, const PanelLook &look)
{
    const SavedPainter saved(painter);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF outline = snapped(rect, ratio);
    QPen pen(Qt::NoPen);
    if (look.line.isValid()) {
        const qreal width = wholeDevicePixels(look.lineWidth, ratio);
        outline.adjust(width / 2, width / 2, -width / 2, -width / 2);
        pen = QPen(look.line, width, look.lineStyle);
        if (look.lineStyle == Qt::CustomDashLine || look.lineStyle == Qt::DashLine)
            pen.setDashPattern({3, 2.5});
    }
    painter.setPen(pen);
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const qreal inner = look.line.isValid() ? look.lineWidth / 2 : 0;
    const qreal radius = std::max<qreal>(0, std::min(look.radius, rect.height() / 2) - inner);
    if (radius > 0) {
        painter.drawRoundedRect(outline, radius, radius);
        return;
    }
    // Filled edges: a pen leaves half-covered pixels in the corners.
    const QRectF whole = snapped(rect, ratio);
    if (look.fill.isValid())
        painter.fillRect(whole, look.fill);
    if (!look.line.isValid())
        return;
    const qreal width = wholeDevicePixels(look.lineWidth, ratio);
    painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), width), look.line);
    painter.fillRect(QRectF(whole.left(), whole.bottom() - width, whole.width(), width), look.line);
    painter.fillRect(QRectF(whole.left(), whole.top(), width, whole.height()), look.line);
    painter.fillRect(QRectF(whole.right() - width, whole.top(), width, whole.height()), look.line);
}

void drawHairline(QPainter &painter, const QRectF &rect, Edge edge, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal width = wholeDevicePixels(1, ratio);
    QRectF line = snapped(rect, ratio);
    switch (edge) {
    case Edge::Left:
        line.setWidth(width);
        break;
    case Edge::Right:
        line.setLeft(line.right() - width);
        break;
    case Edge::Top:
        line.setHeight(width);
        break;
    case Edge::Bottom:
        line.setTop(line.bottom() - width);
        break;
    }
    painter.fillRect(line, color);
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme, qreal offset)
{
    const qreal width = theme.size.focusRing;
    const qreal reach = offset < 0 ? offset : offset + width;
    drawPanel(painter, rect.adjusted(-reach, -reach, reach, reach),
        {.fill = {}, .line = theme.color.focus, .radius = std::max<qreal>(0, radius + reach), .lineWidth = width});
}

void drawRowFocus(QPainter &painter, const QRect &row, const Theme &theme)
{
    drawPanel(painter, row,
        {.fill = {},
            .line = theme.color.focus,
            .radius = qreal(theme.size.radiusControl),
            .lineWidth = qreal(theme.size.focusRing)});
}

void drawDot(QPainter &painter, const QPointF &centre, DotShape shape, const QColor &color, const Theme &theme)
{
    if (shape == DotShape::None)
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal radius = theme.size.dot / 2.0;
    if (shape == DotShape::Hollow) {
        radius -= 0.65;
        painter.setPen(QPen(color, 1.3));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
    }
    painter.drawEllipse(centre, radius, radius);
}

void drawRing(QPainter &painter, const QRectF &rect, const RingLook &look, std::optional<double> fraction, double phase)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const qreal half = look.width / 2;
    const QRectF circle = rect.adjusted(half, half, -half, -half);
    painter.setPen(QPen(look.track, look.width));
    painter.drawEllipse(circle);
    painter.setPen(QPen(look.arc, look.width, Qt::SolidLine, Qt::FlatCap));
    const double part = std::clamp(fraction.value_or(0.25), 0.0, 1.0);
    const double start = fraction ? 0 : phase;
    painter.drawArc(circle, int(std::lround(90 * 16 - start * 5760)), int(std::lround(-part * 5760)));
}

void drawProgress(QPainter &painter, const QRectF &rect, double fraction, const QColor &track, const QColor &fill,
    Qt::LayoutDirection direction)
{
    const qreal radius = rect.height() / 2;
    drawPanel(painter, rect, {.fill = track, .line = {}, .radius = radius});
    const double part = std::clamp(fraction, 0.0, 1.0);
    if (part <= 0)
        return;
    QRectF done = rect;
    done.setWidth(std::max(rect.height(), rect.width() * part));
    if (direction == Qt::RightToLeft)
        done.moveRight(rect.right());
    drawPanel(painter, done, {.fill = fill, .line = {}, .radius = radius});
}

int drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text, const TextLook &look)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetrics metrics(look.font, painter.device());
    const QString shown = metrics.elidedText(text, look.elide, rect.width());
    painter.setFont(look.font);
    painter.setPen(look.color);
    const Qt::Alignment visual =
        QStyle::visualAlignment(painter.layoutDirection(), alignment & Qt::AlignHorizontal_Mask);
    const Qt::Alignment vertical = alignment & Qt::AlignVertical_Mask;
    painter.drawText(rect,
        int((visual | (vertical ? vertical : Qt::AlignVCenter)).toInt()) | Qt::TextSingleLine | Qt::AlignAbsolute,
        shown);
    return std::min(rect.width(), metrics.horizontalAdvance(shown));
}

void drawHighlightedLine(QPainter &painter, const QRect &rect, const QString &text,
    const QList<QTextLayout::FormatRange> &passages, const TextLook &look)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    QTextLayout layout(text, look.font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(passages);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const bool fits = line.naturalTextWidth() <= rect.width();
    if (!fits) {
        const QString shown = QFontMetrics(look.font, painter.device()).elidedText(text, look.elide, rect.width() - 4);
        QList<QTextLayout::FormatRange> kept;
        for (QTextLayout::FormatRange passage : passages) {
            passage.length = std::min<int>(passage.length, int(shown.size()) - 1 - passage.start);
            if (passage.length > 0)
                kept.append(passage);
        }
        layout.setText(shown);
        layout.setFormats(kept);
        layout.beginLayout();
        line = layout.createLine();
        line.setLineWidth(rect.width());
        layout.endLayout();
    }
    painter.setPen(look.color);
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    layout.draw(&painter, QPointF(rect.left(), std::round(top)));
}

int textWidth(const QFont &font, const QString &text) { return QFontMetrics(font).horizontalAdvance(text); }

QRect mirrored(Qt::LayoutDirection direction, const QRect &outer, const QRect &inner)
{
    return QStyle::visualRect(direction, outer, inner);
}

} // namespace atelier
