// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace atelier {

using namespace Qt::StringLiterals;

Style::Style(Theme theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(std::move(theme))
{
    setObjectName(u"atelier"_s);
}

Style::~Style() = default;

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    m_focusRing = std::make_unique<FocusRing>(application);
}

void Style::unpolish(QApplication *application)
{
    m_focusRing.reset();
    QProxyStyle::unpolish(application);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Rounded corners of menus and combo lists show what lies behind, where the platform can.
    if (qobject_cast<QMenu *>(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void Style::setTheme(Theme theme) { m_theme = std::move(theme); }

void Style::polish(QPalette &palette) { palette = paletteOf(m_theme); }

QPalette Style::standardPalette() const { return paletteOf(m_theme); }

QPalette paletteOf(const Theme &theme)
{
    const Colors &color = theme.color;
    QPalette palette;
    palette.setColor(QPalette::Window, color.surface);
    palette.setColor(QPalette::WindowText, color.text);
    palette.setColor(QPalette::Base, color.surface);
    palette.setColor(QPalette::AlternateBase, color.pane);
    palette.setColor(QPalette::Text, color.text);
    palette.setColor(QPalette::Button, color.surface);
    palette.setColor(QPalette::ButtonText, color.text);
    palette.setColor(QPalette::BrightText, color.onAccent);
    palette.setColor(QPalette::ToolTipBase, color.tooltipBg);
    palette.setColor(QPalette::ToolTipText, color.tooltipText);
    palette.setColor(QPalette::PlaceholderText, color.text3);
    palette.setColor(QPalette::Highlight, color.accent);
    palette.setColor(QPalette::HighlightedText, color.onAccent);
    palette.setColor(QPalette::Accent, color.accent);
    palette.setColor(QPalette::Link, color.accentText);
    palette.setColor(QPalette::LinkVisited, color.accentText);
    palette.setColor(QPalette::Light, color.raised);
    palette.setColor(QPalette::Midlight, color.hover);
    palette.setColor(QPalette::Mid, color.borderButton);
    palette.setColor(QPalette::Dark, color.borderControl);
    palette.setColor(QPalette::Shadow, color.borderControl);
    // A selection in a window without focus stays visible, only softer.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color.selected);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, color.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color.textDisabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color.sunken);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color.textDisabled);
    return palette;
}

void Style::drawFieldPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Colors &color = m_theme.color;
    const bool enabled = option.state & State_Enabled;
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    const bool hover = enabled && (option.state & State_MouseOver) && !(option.state & State_HasFocus);
    QColor line = enabled ? color.borderControl : color.border;
    if (hover)
        line = color.text3;
    if (invalid)
        line = color.error;
    drawPanel(painter, option.rect,
        {.fill = enabled ? color.surface : color.pane,
            .line = line,
            .radius = qreal(m_theme.size.radiusControl),
            .lineWidth = invalid ? 2.0 : 1.0});
}

void Style::drawCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Colors &color = m_theme.color;
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & (State_On | State_NoChange);
    const qreal radius = m_theme.size.radiusSmall;
    if (!on) {
        const bool hover = enabled && (option.state & State_MouseOver);
        drawPanel(painter, option.rect,
            {.fill = hover ? color.hover : color.surface,
                .line = enabled ? color.borderControl : color.borderButton,
                .radius = radius,
                .lineWidth = 1.3});
        return;
    }
    drawPanel(
        painter, option.rect, {.fill = enabled ? color.accent : color.borderButton, .line = {}, .radius = radius});
    const QString mark = option.state & State_NoChange ? u"minus"_s : u"check"_s;
    drawIcon(painter, widget, mark, option.rect, m_theme.size.iconCompact, enabled ? color.onAccent : color.surface);
}

void Style::drawRadioMark(const QStyleOption &option, QPainter &painter) const
{
    const Colors &color = m_theme.color;
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & State_On;
    const qreal radius = option.rect.height() / 2.0;
    drawPanel(painter, option.rect,
        {.fill = on && enabled ? color.accent : color.surface,
            .line = on && enabled ? color.accent
                : enabled         ? color.borderControl
                                  : color.borderButton,
            .radius = radius,
            .lineWidth = 1.3});
    if (!on)
        return;
    const qreal inset = option.rect.width() * 0.31;
    drawPanel(painter, QRectF(option.rect).adjusted(inset, inset, -inset, -inset),
        {.fill = enabled ? color.onAccent : color.borderButton, .line = {}, .radius = radius});
}

void Style::drawPushButton(const QStyleOption &option, QPainter &painter) const
{
    const Colors &color = m_theme.color;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool enabled = option.state & State_Enabled;
    const bool main = enabled && button && (button->features & QStyleOptionButton::DefaultButton);
    const bool pressed = option.state & State_Sunken;
    const bool hover = enabled && (option.state & State_MouseOver);
    PanelLook look{.fill = color.surface, .line = color.borderButton, .radius = qreal(m_theme.size.radiusControl)};
    if (main) {
        look.fill = pressed ? color.accentPressed : hover ? color.accentHover : color.accent;
        look.line = look.fill;
    } else if (pressed || hover) {
        look.fill = pressed ? color.sunken : color.hover;
    }
    if (button && (button->features & QStyleOptionButton::Flat)) {
        look.line = {};
        look.fill = pressed || hover ? look.fill : QColor();
    }
    drawPanel(painter, option.rect, look);
}

void Style::drawItemPanel(const QStyleOption &option, QPainter &painter) const
{
    const Colors &color = m_theme.color;
    if (option.state & State_Selected)
        painter.fillRect(option.rect, color.selected);
    else if ((option.state & State_MouseOver) && (option.state & State_Enabled))
        painter.fillRect(option.rect, color.hover);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &color = m_theme.color;
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawFieldPanel(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget) || (widget && widget->inherits("QTextEdit")))
            drawFieldPanel(*option, *painter, widget);
        else
            drawPanel(*painter, option->rect,
                {.fill = {}, .line = color.border, .radius = qreal(m_theme.size.radiusControl)});
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(*option, *painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(*option, *painter);
        return;
    case PE_PanelButtonCommand:
        drawPushButton(*option, *painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        drawItemPanel(*option, *painter);
        return;
    case PE_PanelMenu:
        drawPanel(*painter, option->rect,
            {.fill = color.raised, .line = color.borderButton, .radius = qreal(m_theme.size.radiusCard)});
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        drawPanel(*painter, option->rect, {.fill = color.tooltipBg, .line = {}, .radius = 0});
        return;
    case PE_IndicatorArrowDown:
        drawIcon(*painter, widget, u"chevron-down"_s, option->rect, m_theme.size.iconCompact, color.text3);
        return;
    case PE_IndicatorArrowUp:
        drawIcon(*painter, widget, u"chevron-up"_s, option->rect, m_theme.size.iconCompact, color.text3);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawIcon(*painter, widget, option->state & State_Open ? u"chevron-down"_s : u"chevron-right"_s,
                option->rect, m_theme.size.iconCompact, color.text3);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_MenuItem) {
        drawMenuItem(*option, *painter, widget);
        return;
    }
    if (element == CE_PushButtonLabel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && (button->features & QStyleOptionButton::DefaultButton) && (option->state & State_Enabled)) {
            QStyleOptionButton onAccent = *button;
            onAccent.palette.setColor(QPalette::ButtonText, m_theme.color.onAccent);
            QProxyStyle::drawControl(element, &onAccent, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter) {
        const QRect rect = option->rect;
        const bool upright = rect.height() > rect.width();
        const int middle = upright ? rect.center().x() : rect.center().y();
        const QRect line =
            upright ? QRect(middle, rect.top(), 1, rect.height()) : QRect(rect.left(), middle, rect.width(), 1);
        drawHairline(*painter, line, upright ? Edge::Left : Edge::Top, m_theme.color.border);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0)
            return option->rect;
        // QLineEdit adds 2 px of its own: text begins 9 px from the edge, as in the pictures.
        return option->rect.adjusted(m_theme.px(7), 1, -m_theme.px(7), -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return {size.width() + m_theme.px(16), std::max(m_theme.size.control, size.height() + m_theme.px(4))};
        return result;
    }
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(m_theme.size.control, size.height() + m_theme.px(4)));
        return result;
    case CT_PushButton:
        result.setHeight(m_theme.size.control);
        result.setWidth(std::max(result.width() + m_theme.px(8), m_theme.px(80)));
        return result;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), m_theme.px(9)};
        return {size.width() + m_theme.px(64), m_theme.px(30)};
    }
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), m_theme.px(28)));
        return result;
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QMenu *>(widget) ? 0 : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.size.checkbox;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(8);
    case PM_ScrollBarExtent:
        return m_theme.size.scrollbar;
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return m_theme.size.splitterHit;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return m_theme.size.sliderThumb;
    case PM_MenuPanelWidth:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return m_theme.px(5);
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(6);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return m_theme.size.iconDefault;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.px(8);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 0;
    case PM_TextCursorWidth:
        return std::max(1, int(m_theme.scale));
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Menu_Scrollable:
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace atelier
