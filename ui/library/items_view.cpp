// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/items_view.h"

#include "ui/library/item_delegates.h"
#include "ui/theme/style.h"
#include "ui/widgets/row_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace atelier {

ItemsView::ItemsView(LibraryModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_rows(new ItemRowDelegate(model, this))
    , m_cards(new ItemCardDelegate(model, this))
{
    setModel(&model);
    dressList(*this);
    setProperty(ownFocusProperty, true);
    setSelectionMode(SingleSelection);
    setUniformItemSizes(true);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Items"));
    setItemsLayout(ItemsLayout::List);
}

void ItemsView::setItemsLayout(ItemsLayout layout)
{
    m_layout = layout;
    const bool isGrid = layout == ItemsLayout::Grid;
    setItemDelegate(isGrid ? static_cast<ItemDelegate *>(m_cards) : m_rows);
    setFlow(isGrid ? LeftToRight : TopToBottom);
    setWrapping(isGrid);
    // Setting the flow resets what dressList() set.
    setResizeMode(Adjust);
    dress();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ItemsView::setGrouped(bool grouped)
{
    setUniformItemSizes(!grouped);
    doItemsLayout();
}

void ItemsView::setCardWidth(int width)
{
    m_cards->setCardWidth(std::clamp(width, leastCard, mostCard));
    doItemsLayout();
}

int ItemsView::cardWidth() const { return m_cards->cardWidth(); }

void ItemsView::dress()
{
    const int side = m_layout == ItemsLayout::Grid ? themeOf(this).px(16) : 0;
    setViewportMargins(side, side / 2, 0, 0); // the view keeps room for its scroll bar at the end
    doItemsLayout();
}

bool ItemsView::isOnCheckbox(const QModelIndex &index, const QPoint &point) const
{
    const auto *const delegate = qobject_cast<const ItemDelegate *>(itemDelegate());
    return index.isValid() && delegate && delegate->checkPlace(*this, visualRect(index)).contains(point);
}

void ItemsView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto key = Qt::Key(event->key());
    if (event->matches(QKeySequence::SelectAll)) {
        m_model.checkAll();
        return;
    }
    if (plain) {
        switch (key) {
        case Qt::Key_Home:
            setCurrentIndex(m_model.firstItem()); // not the heading above it
            return;
        case Qt::Key_Space:
            m_model.toggle(currentIndex());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid())
                Q_EMIT openRequested(currentIndex());
            return;
        case Qt::Key_G:
        case Qt::Key_T:
        case Qt::Key_M:
        case Qt::Key_P:
        case Qt::Key_Delete:
            Q_EMIT keyCommand(key);
            return;
        default:
            break;
        }
    }
    const int before = currentIndex().row();
    QListView::keyPressEvent(event);
    const bool moved = before >= 0 && currentIndex().row() != before;
    if (moved && (event->modifiers() & Qt::ShiftModifier))
        m_model.checkRange(before, currentIndex().row());
}

void ItemsView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    const bool adds = event->modifiers() & Qt::ControlModifier;
    m_isChecking =
        event->button() == Qt::LeftButton && index.isValid() && (extends || adds || isOnCheckbox(index, point));
    if (!m_isChecking) {
        QListView::mousePressEvent(event);
        return;
    }
    if (extends && currentIndex().isValid())
        m_model.checkRange(currentIndex().row(), index.row());
    else
        m_model.toggle(index);
    setCurrentIndex(index);
}

void ItemsView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isChecking, false))
        QListView::mouseReleaseEvent(event);
}

void ItemsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (isOnCheckbox(index, point))
        mousePressEvent(event);
    else if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT openRequested(index);
}

void ItemsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ItemsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    Q_EMIT widthChanged(viewport()->width());
}

void ItemsView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

} // namespace atelier
