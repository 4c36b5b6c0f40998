// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/source_delegate.h"

#include "ui/theme/icon_cache.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int inset = 8; // of the ground in its row
constexpr int margin = 16; // of what is drawn
constexpr int step = 20; // per level of the tree

QRect chevronPlace(const Theme &theme, Qt::LayoutDirection direction, const QRect &row, const Source &source)
{
    const int side = theme.px(16);
    return mirrored(
        direction, row, {row.left() + theme.px(margin + step * source.depth), row.top(), side, row.height()});
}

QRect plusPlace(const Theme &theme, Qt::LayoutDirection direction, const QRect &row)
{
    const int side = theme.px(24);
    const int right = row.right() + 1 - theme.px(margin - 4);
    return mirrored(direction, row, {right - side, row.bottom() + 1 - side - theme.px(2), side, side});
}

} // namespace

SourceDelegate::SourceDelegate(const SourcesModel &model, QObject *parent)
    : RowDelegate(parent)
    , m_model(model)
{
}

bool SourceDelegate::isOnChevron(const QWidget &view, const QRect &row, const Source &source, QPoint point) const
{
    return source.hasChildren
        && chevronPlace(themeOf(&view), view.layoutDirection(), row, source).adjusted(-4, 0, 2, 0).contains(point);
}

bool SourceDelegate::isOnPlus(const QWidget &view, const QRect &row, const Source &source, QPoint point) const
{
    return source.kind == SourceKind::Heading && source.group == SourceGroup::Projects
        && plusPlace(themeOf(&view), view.layoutDirection(), row).contains(point);
}

void SourceDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const Source &source) const
{
    const Theme &theme = themeOf(option.widget);
    const int height = theme.px(28);
    const QRect line(option.rect.left() + theme.px(margin), option.rect.bottom() + 1 - height,
        option.rect.width() - theme.px(2 * margin), height);
    drawLine(painter, line, Qt::AlignLeft, source.title,
        {theme.font(FontRole::Caption, FontWeight::Semibold), theme.color.text3, Qt::ElideRight});
    if (source.group == SourceGroup::Projects)
        drawIcon(painter, option.widget, u"plus"_s, plusPlace(theme, option.direction, option.rect),
            theme.size.iconCompact, theme.color.text2);
}

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Source *const source = m_model.sourceAt(index);
    if (!source)
        return;
    painter->setLayoutDirection(option.direction);
    if (source->kind == SourceKind::Heading) {
        paintHeading(*painter, option, *source);
        return;
    }
    const Theme &theme = themeOf(option.widget);
    const QRect ground = drawRowGround(*painter, option);
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor ink = chosen ? theme.color.accentText : theme.color.text2;
    const QRect row = option.rect;
    int left = theme.px(margin);
    if (source->kind == SourceKind::Project) {
        left += theme.px(step * (source->depth + 1));
        if (source->hasChildren)
            drawIcon(*painter, option.widget, m_model.isExpanded(source->id) ? u"chevron-down"_s : u"chevron-right"_s,
                chevronPlace(theme, option.direction, row, *source), theme.size.iconSmall, theme.color.text3);
    }
    const int icon = theme.size.iconCompact;
    drawIcon(*painter, option.widget, index.data(RowIconRole).toString(),
        mirrored(option.direction, row, {row.left() + left, row.top(), icon, row.height()}), icon, ink);
    left += icon + theme.px(8);
    const QString count = index.data(RowTrailingRole).toString();
    const QFont &number = theme.numberFont(FontRole::Small);
    const int room = row.width() - left - theme.px(margin);
    const auto placed = [&](int width) {
        return mirrored(option.direction, row, {row.left() + left, ground.top(), width, ground.height()});
    };
    drawLine(*painter, placed(room), Qt::AlignRight, count, {number, theme.color.text3, Qt::ElideNone});
    drawLine(*painter, placed(room - textWidth(number, count) - theme.px(8)), Qt::AlignLeft, source->title,
        {theme.font(FontRole::Body, chosen ? FontWeight::Semibold : FontWeight::Regular),
            chosen ? theme.color.text : theme.color.text2, Qt::ElideRight});
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Source *const source = m_model.sourceAt(index);
    if (source && source->kind == SourceKind::Heading)
        return {theme.px(120), theme.px(36)};
    if (source && source->kind == SourceKind::All)
        return {theme.px(120), theme.px(32)};
    return {theme.px(120), theme.px(28)};
}

} // namespace atelier
