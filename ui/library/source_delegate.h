// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/sources_model.h"
#include "ui/widgets/row_delegate.h"

namespace atelier {

// Rows of the left pane: indented by their depth, a chevron to fold projects, a plus beside the heading of projects.
class SourceDelegate final : public RowDelegate {
    Q_OBJECT

public:
    SourceDelegate(const SourcesModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Chevron and plus take clicks by themselves.
    [[nodiscard]] bool isOnChevron(const QWidget &view, const QRect &row, const Source &source, QPoint point) const;
    [[nodiscard]] bool isOnPlus(const QWidget &view, const QRect &row, const Source &source, QPoint point) const;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const Source &source) const;

    const SourcesModel &m_model;
};

} // namespace atelier
