// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/row_delegate.h"

#include <QPainterPath>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

const PaletteModel &modelOf(const QModelIndex &index) { return *qobject_cast<const PaletteModel *>(index.model()); }

void drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const PaletteModel &model, int source)
{
    const Theme &theme = themeOf(option.widget);
    const QRect line = option.rect.adjusted(theme.px(16), theme.px(4), -theme.px(16), 0);
    const QFont &font = theme.font(FontRole::Caption, FontWeight::Semibold);
    drawLine(painter, line, Qt::AlignLeft, model.group(source).title, {font, theme.color.text3, Qt::ElideRight});
    drawLine(painter, line, Qt::AlignRight, model.countText(source),
        {font, model.canShowAll(source) ? theme.color.text2 : theme.color.text3, Qt::ElideRight});
}

void drawThumbnail(QPainter &painter, const QRect &place, const QImage &image)
{
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(place, 3, 3);
    painter.setClipPath(shape);
    const QSize fitted = image.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRect(place.center() - QPoint(fitted.width() / 2, fitted.height() / 2), fitted), image);
    painter.restore();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const PaletteModel &model = modelOf(index);
    painter->setLayoutDirection(option.direction);
    if (model.isHeading(index.row())) {
        drawHeading(*painter, option, model, model.lineAt(index.row()).source);
        return;
    }
    const PaletteRow &row = model.rowAt(index.row());
    const bool chosen = option.state & QStyle::State_Selected;
    const QRect ground = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    if (chosen || (option.state & QStyle::State_MouseOver))
        drawPanel(*painter, ground,
            {.fill = chosen ? theme.color.selected : theme.color.hover,
                .line = {},
                .radius = qreal(theme.size.radiusControl)});
    const auto placed = [&](int left, int top, int width, int height) {
        return mirrored(option.direction, ground, QRect(ground.left() + left, ground.top() + top, width, height));
    };

    if (!row.thumbnail.isNull()) {
        const int side = theme.px(24);
        drawThumbnail(*painter, placed(theme.px(8), (ground.height() - side) / 2, side, side), row.thumbnail);
    } else {
        drawIcon(*painter, option.widget, row.iconName,
            placed(theme.px(12), 0, theme.size.iconDefault, ground.height()), theme.size.iconDefault,
            chosen ? theme.color.accentText : theme.color.text2);
    }

    const int left = theme.px(44);
    const int right = theme.px(8);
    const QString trailing = row.trailing.isEmpty() && chosen ? u"↵"_s : row.trailing;
    const bool boxed = row.trailing.isEmpty() && chosen;
    const QFont &small = theme.font(FontRole::Small);
    int trailingWidth = 0;
    if (boxed) {
        const QSize key = keyHintSize(theme, trailing);
        trailingWidth = key.width();
        drawKeyHint(*painter, option.widget,
            placed(
                ground.width() - right - key.width(), (ground.height() - key.height()) / 2, key.width(), key.height()),
            trailing);
    } else if (!trailing.isEmpty()) {
        trailingWidth = std::min(textWidth(small, trailing) + 1, ground.width() / 3);
        drawLine(*painter, placed(ground.width() - right - trailingWidth, 0, trailingWidth, ground.height()),
            Qt::AlignRight, trailing, {small, theme.color.text3, Qt::ElideRight});
    }
    const int width = ground.width() - left - right - (trailingWidth ? trailingWidth + theme.px(12) : 0);
    const TextLook title{theme.font(FontRole::Body, FontWeight::Medium), theme.color.text, Qt::ElideRight};
    const int first = theme.lineHeight(FontRole::Body);
    const int second = theme.lineHeight(FontRole::Small);
    const int top = row.detail.isEmpty() ? 0 : (ground.height() - first - second) / 2;
    const int titleHeight = row.detail.isEmpty() ? ground.height() : first;
    drawHighlightedLine(
        *painter, placed(left, top, width, titleHeight), row.title, matchFormats(row.title, m_query, theme), title);
    if (!row.detail.isEmpty())
        drawHighlightedLine(*painter, placed(left, top + first, width, second), row.detail,
            matchFormats(row.detail, m_query, theme), {small, theme.color.text3, Qt::ElideRight});
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const PaletteModel &model = modelOf(index);
    if (model.isHeading(index.row()))
        return {theme.px(200), theme.px(28)};
    return {theme.px(200), model.rowAt(index.row()).detail.isEmpty() ? theme.size.navRow : theme.px(40)};
}

} // namespace atelier
