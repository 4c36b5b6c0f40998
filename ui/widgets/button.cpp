// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

bool needsRepaint(const QEvent *event)
{
    return event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave;
}

void popUpBelow(QMenu *menu, const QWidget *widget)
{
    const bool rightToLeft = widget->layoutDirection() == Qt::RightToLeft;
    const QPoint corner = rightToLeft ? QPoint(widget->width() - menu->sizeHint().width(), widget->height() + 4)
                                      : QPoint(0, widget->height() + 4);
    menu->popup(widget->mapToGlobal(corner));
}

} // namespace

struct Button::Look {
    PanelLook panel;
    QColor text;
    QColor icon;
    QColor hint;
};

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setSize(ButtonSize size)
{
    m_size = size;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setShortcutHint(const QString &keys)
{
    m_shortcutHint = keys;
    updateGeometry();
    update();
}

void Button::setMenu(QMenu *menu)
{
    m_menu = menu;
    updateGeometry();
    connect(this, &QAbstractButton::clicked, this, &Button::openMenu, Qt::UniqueConnection);
}

void Button::openMenu()
{
    if (m_menu)
        popUpBelow(m_menu, this);
}

void Button::setStretching(bool stretching)
{
    setSizePolicy(stretching ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    update();
}

const QFont &Button::textFont(const Theme &theme) const
{
    const FontWeight weight = m_kind == ButtonKind::Filled ? FontWeight::Semibold : FontWeight::Medium;
    return theme.font(m_size == ButtonSize::Small ? FontRole::Small : FontRole::Body, weight);
}

int Button::iconSize(const Theme &theme) const
{
    return m_size == ButtonSize::Small ? theme.size.iconCompact : theme.size.iconDefault;
}

Button::Look Button::look(const Theme &theme) const
{
    const Colors &color = theme.color;
    const bool hover = isEnabled() && underMouse();
    const bool pressed = isDown() || (isCheckable() && isChecked());
    Look look;
    look.panel.radius = m_size == ButtonSize::Small ? theme.size.radiusSmall : theme.size.radiusControl;
    if (!isEnabled()) {
        look.text = look.icon = look.hint = color.textDisabled;
        if (m_kind == ButtonKind::Filled)
            look.panel.fill = color.sunken;
        else if (m_kind == ButtonKind::Outlined)
            look.panel.line = color.border;
        return look;
    }
    if (m_kind == ButtonKind::Filled) {
        look.panel.fill = pressed ? color.accentPressed : hover ? color.accentHover : color.accent;
        look.text = look.icon = look.hint = color.onAccent;
        return look;
    }
    look.text = m_kind == ButtonKind::Flat ? color.text2 : color.text;
    look.icon = color.text2;
    look.hint = color.text3;
    if (m_highlighted) {
        look.panel.fill = color.accentSoft;
        look.panel.line = color.accent;
        look.text = look.icon = color.accentText;
        return look;
    }
    if (m_kind == ButtonKind::Outlined) {
        look.panel.fill = color.surface;
        look.panel.line = color.borderButton;
    }
    if (pressed || hover) {
        look.panel.fill = pressed ? color.sunken : color.hover;
        look.text = color.text;
        look.hint = color.text2;
    }
    return look;
}

QSize Button::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int height = m_size == ButtonSize::Small ? theme.size.controlSmall : theme.size.control;
    int width = textWidth(textFont(theme), text()) + 2 * theme.px(m_size == ButtonSize::Small ? 8 : 12) + 1;
    if (!m_iconName.isEmpty())
        width += iconSize(theme) + (text().isEmpty() ? 0 : theme.px(m_size == ButtonSize::Small ? 5 : 8));
    if (!m_shortcutHint.isEmpty())
        width += textWidth(theme.font(FontRole::Small), m_shortcutHint) + theme.px(8);
    if (m_menu)
        width += theme.size.iconSmall + theme.px(6);
    return {width, height};
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

void Button::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Look look = this->look(theme);
    QPainter painter(this);
    drawPanel(painter, rect(), look.panel);

    const int gap = theme.px(m_size == ButtonSize::Small ? 5 : 8);
    const QFont &font = textFont(theme);
    const int icon = m_iconName.isEmpty() ? 0 : iconSize(theme);
    const int label = textWidth(font, text());
    const int hint = m_shortcutHint.isEmpty() ? 0 : textWidth(theme.font(FontRole::Small), m_shortcutHint);
    const int content = icon + (icon && label ? gap : 0) + label + (hint ? theme.px(8) + hint : 0);
    const int chevron = m_menu ? theme.size.iconSmall + theme.px(6) : 0;
    const int padding = theme.px(m_size == ButtonSize::Small ? 8 : 12);
    // A choice that fills its row stands in a column with others, so it begins where they begin.
    const bool isColumn = m_menu || (m_kind == ButtonKind::Outlined && icon > 0);
    int left = isColumn && sizePolicy().horizontalPolicy() == QSizePolicy::Expanding
        ? padding
        : std::max(padding / 2, (width() - content - chevron) / 2);
    const auto placed = [&](int x, int w) { return mirrored(layoutDirection(), rect(), QRect(x, 0, w, height())); };
    if (icon) {
        drawIcon(painter, this, m_iconName, placed(left, icon), icon, look.icon);
        left += icon + gap;
    }
    drawLine(painter, placed(left, std::min(label + 1, width() - left - padding / 2)), Qt::AlignLeft, text(),
        {font, look.text, Qt::ElideRight});
    if (hint)
        drawLine(painter, placed(left + label + theme.px(8), hint + 1), Qt::AlignLeft, m_shortcutHint,
            {theme.font(FontRole::Small), look.hint, Qt::ElideNone});
    if (m_menu)
        drawIcon(painter, this, u"chevron-down"_s,
            placed(width() - padding - theme.size.iconSmall, theme.size.iconSmall), theme.size.iconSmall, look.hint);
}

void Button::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool Button::event(QEvent *event)
{
    if (needsRepaint(event))
        update();
    return QAbstractButton::event(event);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

IconButton::IconButton(const QString &iconName, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void IconButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setSize(ButtonSize size)
{
    m_size = size;
    updateGeometry();
}

void IconButton::setOutlined(bool outlined)
{
    m_outlined = outlined;
    update();
}

void IconButton::setIconSize(int logicalPixels)
{
    m_iconSize = logicalPixels;
    update();
}

void IconButton::setMenu(QMenu *menu)
{
    m_menu = menu;
    connect(this, &QAbstractButton::clicked, menu, [this] { popUpBelow(m_menu, this); });
}

void IconButton::setName(const QString &name, const QString &shortcut)
{
    setAccessibleName(name);
    setToolTip(shortcut.isEmpty() ? name : u"%1 (%2)"_s.arg(name, shortcut));
}

QSize IconButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int side = m_size == ButtonSize::Small ? theme.size.controlSmall : theme.size.control;
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Colors &color = theme.color;
    QPainter painter(this);
    const bool active = isDown() || (isCheckable() && isChecked());
    PanelLook panel{.fill = {}, .line = {}, .radius = qreal(theme.size.radiusControl)};
    if (m_outlined) {
        panel.fill = color.surface;
        panel.line = isEnabled() ? color.borderButton : color.border;
    }
    if (isEnabled() && (active || underMouse()))
        panel.fill = active ? color.sunken : color.hover;
    drawPanel(painter, rect(), panel);
    const QColor ink = !isEnabled() ? color.textDisabled : active ? color.text : color.text2;
    drawIcon(painter, this, m_iconName, rect(), theme.px(m_iconSize), ink);
}

void IconButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool IconButton::event(QEvent *event)
{
    if (needsRepaint(event))
        update();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            click();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

} // namespace atelier
