// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_button.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QKeyEvent>

namespace atelier {

using namespace Qt::StringLiterals;

QKeySequence viewShortcut(const ViewInfo &info)
{
    if (info.place == RailPlace::Bottom)
        return QKeySequence(Qt::CTRL | Qt::Key_Comma);
    if (info.shortcutIndex < 1 || info.shortcutIndex > 8)
        return {};
    return QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + info.shortcutIndex)));
}

RailButton::RailButton(const ViewInfo &info, QWidget *parent)
    : QAbstractButton(parent)
    , m_info(info)
{
    setText(info.title);
    setAttribute(Qt::WA_Hover);
    setProperty(ownFocusProperty, true);
    setAccessibleName(info.title);
    setCollapsed(false);
}

void RailButton::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("shown now") : QString());
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    const QString keys = viewShortcut(m_info).toString(QKeySequence::NativeText);
    const QString named = collapsed ? m_info.title : QString();
    setToolTip(keys.isEmpty() ? named : named.isEmpty() ? keys : u"%1 (%2)"_s.arg(named, keys));
    update();
}

QSize RailButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {
        theme.px(12 + 10) + theme.size.iconNav + textWidth(theme.font(FontRole::Body, FontWeight::Semibold), text()),
        theme.size.navRow};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    QPainter painter(this);
    if (m_current || isDown() || underMouse())
        drawPanel(painter, rect(), {.fill = color.hover, .line = {}, .radius = qreal(theme.size.radiusControl)});
    const int icon = theme.size.iconNav;
    const int left = m_collapsed ? (width() - icon) / 2 : theme.px(8);
    drawIcon(painter, this, m_info.iconName, mirrored(layoutDirection(), rect(), QRect(left, 0, icon, height())), icon,
        m_current ? color.accentText : color.text2);
    if (!m_collapsed) {
        const QRect text = rect().adjusted(left + icon + theme.px(12), 0, -theme.px(4), 0);
        drawLine(painter, mirrored(layoutDirection(), rect(), text), Qt::AlignLeft, m_info.title,
            {theme.font(FontRole::Body, m_current ? FontWeight::Semibold : FontWeight::Medium),
                m_current ? color.text : color.text2, Qt::ElideRight});
    }
    if (hasFocus() && FocusRing::isVisibleIn(this))
        drawRowFocus(painter, rect(), theme);
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace atelier
