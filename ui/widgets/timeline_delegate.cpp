// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline_delegate.h"

#include "ui/theme/icon_cache.h"

#include <QLocale>

namespace atelier {

using namespace Qt::StringLiterals;

void drawAuthorMark(QPainter &painter, const QWidget *widget, const QRect &place, const TimelineEntry &entry)
{
    const Theme &theme = themeOf(widget);
    if (entry.machine) {
        drawPanel(painter, place,
            {.fill = theme.color.surface, .line = theme.color.accent, .radius = qreal(theme.size.radiusSmall)});
        drawIcon(painter, widget, u"spark"_s, place, theme.size.iconCompact, theme.color.accentText);
        return;
    }
    const QList<QColor> &authors = theme.color.authors;
    const QColor fill = authors.isEmpty() ? theme.color.neutral : authors.at(entry.person % authors.size());
    drawPanel(painter, place, {.fill = fill, .line = {}, .radius = place.width() / 2.0});
    QFont font = theme.font(FontRole::Caption, FontWeight::Semibold);
    font.setPixelSize(std::max(8, place.height() * 9 / 24));
    drawLine(painter, place, Qt::AlignHCenter, entry.initials, {font, theme.color.onAuthor, Qt::ElideNone});
}

TimelineDelegate::TimelineDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->setLayoutDirection(option.direction);
    const auto entry = index.data(TimelineRole).value<TimelineEntry>();
    const QRect ground = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    PanelLook look{.fill = {}, .line = {}, .radius = qreal(theme.size.radiusControl)};
    if (option.state & QStyle::State_Selected)
        look.fill = theme.color.selected;
    else if (option.state & QStyle::State_MouseOver)
        look.fill = theme.color.hover;
    drawPanel(*painter, ground, look);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawRowFocus(*painter, ground, theme);

    const auto placed = [&](int left, int top, int width, int height) {
        return mirrored(option.direction, ground, QRect(ground.left() + left, ground.top() + top, width, height));
    };
    const int side = theme.size.avatarTimeline;
    const QRect mark = placed(theme.px(8), theme.px(10), side, side);
    const qreal middle = QRectF(mark).center().x();
    if (index.row() > 0)
        drawHairline(*painter, QRectF(middle, ground.top(), 1, theme.px(6)), Edge::Left, theme.color.borderButton);
    if (index.row() + 1 < index.model()->rowCount(index.parent()))
        drawHairline(*painter, QRectF(middle, mark.bottom() + theme.px(4), 1, ground.bottom() - mark.bottom()),
            Edge::Left, theme.color.borderButton);
    drawAuthorMark(*painter, option.widget, mark, entry);

    const int left = theme.px(8) + side + theme.px(12);
    const int width = ground.width() - left - theme.px(12);
    const int first = theme.lineHeight(FontRole::Body);
    const int second = theme.lineHeight(FontRole::Small);
    const QFont &caption = theme.font(FontRole::Caption);
    const int time = textWidth(caption, entry.time) + theme.px(8);
    drawLine(*painter, placed(left, theme.px(6), width, first), Qt::AlignRight, entry.time,
        {caption, theme.color.text3, Qt::ElideNone});
    drawLine(*painter, placed(left, theme.px(6), width - time, first), Qt::AlignLeft, entry.title,
        {theme.font(FontRole::Body, FontWeight::Medium), theme.color.text, Qt::ElideRight});

    const QFont &small = theme.font(FontRole::Small);
    int x = left;
    const auto drawPart = [&](const QString &text, const QColor &color, const QFont &font) {
        const int room = std::max(0, left + width - x);
        x += drawLine(
            *painter, placed(x, theme.px(6) + first, room, second), Qt::AlignLeft, text, {font, color, Qt::ElideRight});
    };
    drawPart(entry.detail, theme.color.text3, small);
    const QFont &strong = theme.font(FontRole::Small, FontWeight::Medium);
    if ((entry.added || entry.removed) && !entry.detail.isEmpty())
        drawPart(u" · "_s, theme.color.text3, small);
    if (entry.added)
        drawPart(u'+' + QLocale().toString(entry.added) + u' ', theme.color.successText, strong);
    if (entry.removed)
        drawPart(u'\u2212' + QLocale().toString(entry.removed), theme.color.errorText, strong);
    if (!entry.flag.isEmpty()) {
        const int top = theme.px(6) + first + second + theme.px(4);
        const int flagWidth = std::min(width,
            theme.size.iconSmall + textWidth(theme.font(FontRole::Caption, FontWeight::Semibold), entry.flag)
                + theme.px(6 + 5 + 7));
        const QRect badge = placed(left, top, flagWidth, theme.size.badge);
        drawPanel(
            *painter, badge, {.fill = theme.color.neutralSoft, .line = {}, .radius = qreal(theme.size.radiusSmall)});
        const QRect icon(badge.left() + theme.px(6), badge.top(), theme.size.iconSmall, badge.height());
        drawIcon(*painter, option.widget, u"flag"_s, mirrored(option.direction, badge, icon), theme.size.iconSmall,
            theme.color.neutralText);
        drawLine(*painter,
            mirrored(
                option.direction, badge, badge.adjusted(theme.px(6 + 5) + theme.size.iconSmall, 0, -theme.px(5), 0)),
            Qt::AlignLeft, entry.flag,
            {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.neutralText, Qt::ElideRight});
    }
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const bool flagged = !index.data(TimelineRole).value<TimelineEntry>().flag.isEmpty();
    return {theme.px(160), theme.size.rowVersion + (flagged ? theme.size.badge + theme.px(6) : 0)};
}

} // namespace atelier
