// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace atelier {

class ItemCardDelegate;
class ItemRowDelegate;
class LibraryModel;

enum class ItemsLayout { List, Grid };

// The items of the library as rows or as cards, with checkboxes that the delegates paint.
class ItemsView final : public QListView {
    Q_OBJECT

public:
    explicit ItemsView(LibraryModel &model, QWidget *parent = nullptr);

    void setItemsLayout(ItemsLayout layout);
    [[nodiscard]] ItemsLayout itemsLayout() const { return m_layout; }
    void setGrouped(bool grouped); // headings between the cards take a row each
    static constexpr int leastCard = 112; // widths, in logical pixels of the design
    static constexpr int usualCard = 152;
    static constexpr int mostCard = 240;
    void setCardWidth(int width);
    [[nodiscard]] int cardWidth() const;

Q_SIGNALS:
    void openRequested(const QModelIndex &index);
    void keyCommand(Qt::Key key); // G, T, M, P, Delete
    void menuRequested(const QPoint &globalPoint);
    void widthChanged(int width); // of a row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    [[nodiscard]] bool isOnCheckbox(const QModelIndex &index, const QPoint &point) const;

    LibraryModel &m_model;
    ItemRowDelegate *m_rows;
    ItemCardDelegate *m_cards;
    ItemsLayout m_layout = ItemsLayout::List;
    bool m_isChecking = false; // between press and release, so that nothing is dragged
};

} // namespace atelier
