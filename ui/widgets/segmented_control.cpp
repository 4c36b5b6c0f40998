// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_control.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>

namespace atelier {

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

int SegmentedControl::addSegment(const QString &text, const QString &iconName)
{
    m_segments.append({text, iconName, {}, true});
    updateGeometry();
    describe();
    return count() - 1;
}

void SegmentedControl::setSize(ButtonSize size)
{
    m_size = size;
    updateGeometry();
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled, const QString &reason)
{
    m_segments[index].enabled = enabled;
    m_segments[index].reason = reason;
    update();
}

void SegmentedControl::setCurrent(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    describe();
    update();
    Q_EMIT currentChanged(index);
}

// The value belongs to the name: "View, List".
void SegmentedControl::describe()
{
    const QString value = m_segments.isEmpty() ? QString() : m_segments.at(m_current).text;
    setAccessibleName(value.isEmpty() ? m_name : tr("%1, %2").arg(m_name, value));
}

int SegmentedControl::segmentWidth(const Theme &theme, const Segment &segment) const
{
    const FontRole role = m_size == ButtonSize::Small ? FontRole::Small : FontRole::Body;
    int width = textWidth(theme.font(role, FontWeight::Semibold), segment.text)
        + 2 * theme.px(m_size == ButtonSize::Small ? 9 : 12) + 1;
    if (!segment.iconName.isEmpty())
        width += theme.size.iconDefault + theme.px(6);
    return width;
}

QSize SegmentedControl::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = 0;
    for (const Segment &segment : m_segments)
        width += segmentWidth(theme, segment);
    return {width, m_size == ButtonSize::Small ? theme.size.controlSmall : theme.size.control};
}

QRect SegmentedControl::segmentRect(int index) const
{
    const Theme &theme = themeOf(this);
    int left = 0;
    for (int before = 0; before < index; ++before)
        left += segmentWidth(theme, m_segments.at(before));
    return mirrored(layoutDirection(), rect(), QRect(left, 0, segmentWidth(theme, m_segments.at(index)), height()));
}

int SegmentedControl::segmentAt(const QPoint &point) const
{
    for (int index = 0; index < count(); ++index)
        if (segmentRect(index).contains(point))
            return index;
    return -1;
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    const qreal radius = m_size == ButtonSize::Small ? theme.size.radiusSmall : theme.size.radiusControl;
    const FontRole role = m_size == ButtonSize::Small ? FontRole::Small : FontRole::Body;
    QPainter painter(this);
    drawPanel(painter, rect(), {.fill = color.surface, .line = {}, .radius = radius});
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), radius, radius);
    for (int index = 0; index < count(); ++index) {
        const Segment &segment = m_segments.at(index);
        const QRect place = segmentRect(index);
        const bool chosen = index == m_current;
        const bool enabled = isEnabled() && segment.enabled;
        painter.save();
        painter.setClipPath(shape);
        if (chosen || (enabled && index == m_hovered))
            painter.fillRect(place, chosen ? color.hover : color.pane);
        painter.restore();
        if (index > 0)
            drawHairline(
                painter, place, layoutDirection() == Qt::LeftToRight ? Edge::Left : Edge::Right, color.borderButton);
        QRect text = place;
        const QColor ink = !enabled ? color.textDisabled : chosen ? color.text : color.text2;
        const QFont &font = theme.font(role, chosen ? FontWeight::Semibold : FontWeight::Medium);
        if (!segment.iconName.isEmpty()) {
            const int icon = theme.size.iconDefault;
            const int content = icon + theme.px(6) + textWidth(font, segment.text);
            const int left = (place.width() - content) / 2;
            drawIcon(painter, this, segment.iconName,
                mirrored(layoutDirection(), place, QRect(place.left() + left, place.top(), icon, place.height())), icon,
                ink);
            text = mirrored(layoutDirection(), place, place.adjusted(left + icon + theme.px(6), 0, 0, 0));
            drawLine(painter, text, Qt::AlignLeft, segment.text, {font, ink, Qt::ElideRight});
        } else {
            drawLine(painter, text, Qt::AlignHCenter, segment.text, {font, ink, Qt::ElideRight});
        }
    }
    drawPanel(painter, rect(), {.fill = {}, .line = color.borderButton, .radius = radius});
}

void SegmentedControl::choose(int index)
{
    if (index >= 0 && m_segments.at(index).enabled)
        setCurrent(index);
}

void SegmentedControl::step(int by)
{
    for (int index = m_current + by; index >= 0 && index < count(); index += by) {
        if (m_segments.at(index).enabled) {
            setCurrent(index);
            return;
        }
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(segmentAt(event->position().toPoint()));
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Right:
        step(forward);
        break;
    case Qt::Key_Left:
        step(-forward);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_Up:
        step(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool SegmentedControl::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const int hovered = event->type() == QEvent::HoverLeave
            ? -1
            : segmentAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            update();
        }
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = segmentAt(help->pos());
        if (index >= 0 && !m_segments.at(index).reason.isEmpty()) {
            QToolTip::showText(help->globalPos(), m_segments.at(index).reason, this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace atelier
