// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/theme/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace atelier {
namespace {

constexpr int shadowReach = 12;
constexpr int shadowDrop = 3;

} // namespace

Popover::Popover(QWidget *window)
    : QWidget(window)
    , m_content(new QWidget(this))
{
    setFocusPolicy(Qt::NoFocus);
    hide();
    window->installEventFilter(this);
}

void Popover::open()
{
    if (isVisible())
        return;
    m_focusBefore = parentWidget()->focusWidget();
    aboutToOpen();
    relayout();
    show();
    raise();
    qApp->installEventFilter(this);
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::PopupFocusReason);
}

void Popover::closeAndRestoreFocus()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

QRect Popover::panelRect() const { return geometry().adjusted(shadowReach, shadowReach, -shadowReach, -shadowReach); }

void Popover::relayout()
{
    const QRect panel = placeFor(parentWidget()->size());
    setGeometry(panel.adjusted(-shadowReach, -shadowReach, shadowReach, shadowReach));
    m_content->setGeometry(rect().adjusted(shadowReach + 1, shadowReach + 1, -shadowReach - 1, -shadowReach - 1));
}

void Popover::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRectF panel = QRectF(rect()).adjusted(shadowReach, shadowReach, -shadowReach, -shadowReach);
    // A soft edge from stacked rings; fainter towards the outside.
    for (int ring = shadowReach - shadowDrop; ring > 0; ring -= 2) {
        const QColor shade(0, 0, 0, theme.scheme == ColorScheme::Dark ? 26 : 7);
        drawPanel(painter, panel.adjusted(-ring, -ring, ring, ring).translated(0, shadowDrop),
            {.fill = shade, .line = {}, .radius = qreal(theme.size.radiusCard + ring)});
    }
    drawPanel(painter, panel,
        {.fill = theme.color.raised, .line = theme.color.borderButton, .radius = qreal(theme.size.radiusCard)});
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeAndRestoreFocus();
    else
        QWidget::keyPressEvent(event);
}

bool Popover::isOutside(const QPoint &global) const
{
    if (m_opener && QRect(m_opener->mapToGlobal(QPoint()), m_opener->size()).contains(global))
        return false;
    return !QRect(parentWidget()->mapToGlobal(panelRect().topLeft()), panelRect().size()).contains(global);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        relayout();
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && isVisible()) {
        const auto *widget = static_cast<QWidget *>(watched);
        const bool ours = widget->window() == parentWidget()->window();
        if (ours && isOutside(static_cast<QMouseEvent *>(event)->globalPosition().toPoint()))
            closeAndRestoreFocus();
    }
    return QWidget::eventFilter(watched, event);
}

// Tab stays within the panel.
bool Popover::focusNextPrevChild(bool next)
{
    QWidget *const start = parentWidget()->focusWidget();
    QWidget *candidate = start ? start : this;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        const bool usable = isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled()
            && (candidate->focusPolicy() & Qt::TabFocus);
        if (usable) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != start && candidate != this);
    return false;
}

} // namespace atelier
