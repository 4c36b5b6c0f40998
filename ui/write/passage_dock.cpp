// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/passage_dock.h"

#include "ui/editor/markdown_editor.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace atelier {

namespace {

constexpr int marginAbove = 8;
constexpr int marginBelow = 12;

int heightOf(const QWidget &bar, int width)
{
    return bar.hasHeightForWidth() ? bar.heightForWidth(width) : bar.sizeHint().height();
}

} // namespace

PassageDock::PassageDock(MarkdownEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
{
    connect(&m_editor, &MarkdownEditor::viewChanged, this, &PassageDock::update);
    connect(&m_editor, &MarkdownEditor::textChanged, this, &PassageDock::update);
    m_editor.installEventFilter(this);
}

void PassageDock::add(QWidget *bar, std::function<qsizetype()> end)
{
    bar->hide();
    bar->setParent(m_editor.parentWidget());
    bar->installEventFilter(this);
    m_bars.push_back({bar, std::move(end)});
}

bool PassageDock::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isEditor = watched == &m_editor;
    if (!isEditor && (type == QEvent::ShowToParent || type == QEvent::HideToParent || type == QEvent::LayoutRequest))
        update();
    else if (isEditor && (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show))
        QMetaObject::invokeMethod(this, &PassageDock::update, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PassageDock::update()
{
    if (std::exchange(m_isPlacing, true))
        return;
    const auto first = std::ranges::find_if(m_bars, [](const Bar &bar) { return !bar.widget->isHidden(); });
    makeRoom(first == m_bars.end() ? nullptr : &*first);
    if (first != m_bars.end())
        place();
    m_isPlacing = false;
}

void PassageDock::makeRoom(const Bar *bar)
{
    const Theme &theme = themeOf(&m_editor);
    const int height =
        bar ? heightOf(*bar->widget, m_editor.columnRect().width()) + theme.px(marginAbove + marginBelow) : 0;
    const qsizetype end = bar ? bar->end() : 0;
    if (height == m_roomHeight && end == m_roomEnd)
        return;
    m_roomHeight = height;
    m_roomEnd = end;
    const bool wasAtEnd = m_editor.isAtEnd();
    m_editor.setRoomBelow(end, height);
    if (wasAtEnd && bar)
        m_editor.scrollToEnd();
}

void PassageDock::place()
{
    const Theme &theme = themeOf(&m_editor);
    const QPoint origin = m_editor.viewport()->mapTo(m_editor.parentWidget(), QPoint());
    const QRect column = m_editor.columnRect();
    int bottom = m_editor.viewport()->height() - theme.px(marginBelow);
    bool hasRoom = true; // the first one that is shown stands in it
    for (const Bar &bar : m_bars) {
        if (bar.widget->isHidden())
            continue;
        const int height = heightOf(*bar.widget, column.width());
        const std::optional<QRect> room = hasRoom ? m_editor.roomRect() : std::nullopt;
        const int wanted = room ? room->top() + theme.px(marginAbove) : bottom - height;
        const int top = std::clamp(wanted, std::min(theme.px(marginAbove), bottom - height), bottom - height);
        bar.widget->setGeometry(QRect(column.left(), top, column.width(), height).translated(origin));
        bar.widget->raise();
        // A second bar at the bottom edge stands over the first one there.
        if (top + height + theme.px(marginAbove) > bottom)
            bottom = top - theme.px(marginAbove);
        hasRoom = false;
    }
}

} // namespace atelier
