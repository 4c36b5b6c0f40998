// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_bar.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace atelier {

TabBar::TabBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty(ownFocusProperty, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

int TabBar::addTab(const QString &text)
{
    m_tabs.append(text);
    describe();
    updateGeometry();
    return count() - 1;
}

void TabBar::setTabText(int index, const QString &text)
{
    m_tabs[index] = text;
    describe();
    update();
}

void TabBar::setCurrent(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    describe();
    update();
    Q_EMIT currentChanged(index);
}

void TabBar::describe()
{
    setAccessibleName(
        m_tabs.isEmpty() ? m_name : tr("%1, tab %2 of %3").arg(m_tabs.at(m_current)).arg(m_current + 1).arg(count()));
}

// Narrow panes bring the tabs closer before anything is cut.
int TabBar::spacing() const
{
    const Theme &theme = themeOf(this);
    int texts = 2 * theme.px(16);
    for (const QString &tab : m_tabs)
        texts += textWidth(theme.font(FontRole::Body, FontWeight::Semibold), tab);
    if (count() < 2)
        return theme.px(16);
    return std::clamp((width() - texts) / (count() - 1), theme.px(6), theme.px(16));
}

QRect TabBar::tabRect(int index) const
{
    const Theme &theme = themeOf(this);
    const QFont &font = theme.font(FontRole::Body, FontWeight::Semibold);
    int left = theme.px(16);
    for (int before = 0; before < index; ++before)
        left += textWidth(font, m_tabs.at(before)) + spacing();
    return mirrored(layoutDirection(), rect(), QRect(left, 0, textWidth(font, m_tabs.at(index)), height()));
}

int TabBar::tabAt(const QPoint &point) const
{
    const int reach = spacing() / 2;
    for (int index = 0; index < count(); ++index)
        if (tabRect(index).adjusted(-reach, 0, reach, 0).contains(point))
            return index;
    return -1;
}

QSize TabBar::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = 2 * theme.px(16);
    for (const QString &tab : m_tabs)
        width += textWidth(theme.font(FontRole::Body, FontWeight::Semibold), tab) + theme.px(16);
    return {width, theme.size.tabBar};
}

QSize TabBar::minimumSizeHint() const
{
    return {sizeHint().width() - count() * themeOf(this).px(10), themeOf(this).size.tabBar};
}

void TabBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawHairline(painter, rect(), Edge::Bottom, theme.color.border);
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool chosen = index == m_current;
        const QColor ink = !isEnabled()    ? theme.color.textDisabled
            : chosen || index == m_hovered ? theme.color.text
                                           : theme.color.text2;
        drawLine(painter, tab, Qt::AlignLeft, m_tabs.at(index),
            {theme.font(FontRole::Body, chosen ? FontWeight::Semibold : FontWeight::Medium), ink, Qt::ElideNone});
        if (!chosen)
            continue;
        const int thickness = theme.size.tabIndicator;
        painter.fillRect(QRect(tab.left(), height() - thickness, tab.width(), thickness), theme.color.accent);
        if (hasFocus() && FocusRing::isVisibleIn(this))
            drawFocusRing(painter, tab.adjusted(-theme.px(4), theme.px(10), theme.px(4), -theme.px(10)),
                theme.size.radiusSmall, theme, 0);
    }
}

void TabBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setCurrent(tabAt(event->position().toPoint()));
}

void TabBar::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Right:
        setCurrent(m_current + forward);
        break;
    case Qt::Key_Left:
        setCurrent(m_current - forward);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(count() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TabBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool TabBar::event(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter
        || event->type() == QEvent::HoverLeave) {
        const int hovered =
            event->type() == QEvent::HoverLeave ? -1 : tabAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            update();
        }
    }
    return QWidget::event(event);
}

} // namespace atelier
