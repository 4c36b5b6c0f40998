// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/rail_button.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace atelier {

using namespace Qt::StringLiterals;

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_collapse(new IconButton(u"panel-left"_s, tr("Collapse the rail"), this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Views"));
    connect(m_collapse, &QAbstractButton::clicked, this, &Rail::collapseToggled);
    setCollapsed(false);
}

void Rail::addView(const ViewInfo &info)
{
    auto *button = new RailButton(info, this);
    button->setCollapsed(m_collapsed);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, id = info.id] { Q_EMIT viewChosen(id); });
    const auto at = std::ranges::find_if(m_buttons, [&](const RailButton *other) {
        return info.place == RailPlace::Top && other->info().place == RailPlace::Bottom;
    });
    m_buttons.insert(at, button);
    // Tab order follows the eye: rows from top to bottom, the collapse button before them when it stands above.
    QWidget *previous = m_collapse;
    for (RailButton *each : m_buttons) {
        QWidget::setTabOrder(previous, each);
        previous = each;
    }
    place();
}

RailButton *Rail::button(const QString &viewId) const
{
    for (RailButton *button : m_buttons)
        if (button->info().id == viewId)
            return button;
    return nullptr;
}

void Rail::setCurrent(const QString &viewId)
{
    m_current = viewId;
    for (RailButton *button : m_buttons) {
        const bool current = button->info().id == viewId;
        button->setCurrent(current);
        // One stop for Tab: the row of the view in front.
        button->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Rail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    for (RailButton *button : m_buttons)
        button->setCollapsed(collapsed);
    m_collapse->setName(collapsed ? tr("Expand the rail") : tr("Collapse the rail"), tr("Ctrl+\\"));
    updateGeometry();
    place();
    update();
}

QSize Rail::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int height = theme.size.topBar + theme.px(8);
    height += int(m_buttons.size() + 2) * (theme.size.navRow + theme.px(4));
    return {m_collapsed ? theme.size.railCollapsed : theme.size.railOpen, height};
}

void Rail::place()
{
    const Theme &theme = themeOf(this);
    const int inset = theme.px(8);
    const int row = theme.size.navRow;
    const int step = row + theme.px(4);
    const auto placed = [&](int x, int y, int w, int h) {
        return mirrored(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    int top = theme.size.topBar + inset;
    int bottom = height() - inset - row;
    for (auto button = m_buttons.rbegin(); button != m_buttons.rend(); ++button) {
        if ((*button)->info().place != RailPlace::Bottom)
            continue;
        (*button)->setGeometry(placed(inset, bottom, width() - 2 * inset, row));
        bottom -= step;
    }
    for (RailButton *button : m_buttons) {
        if (button->info().place != RailPlace::Top)
            continue;
        button->setGeometry(placed(inset, top, width() - 2 * inset, row));
        top += step;
    }
    const int side = m_collapse->sizeHint().width();
    if (m_collapsed)
        m_collapse->setGeometry(placed((width() - side) / 2, bottom, side, side));
    else
        m_collapse->setGeometry(placed(width() - inset - side, (theme.size.topBar - side) / 2, side, side));
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int side = theme.px(20);
    const int left = m_collapsed ? (width() - side) / 2 : theme.px(16);
    const QRect logo = mirrored(layoutDirection(), rect(), QRect(left, 0, side, theme.size.topBar));
    drawIcon(painter, this, u"atelier"_s, logo, side, theme.color.accent);
    if (m_collapsed)
        return;
    const int text = left + side + theme.px(8);
    drawLine(painter,
        mirrored(layoutDirection(), rect(), QRect(text, 0, width() - text - m_collapse->width(), theme.size.topBar)),
        Qt::AlignLeft, u"Atelier"_s,
        {theme.font(FontRole::Section, FontWeight::Semibold), theme.color.text, Qt::ElideNone});
}

void Rail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
}

void Rail::moveFocus(const RailButton *from, int step)
{
    const qsizetype count = m_buttons.size();
    for (qsizetype index = 0; index < count; ++index) {
        if (m_buttons.at(index) != from)
            continue;
        const qsizetype next = std::clamp<qsizetype>(index + step, 0, count - 1);
        m_buttons.at(next)->setFocus(Qt::TabFocusReason);
        return;
    }
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            moveFocus(static_cast<RailButton *>(watched), key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace atelier
