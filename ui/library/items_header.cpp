// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/items_header.h"

#include "ui/library/library_columns.h"
#include "ui/theme/paint.h"

#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace atelier {

ItemsHeader::ItemsHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ItemsHeader::setRowWidth(int width)
{
    m_rowWidth = width;
    update();
}

void ItemsHeader::setOrder(const LibraryOrder &order)
{
    m_order = order;
    update();
}

QSize ItemsHeader::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(240), theme.px(28)};
}

std::vector<ItemsHeader::Heading> ItemsHeader::headings() const
{
    const QRect row = mirrored(layoutDirection(), rect(), QRect(0, 0, m_rowWidth ? m_rowWidth : width(), height()));
    const LibraryColumns columns = libraryColumns(themeOf(this), row, layoutDirection());
    const auto lane = [&](const QRect &column) { return QRect(column.left(), 0, column.width(), height()); };
    std::vector<Heading> headings{{lane(columns.title), tr("Title"), LibrarySort::Title, Qt::AlignLeft}};
    if (!columns.status.isNull())
        headings.push_back({lane(columns.status), tr("Status"), LibrarySort::Status, Qt::AlignLeft});
    if (!columns.project.isNull())
        headings.push_back({lane(columns.project), tr("Project"), std::nullopt, Qt::AlignLeft});
    if (!columns.words.isNull())
        headings.push_back({lane(columns.words), tr("Words"), std::nullopt, Qt::AlignRight});
    headings.push_back({lane(columns.updated), tr("Updated"), LibrarySort::Updated, Qt::AlignRight});
    return headings;
}

void ItemsHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawHairline(painter, rect(), Edge::Bottom, theme.color.border);
    for (const Heading &heading : headings()) {
        const bool sorted = heading.sort && *heading.sort == m_order.sort;
        const QString arrow = m_order.order == SortOrder::Ascending ? u" ↑"_s : u" ↓"_s;
        drawLine(painter, heading.place, heading.alignment, sorted ? QString(heading.text + arrow) : heading.text,
            {theme.font(FontRole::Caption, FontWeight::Medium), sorted ? theme.color.text : theme.color.text2,
                Qt::ElideRight});
    }
}

void ItemsHeader::mousePressEvent(QMouseEvent *event)
{
    for (const Heading &heading : headings()) {
        if (!heading.sort || event->button() != Qt::LeftButton || !heading.place.contains(event->position().toPoint()))
            continue;
        SortOrder order = naturalOrder(*heading.sort);
        if (*heading.sort == m_order.sort)
            order = m_order.order == SortOrder::Ascending ? SortOrder::Descending : SortOrder::Ascending;
        Q_EMIT orderChosen({*heading.sort, order});
        return;
    }
}

} // namespace atelier
