// SPDX-License-Identifier: GPL-3.0-or-later
// The style's controls that have parts: scroll bars, boxes with arrows, sliders.
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QStyleOption>

namespace atelier {

using namespace Qt::StringLiterals;

QRect Style::scrollBarThumb(const QStyleOptionComplex &option) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar)
        return {};
    const bool upright = bar->orientation == Qt::Vertical;
    const int margin = m_theme.px(3);
    const int length = (upright ? bar->rect.height() : bar->rect.width()) - 2 * margin;
    const int range = bar->maximum - bar->minimum;
    if (range <= 0 || length <= 0)
        return {};
    const int thumb = std::clamp(int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)),
        std::min(length, m_theme.px(32)), length);
    const int start = margin
        + sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const QRect place = upright ? QRect(bar->rect.left(), bar->rect.top() + start, bar->rect.width(), thumb)
                                : QRect(bar->rect.left() + start, bar->rect.top(), thumb, bar->rect.height());
    return upright ? place : visualRect(bar->direction, bar->rect, place);
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter) const
{
    const QRect thumb = scrollBarThumb(option);
    if (thumb.isEmpty())
        return;
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    const bool upright = bar->orientation == Qt::Vertical;
    const int inset = ((upright ? thumb.width() : thumb.height()) - m_theme.px(m_theme.size.scrollbarThumb)) / 2;
    const QRect drawn = upright ? thumb.adjusted(inset, 0, -inset, 0) : thumb.adjusted(0, inset, 0, -inset);
    const bool held = (option.state & State_Sunken) && (option.activeSubControls & SC_ScrollBarSlider);
    const bool hover = (option.state & State_MouseOver) && (option.activeSubControls & SC_ScrollBarSlider);
    drawPanel(painter, drawn,
        {.fill = held || hover ? m_theme.color.borderControl : m_theme.color.scroll,
            .line = {},
            .radius = std::min(drawn.width(), drawn.height()) / 2.0});
}

void Style::drawSlider(const QStyleOptionComplex &option, QPainter &painter) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider)
        return;
    const Colors &color = m_theme.color;
    const bool enabled = option.state & State_Enabled;
    const QRect thumb = subControlRect(CC_Slider, &option, SC_SliderHandle, nullptr);
    const int track = m_theme.size.sliderTrack;
    const bool upright = slider->orientation == Qt::Vertical;
    const QRectF line = upright
        ? QRectF(option.rect.center().x() - track / 2.0 + 0.5, option.rect.top(), track, option.rect.height())
        : QRectF(option.rect.left(), option.rect.center().y() - track / 2.0 + 0.5, option.rect.width(), track);
    drawPanel(painter, line, {.fill = color.sunken, .line = {}, .radius = track / 2.0});
    QRectF done = line;
    if (upright)
        done.setTop(thumb.center().y());
    else if (slider->direction == Qt::RightToLeft)
        done.setLeft(thumb.center().x());
    else
        done.setRight(thumb.center().x());
    drawPanel(painter, done, {.fill = enabled ? color.accent : color.borderButton, .line = {}, .radius = track / 2.0});
    const bool hover = enabled && (option.state & State_MouseOver);
    drawPanel(painter, QRectF(thumb).adjusted(1, 1, -1, -1),
        {.fill = hover ? color.hover : color.surface,
            .line = enabled ? color.borderControl : color.borderButton,
            .radius = thumb.width() / 2.0,
            .lineWidth = 1.3});
}

void Style::drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo)
        return;
    if (combo->frame)
        drawFieldPanel(option, painter, widget);
    else if ((option.state & State_MouseOver) && (option.state & State_Enabled))
        drawPanel(painter, option.rect,
            {.fill = m_theme.color.hover, .line = {}, .radius = qreal(m_theme.size.radiusControl)});
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const bool enabled = option.state & State_Enabled;
    drawIcon(painter, widget, u"chevron-down"_s, arrow, m_theme.size.iconSmall,
        enabled ? m_theme.color.text3 : m_theme.color.textDisabled);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter);
        return;
    case CC_Slider:
        drawSlider(*option, *painter);
        return;
    case CC_ComboBox:
        drawComboBox(*option, *painter, widget);
        return;
    case CC_SpinBox: {
        drawFieldPanel(*option, *painter, widget);
        const bool enabled = option->state & State_Enabled;
        const QColor color = enabled ? m_theme.color.text3 : m_theme.color.textDisabled;
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        drawIcon(*painter, widget, u"chevron-up"_s, subControlRect(control, option, SC_SpinBoxUp, widget),
            m_theme.size.iconSmall, color);
        drawIcon(*painter, widget, u"chevron-down"_s, subControlRect(control, option, SC_SpinBoxDown, widget),
            m_theme.size.iconSmall, color);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto visual = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ScrollBar) {
        switch (subControl) {
        case SC_ScrollBarSlider:
            return scrollBarThumb(*option);
        case SC_ScrollBarGroove: {
            // Dragging is measured along the groove.
            const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
            const int margin = m_theme.px(3);
            return bar && bar->orientation == Qt::Horizontal ? all.adjusted(margin, 0, -margin, 0)
                                                             : all.adjusted(0, margin, 0, -margin);
        }
        case SC_ScrollBarSubPage:
        case SC_ScrollBarAddPage: {
            const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
            const QRect thumb = scrollBarThumb(*option);
            const bool before = (subControl == SC_ScrollBarSubPage) == (option->direction == Qt::LeftToRight);
            if (bar && bar->orientation == Qt::Vertical)
                return subControl == SC_ScrollBarSubPage
                    ? QRect(all.topLeft(), QPoint(all.right(), thumb.top() - 1))
                    : QRect(QPoint(all.left(), thumb.bottom() + 1), all.bottomRight());
            return before ? QRect(all.topLeft(), QPoint(thumb.left() - 1, all.bottom()))
                          : QRect(QPoint(thumb.right() + 1, all.top()), all.bottomRight());
        }
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = m_theme.px(28);
        switch (subControl) {
        case SC_ComboBoxArrow:
            return visual(QRect(all.right() + 1 - arrow, all.top(), arrow, all.height()));
        case SC_ComboBoxEditField: {
            const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            const int margin = m_theme.px(combo && combo->editable ? 7 : 9);
            return visual(all.adjusted(margin, 1, -arrow, -1));
        }
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int arrow = buttons ? m_theme.px(24) : m_theme.px(7);
        const int half = all.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp:
            return buttons ? visual(QRect(all.right() + 1 - arrow, all.top() + 2, arrow - 2, half - 2)) : QRect();
        case SC_SpinBoxDown:
            return buttons ? visual(QRect(all.right() + 1 - arrow, all.top() + half, arrow - 2, half - 2)) : QRect();
        case SC_SpinBoxEditField:
            return visual(all.adjusted(m_theme.px(7), 1, -arrow, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace atelier
