// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_delegate.h"

#include "ui/theme/icon_cache.h"

namespace atelier {

void NavDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->setLayoutDirection(option.direction);
    if (index.data(RowIsHeadingRole).toBool()) {
        drawHeading(*painter, option, index.data(TitleRole).toString());
        return;
    }
    QStyleOptionViewItem row = option;
    row.rect.adjust(0, theme.px(2), 0, -theme.px(2));
    const QRect ground = drawRowGround(*painter, row);
    const bool chosen = option.state & QStyle::State_Selected;
    const int icon = theme.size.iconDefault;
    const auto placed = [&](int left, int width) {
        return mirrored(option.direction, ground, QRect(ground.left() + left, ground.top(), width, ground.height()));
    };
    int left = theme.px(12);
    const QString iconName = index.data(RowIconRole).toString();
    if (!iconName.isEmpty()) {
        drawIcon(*painter, option.widget, iconName, placed(left, icon), icon,
            chosen ? theme.color.accentText : theme.color.text2);
        left += icon + theme.px(12);
    }
    const QString trailing = index.data(RowTrailingRole).toString();
    const QFont &small = theme.numberFont(FontRole::Small);
    const int trailingWidth = trailing.isEmpty() ? 0 : textWidth(small, trailing) + 1;
    const int room = ground.width() - left - theme.px(10);
    drawLine(*painter, placed(left, room), Qt::AlignRight, trailing, {small, theme.color.text3, Qt::ElideNone});
    drawLine(*painter, placed(left, room - (trailingWidth ? trailingWidth + theme.px(8) : 0)), Qt::AlignLeft,
        index.data(TitleRole).toString(),
        {theme.font(FontRole::Body, chosen ? FontWeight::Semibold : FontWeight::Medium),
            chosen ? theme.color.text : theme.color.text2, Qt::ElideRight});
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    if (index.data(RowIsHeadingRole).toBool())
        return RowDelegate::sizeHint(option, index);
    return {theme.px(120), theme.size.navRow + theme.px(4)};
}

} // namespace atelier
