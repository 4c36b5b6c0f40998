// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/filter_bar.h"

#include <QWidget>

namespace atelier {

// The headings above the list; those of columns that can be sorted by take clicks. The keyboard sorts by the menu of
// the filter bar.
class ItemsHeader final : public QWidget {
    Q_OBJECT

public:
    explicit ItemsHeader(QWidget *parent = nullptr);

    void setRowWidth(int width); // without the list's scroll bar
    void setOrder(const LibraryOrder &order);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void orderChosen(const atelier::LibraryOrder &order);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Heading {
        QRect place;
        QString text;
        std::optional<LibrarySort> sort;
        Qt::Alignment alignment;
    };
    [[nodiscard]] std::vector<Heading> headings() const;

    int m_rowWidth = 0;
    LibraryOrder m_order;
};

} // namespace atelier
