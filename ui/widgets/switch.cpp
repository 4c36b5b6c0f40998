// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switch.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QKeyEvent>

namespace atelier {

Switch::Switch(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setProperty(focusRadiusProperty, 10);
}

QSize Switch::sizeHint() const { return themeOf(this).size.toggle; }

void Switch::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    const bool hover = isEnabled() && underMouse();
    QColor track =
        isChecked() ? (hover ? color.accentHover : color.accent) : (hover ? color.text3 : color.borderControl);
    if (!isEnabled())
        track = color.borderButton;
    QPainter painter(this);
    const QSize size = theme.size.toggle;
    const QRect place((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height());
    drawPanel(painter, place, {.fill = track, .line = {}, .radius = size.height() / 2.0});
    const int inset = theme.px(3);
    const int side = size.height() - 2 * inset;
    const int left = isChecked() ? place.right() + 1 - inset - side : place.left() + inset;
    const QRect thumb = mirrored(layoutDirection(), place, QRect(left, place.top() + inset, side, side));
    drawPanel(painter, thumb, {.fill = color.onAccent, .line = {}, .radius = side / 2.0});
}

void Switch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool Switch::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace atelier
