// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/job_source.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace atelier {

struct Theme;

// Jobs with their buttons painted in and hit-tested.
class JobDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    struct PlacedAction {
        JobAction action = JobAction::Open;
        QRect rect;
    };
    // Where the row's buttons are, in the coordinates of the view; `row` is the row's rectangle.
    [[nodiscard]] QList<PlacedAction> actionsIn(
        const QStyleOptionViewItem &option, const QRect &row, const JobRow &job) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void actionTriggered(const QString &jobId, JobAction action);

private:
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintActions(QPainter &painter, const QStyleOptionViewItem &option, const JobRow &job) const;

    QPersistentModelIndex m_hoveredRow;
    std::optional<JobAction> m_hoveredAction;
};

} // namespace atelier
