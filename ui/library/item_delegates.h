// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/library_model.h"

#include <QStyledItemDelegate>

namespace atelier {

struct Theme;

// What the list and the grid share: where the checkbox is, and the full title as tool tip.
class ItemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ItemDelegate(const LibraryModel &model, QObject *parent);

    // The checkbox of an item that is painted in `place`, with room around it to be hit.
    [[nodiscard]] virtual QRect checkPlace(const QWidget &view, const QRect &place) const = 0;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    const LibraryModel &m_model;
};

// A row of 56 px: columns on the first line, the place of the match or the opening words on the second.
class ItemRowDelegate final : public ItemDelegate {
    Q_OBJECT

public:
    using ItemDelegate::ItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QRect checkPlace(const QWidget &view, const QRect &place) const override;
};

// A card with the opening words, the title and the status below it.
class ItemCardDelegate final : public ItemDelegate {
    Q_OBJECT

public:
    using ItemDelegate::ItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QRect checkPlace(const QWidget &view, const QRect &place) const override;

    void setCardWidth(int width) { m_cardWidth = width; } // logical pixels of the design
    [[nodiscard]] int cardWidth() const { return m_cardWidth; }

private:
    [[nodiscard]] QRect cardPlace(const Theme &theme, const QRect &place) const;

    int m_cardWidth = 152;
};

// The checkbox of the style, drawn in `place`.
void drawCheckbox(QPainter &painter, const QWidget *widget, const QRect &place, Qt::CheckState state);

} // namespace atelier
