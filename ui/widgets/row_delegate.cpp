// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_delegate.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QListView>
#include <QScrollBar>
#include <QToolTip>

namespace atelier {
namespace {

// One base letter per unit of the text, so that places in the folded text are places in the text.
QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar unit : text) {
        const QString parts = unit.decomposition();
        plain.append((parts.isEmpty() || unit.isSurrogate() ? unit : parts.at(0)).toLower());
    }
    return plain;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

TwoLineRow RowDelegate::row(const QModelIndex &index) const
{
    TwoLineRow row;
    const QVariant status = index.data(RowStatusRole);
    if (status.isValid())
        row.status = Status(status.toInt());
    row.iconName = index.data(RowIconRole).toString();
    row.title = index.data(TitleRole).toString();
    row.detail = index.data(RowDetailRole).toString();
    row.detailIsError = index.data(RowDetailIsErrorRole).toBool();
    row.trailing = index.data(RowTrailingRole).toString();
    return row;
}

QRect RowDelegate::drawRowGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = themeOf(option.widget);
    const int inset = theme.px(8);
    const QRect ground = option.rect.adjusted(inset, 0, -inset, 0);
    PanelLook look{.fill = {}, .line = {}, .radius = qreal(theme.size.radiusControl)};
    if (option.state & QStyle::State_Selected)
        look.fill = theme.color.selected;
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        look.fill = theme.color.hover;
    drawPanel(painter, ground, look);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawRowFocus(painter, ground, theme);
    return ground;
}

void RowDelegate::drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    const Theme &theme = themeOf(option.widget);
    const QRect line = option.rect.adjusted(theme.px(20), theme.px(8), -theme.px(20), 0);
    drawLine(painter, line, Qt::AlignLeft, text,
        {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.text3, Qt::ElideRight});
}

void RowDelegate::drawTwoLines(
    QPainter &painter, const QStyleOptionViewItem &option, const QRect &ground, const TwoLineRow &row)
{
    const Theme &theme = themeOf(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const int first = theme.lineHeight(FontRole::Body);
    const int second = theme.lineHeight(FontRole::Small);
    const int top = ground.top() + (ground.height() - first - second) / 2;
    const auto placed = [&](int left, int y, int width, int height) {
        return mirrored(option.direction, ground, QRect(ground.left() + left, y, width, height));
    };
    int left = theme.px(12);
    if (row.status) {
        const StatusLook look = statusLook(theme, *row.status);
        drawDot(painter, QRectF(placed(left, top, theme.size.dot, first)).center(), look.dot, look.color, theme);
        left += theme.size.dot + theme.px(8);
    } else if (!row.iconName.isEmpty()) {
        drawIcon(painter, option.widget, row.iconName, placed(left, top, theme.size.iconDefault, first),
            theme.size.iconDefault, theme.color.text2);
        left += theme.size.iconDefault + theme.px(10);
    }
    const int width = ground.width() - left - theme.px(12);
    const TextLook title{theme.font(FontRole::Body, chosen ? FontWeight::Semibold : FontWeight::Medium),
        theme.color.text, Qt::ElideRight};
    if (row.titleMatches.isEmpty())
        drawLine(painter, placed(left, top, width, first), Qt::AlignLeft, row.title, title);
    else
        drawHighlightedLine(painter, placed(left, top, width, first), row.title, row.titleMatches, title);
    const QFont &small = theme.font(FontRole::Small);
    const QFont &numbers = theme.numberFont(FontRole::Small);
    const int trailing = row.trailing.isEmpty() ? 0 : textWidth(numbers, row.trailing) + 1;
    drawLine(painter, placed(left, top + first, width, second), Qt::AlignRight, row.trailing,
        {numbers, theme.color.text3, Qt::ElideRight});
    drawLine(painter, placed(left, top + first, width - (trailing ? trailing + theme.px(8) : 0), second), Qt::AlignLeft,
        row.detail, {small, row.detailIsError ? theme.color.errorText : theme.color.text3, Qt::ElideRight});
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->setLayoutDirection(option.direction);
    if (index.data(RowIsHeadingRole).toBool()) {
        drawHeading(*painter, option, index.data(TitleRole).toString());
        return;
    }
    const QRect ground = drawRowGround(*painter, option);
    drawTwoLines(*painter, option, ground, row(index));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    if (index.data(RowIsHeadingRole).toBool())
        return {theme.px(120), theme.px(32)};
    return {theme.px(120), theme.size.rowDraft};
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid() && !index.data(Qt::ToolTipRole).isValid()) {
        const Theme &theme = themeOf(view);
        const QString title = index.data(TitleRole).toString();
        const int room = option.rect.width() - theme.px(8 + 12 + 8 + 8 + 12 + 8);
        const bool cut = textWidth(theme.font(FontRole::Body, FontWeight::Semibold), title) > room;
        QToolTip::showText(event->globalPos(), cut ? title : QString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void dressList(QAbstractItemView &view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setMouseTracking(true);
    view.viewport()->setAttribute(Qt::WA_Hover);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalScrollBar()->setSingleStep(themeOf(&view).px(20));
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    // What lies behind shows through: the pane decides the ground in every theme.
    view.viewport()->setAutoFillBackground(false);
    view.setAutoFillBackground(false);
    QPalette clear = view.palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    view.setPalette(clear);
    if (auto *list = qobject_cast<QListView *>(&view))
        list->setResizeMode(QListView::Adjust);
}

QList<QTextLayout::FormatRange> matchFormats(const QString &text, const QString &query, const Theme &theme)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setBackground(theme.color.heat1);
    format.setForeground(theme.color.text);
    QList<QTextLayout::FormatRange> ranges;
    const QString plain = folded(text);
    for (const QString &word : folded(query).split(u' ', Qt::SkipEmptyParts))
        for (qsizetype at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.size()))
            ranges.append({int(at), int(word.size()), format});
    return ranges;
}

} // namespace atelier
