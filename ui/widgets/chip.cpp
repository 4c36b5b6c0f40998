// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

bool isHoverChange(const QEvent *event)
{
    return event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave
        || event->type() == QEvent::HoverMove;
}

bool isRemoving(int key) { return key == Qt::Key_Delete || key == Qt::Key_Backspace; }

} // namespace

Chip::Chip(const QString &text, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(kind == Kind::Removable ? Qt::TabFocus : Qt::NoFocus);
    setProperty(focusRadiusProperty, 4);
    setAccessibleName(text);
    if (kind == Kind::Removable)
        setAccessibleDescription(tr("Press Delete to remove it"));
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = textWidth(theme.font(FontRole::Small, FontWeight::Medium), m_text) + 2 * theme.px(8) + 1;
    if (!m_iconName.isEmpty())
        width += theme.size.iconSmall + theme.px(5);
    if (m_kind == Kind::Removable)
        width += theme.size.iconSmall + theme.px(5);
    return {width, theme.size.chip};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), themeOf(this).px(48)), sizeHint().height()};
}

QRect Chip::crossRect() const
{
    const Theme &theme = themeOf(this);
    const int side = theme.size.iconSmall + theme.px(8);
    return mirrored(layoutDirection(), rect(), QRect(width() - side - theme.px(2), 0, side, height()));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawPanel(painter, rect(), {.fill = theme.color.sunken, .line = {}, .radius = qreal(theme.size.radiusSmall)});
    QRect text = rect().adjusted(theme.px(8), 0, -theme.px(8), 0);
    if (m_kind == Kind::Removable) {
        text.adjust(0, 0, -(theme.size.iconSmall + theme.px(4)), 0);
        drawIcon(painter, this, u"cross"_s, crossRect(), theme.size.iconSmall,
            m_crossHovered ? theme.color.text : theme.color.text3);
    }
    if (!m_iconName.isEmpty()) {
        drawIcon(painter, this, m_iconName,
            mirrored(layoutDirection(), rect(), QRect(text.left(), 0, theme.size.iconSmall, height())),
            theme.size.iconSmall, theme.color.text2);
        text.adjust(theme.size.iconSmall + theme.px(5), 0, 0, 0);
    }
    const QColor ink = isEnabled() ? theme.color.text : theme.color.textDisabled;
    drawLine(painter, mirrored(layoutDirection(), rect(), text), Qt::AlignLeft, m_text,
        {theme.font(FontRole::Small, FontWeight::Medium), ink, Qt::ElideRight});
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_kind == Kind::Removable && event->button() == Qt::LeftButton
        && crossRect().contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_kind == Kind::Removable && isRemoving(event->key()))
        Q_EMIT removeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool Chip::event(QEvent *event)
{
    if (isHoverChange(event)) {
        const bool over = event->type() != QEvent::HoverLeave
            && crossRect().contains(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (over != m_crossHovered) {
            m_crossHovered = over;
            update();
        }
    }
    return QWidget::event(event);
}

FilterChip::FilterChip(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty(focusRadiusProperty, 4);
    setAccessibleName(name);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::openMenu);
}

void FilterChip::setMenu(QMenu *menu) { m_menu = menu; }

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

QString FilterChip::shownText() const { return m_value.isEmpty() ? text() : tr("%1: %2").arg(text(), m_value); }

QSize FilterChip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {textWidth(theme.font(FontRole::Small, FontWeight::Medium), shownText()) + theme.px(8 + 6 + 6)
            + theme.size.iconSmall + 1,
        theme.size.chip};
}

QRect FilterChip::markRect() const
{
    const Theme &theme = themeOf(this);
    const int side = theme.size.iconSmall + theme.px(10);
    return mirrored(layoutDirection(), rect(), QRect(width() - side, 0, side, height()));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    const bool active = !m_value.isEmpty();
    const bool hover = isEnabled() && underMouse();
    QPainter painter(this);
    drawPanel(painter, rect(),
        {.fill = active ? color.accentSoft
                : hover ? color.hover
                        : color.surface,
            .line = active    ? color.accent
                : isEnabled() ? color.borderButton
                              : color.border,
            .radius = qreal(theme.size.radiusSmall)});
    const QColor ink = !isEnabled() ? color.textDisabled : active ? color.accentText : color.text2;
    const QRect mark = markRect();
    drawLine(painter,
        mirrored(layoutDirection(), rect(), rect().adjusted(theme.px(8), 0, -mark.width() + theme.px(2), 0)),
        Qt::AlignLeft, shownText(), {theme.font(FontRole::Small, FontWeight::Medium), ink, Qt::ElideRight});
    drawIcon(painter, this, active ? u"cross"_s : u"chevron-down"_s, mark, theme.size.iconSmall,
        active ? color.accentText : ink);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_value.isEmpty() && event->button() == Qt::LeftButton && markRect().contains(event->position().toPoint())) {
        setDown(false);
        clear();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (!m_value.isEmpty() && isRemoving(event->key()))
        clear();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool FilterChip::event(QEvent *event)
{
    if (isHoverChange(event))
        update();
    return QAbstractButton::event(event);
}

void FilterChip::clear()
{
    setValue({});
    Q_EMIT cleared();
}

void FilterChip::openMenu()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(
            QPoint(layoutDirection() == Qt::RightToLeft ? width() - m_menu->sizeHint().width() : 0, height() + 4)));
}

} // namespace atelier
