// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QStyleOption>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString withoutMnemonic(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && at + 1 < text.size())
            ++at;
        plain.append(text.at(at));
    }
    return plain;
}

} // namespace

void Style::drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    const Colors &color = m_theme.color;
    const QRect row = option.rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        drawHairline(painter, QRect(row.left(), row.center().y(), row.width(), 1), Edge::Top, color.border);
        return;
    }
    const bool enabled = option.state & State_Enabled;
    if (enabled && (option.state & State_Selected))
        drawPanel(painter, row, {.fill = color.hover, .line = {}, .radius = qreal(m_theme.size.radiusSmall)});
    const auto placed = [&](int left, int width) {
        return visualRect(option.direction, row, QRect(row.left() + left, row.top(), width, row.height()));
    };
    const QColor textColor = enabled ? color.text : color.textDisabled;
    const int icon = m_theme.size.iconDefault;
    const QRect mark = placed(m_theme.px(6), icon);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            drawIcon(painter, widget, u"check"_s, mark, icon, enabled ? color.accentText : color.textDisabled);
    } else if (!item->icon.isNull()) {
        item->icon.paint(&painter, QStyle::alignedRect(option.direction, Qt::AlignCenter, {icon, icon}, mark),
            Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList parts = item->text.split(u'\t');
    const int textLeft = m_theme.px(30);
    const QFont &font = m_theme.font(FontRole::Body);
    drawLine(painter, placed(textLeft, row.width() - textLeft - m_theme.px(10)), Qt::AlignLeft,
        withoutMnemonic(parts.first()), {font, textColor, Qt::ElideRight});
    if (parts.size() > 1)
        drawLine(painter, placed(textLeft, row.width() - textLeft - m_theme.px(12)), Qt::AlignRight, parts.at(1),
            {m_theme.font(FontRole::Small), enabled ? color.text3 : color.textDisabled, Qt::ElideNone});
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, widget, u"chevron-right"_s, placed(row.width() - m_theme.px(22), icon),
            m_theme.size.iconSmall, color.text3);
}

} // namespace atelier
