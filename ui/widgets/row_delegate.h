// SPDX-License-Identifier: GPL-3.0-or-later
// Two-line rows with a status dot, as in the list of drafts. No widgets in rows: all is painted.
#pragma once

#include "ui/theme/paint.h"
#include "ui/theme/status.h"

#include <QStyledItemDelegate>

namespace atelier {

struct TwoLineRow {
    std::optional<Status> status; // dot in front
    QString iconName; // instead of a dot
    QString title;
    QString detail; // second line, start
    bool detailIsError = false;
    QString trailing; // second line, end: time
    QList<QTextLayout::FormatRange> titleMatches;
};

// Item roles that the base understands; models answer with these or a subclass overrides row().
enum RowRole {
    TitleRole = Qt::DisplayRole,
    RowStatusRole = Qt::UserRole + 100, // int(Status)
    RowIconRole, // icon name
    RowDetailRole,
    RowDetailIsErrorRole,
    RowTrailingRole,
    RowIsHeadingRole, // bool: a quiet heading ("Today") that cannot be chosen
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The tool tip is the full text where it is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    [[nodiscard]] virtual TwoLineRow row(const QModelIndex &index) const;
    // Fill of a chosen or hovered row, and the focus ring inside it. The row is inset by 8 px as in the pictures.
    static QRect drawRowGround(QPainter &painter, const QStyleOptionViewItem &option);
    static void drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text);
    static void drawTwoLines(
        QPainter &painter, const QStyleOptionViewItem &option, const QRect &ground, const TwoLineRow &row);
};

// Sets a list view up for such a delegate: no frame, mouse tracking, pane ground, whole-pixel scrolling.
void dressList(class QAbstractItemView &view);

// The words of a query marked in a text, for drawHighlightedLine: weight 600 on heat1. Case and accents are ignored
// as the search ignores them.
[[nodiscard]] QList<QTextLayout::FormatRange> matchFormats(
    const QString &text, const QString &query, const Theme &theme);

} // namespace atelier
