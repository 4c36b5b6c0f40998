// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_ring.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPaintEvent>

namespace atelier {
namespace {

// A view without a frame fills a pane from edge to edge: there the ring lies inside.
bool fillsPane(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area && area->frameShape() == QFrame::NoFrame && !widget->property(focusRadiusProperty).isValid();
}

class RingWidget final : public QWidget {
public:
    RingWidget(QWidget *window, const QWidget *target)
        : QWidget(window)
        , m_target(target)
        , m_isInside(fillsPane(target))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setProperty(ownFocusProperty, true);
    }

    static int reach(const Theme &theme) { return theme.size.focusRing + theme.size.focusRingOffset; }
    [[nodiscard]] bool isInside() const { return m_isInside; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_target)
            return;
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        if (m_isInside) {
            drawFocusRing(painter, rect(), 0, theme, -theme.size.focusRing);
            return;
        }
        const int margin = reach(theme);
        const QVariant radius = m_target->property(focusRadiusProperty);
        drawFocusRing(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin),
            radius.isValid() ? radius.toReal() : theme.size.radiusControl, theme, theme.size.focusRingOffset);
    }

private:
    QPointer<const QWidget> m_target;
    bool m_isInside;
};

bool drawsOwnFocus(const QWidget *widget)
{
    return widget->property(ownFocusProperty).toBool() || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QMenu *>(widget) || widget->isWindow();
}

// A box's inner line edit has the focus, but the box is what people see.
QWidget *seenControl(QWidget *widget)
{
    QWidget *parent = widget->parentWidget();
    if (parent && (qobject_cast<QComboBox *>(parent) || qobject_cast<QAbstractSpinBox *>(parent)))
        return parent;
    return widget->focusProxy() && widget->focusProxy() != widget ? widget->focusProxy() : widget;
}

bool isKeyboardReason(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

// The part of the window that scrolling does not hide from the widget.
QRect visiblePart(const QWidget *widget, const QWidget *window)
{
    QRect visible = window->rect();
    for (const QWidget *parent = widget->parentWidget(); parent && parent != window; parent = parent->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent)
            visible &= QRect(parent->mapTo(window, QPoint()), parent->size());
    }
    return visible;
}

} // namespace

FocusRing::FocusRing(QApplication *application)
{
    application->installEventFilter(this);
    // A theme that changes while the focus is shown keeps it shown.
    QMetaObject::invokeMethod(
        this,
        [this] {
            QWidget *focused = QApplication::focusWidget();
            if (focused && isVisibleIn(focused))
                attach(seenControl(focused));
        },
        Qt::QueuedConnection);
}

FocusRing::~FocusRing()
{
    if (!m_ring)
        return;
    // Later: this runs while the application goes through its list of widgets to give them another style.
    m_ring->hide();
    m_ring->deleteLater();
}

bool FocusRing::isVisibleIn(const QWidget *widget)
{
    return widget && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (watched->isWidgetType())
            focusChanged(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::MouseButtonPress:
        m_isByMouse = true;
        if (watched->isWidgetType())
            hideKeyboardFocus(static_cast<QWidget *>(watched)->window());
        break;
    case QEvent::ShortcutOverride:
        m_isByMouse = false;
        break;
    case QEvent::KeyPress:
        m_isByMouse = false;
        if (watched->isWidgetType()) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right)
                if (qobject_cast<QAbstractItemView *>(watched))
                    showKeyboardFocus(static_cast<QWidget *>(watched));
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::StyleChange:
        if (m_target && watched->isWidgetType() && watched != m_ring) {
            const auto *widget = static_cast<QWidget *>(watched);
            if (widget == m_target || widget->isAncestorOf(m_target))
                QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        }
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::focusChanged(QWidget *now, Qt::FocusReason reason)
{
    // What a click hides gives its focus away as Tab would: that is no key either.
    if (isKeyboardReason(reason) && !m_isByMouse)
        now->window()->setAttribute(Qt::WA_KeyboardFocusChange, true);
    else if (reason == Qt::MouseFocusReason)
        now->window()->setAttribute(Qt::WA_KeyboardFocusChange, false);
    attach(isVisibleIn(now) ? seenControl(now) : nullptr);
}

void FocusRing::showKeyboardFocus(QWidget *widget) { widget->window()->setAttribute(Qt::WA_KeyboardFocusChange, true); }

void FocusRing::hideKeyboardFocus(QWidget *window)
{
    if (!window->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    window->setAttribute(Qt::WA_KeyboardFocusChange, false);
    attach(nullptr);
    if (QWidget *focused = window->focusWidget())
        focused->update();
}

void FocusRing::attach(QWidget *target)
{
    const bool wears = target && !drawsOwnFocus(target);
    if (wears && target == m_target) {
        place();
        return;
    }
    delete m_ring;
    m_target = wears ? target : nullptr;
    if (!m_target)
        return;
    m_ring = new RingWidget(m_target->window(), m_target);
    place();
}

void FocusRing::place()
{
    if (!m_ring || !m_target)
        return;
    QWidget *window = m_target->window();
    if (m_ring->parentWidget() != window)
        m_ring->setParent(window);
    const int reach = static_cast<RingWidget *>(m_ring.data())->isInside() ? 0 : RingWidget::reach(themeOf(m_target));
    const QRect ring =
        QRect(m_target->mapTo(window, QPoint()), m_target->size()).adjusted(-reach, -reach, reach, reach);
    const QRect visible = visiblePart(m_target, window).adjusted(-reach, -reach, reach, reach) & ring;
    m_ring->setGeometry(ring);
    if (visible != ring)
        m_ring->setMask(visible.translated(-ring.topLeft()));
    else
        m_ring->clearMask();
    m_ring->setVisible(m_target->isVisible() && !visible.isEmpty());
    m_ring->raise();
}

} // namespace atelier
