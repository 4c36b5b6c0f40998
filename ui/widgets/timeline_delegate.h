// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QStyledItemDelegate>

namespace atelier {

// One version in the timeline: people are circles with initials, AI is a square with a spark; a line joins them.
struct TimelineEntry {
    bool machine = false;
    QString initials;
    int person = 0; // index of the person: picks the colour
    QString title;
    QString detail;
    int added = 0; // words
    int removed = 0;
    QString time;
    QString flag; // name of a named version
};

// The model answers with a TimelineEntry in TimelineRole, in a QVariant.
inline constexpr int TimelineRole = Qt::UserRole + 140;

class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The mark alone, for other places that name an author.
void drawAuthorMark(QPainter &painter, const QWidget *widget, const QRect &place, const TimelineEntry &entry);

} // namespace atelier

Q_DECLARE_METATYPE(atelier::TimelineEntry)
