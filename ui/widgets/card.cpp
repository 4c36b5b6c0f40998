// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QPaintEvent>
#include <QVBoxLayout>

namespace atelier {

Card::Card(QWidget *parent)
    : QWidget(parent)
{
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawPanel(painter, rect(),
        {.fill = theme.color.surface, .line = theme.color.border, .radius = qreal(theme.size.radiusCard)});
}

RowCard::RowCard(QWidget *parent)
    : Card(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void RowCard::addRow(QWidget *row)
{
    row->setMinimumHeight(std::max(row->minimumHeight(), themeOf(this).size.rowSettings));
    m_layout->addWidget(row);
    m_rows.append(row);
}

QWidget *RowCard::addRow(const QString &title, const QString &detail, QWidget *control)
{
    const Theme &theme = themeOf(this);
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6));
    across->setSpacing(theme.px(16));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch(1);
    texts->addWidget(new Label(title, FontRole::Body, FontWeight::Medium, TextTone::Text, row));
    if (!detail.isEmpty()) {
        auto *explanation = new Label(detail, FontRole::Small, TextTone::Text3, row);
        explanation->setWordWrap(true);
        texts->addWidget(explanation);
    }
    texts->addStretch(1);
    across->addLayout(texts, 1);
    if (control)
        across->addWidget(control, 0, Qt::AlignVCenter);
    addRow(row);
    return row;
}

void RowCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    for (qsizetype row = 1; row < m_rows.size(); ++row)
        if (m_rows.at(row)->isVisible())
            drawHairline(painter, m_rows.at(row)->geometry(), Edge::Top, theme.color.border);
}

Area::Area(Ground ground, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
{
}

void Area::paintEvent(QPaintEvent *event)
{
    const Colors &color = themeOf(this).color;
    const QColor fill = m_ground == Ground::Chrome ? color.chrome
        : m_ground == Ground::Surface              ? color.surface
                                                   : color.pane;
    QPainter(this).fillRect(event->rect(), fill);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHairline(painter, rect(), m_orientation == Qt::Horizontal ? Edge::Top : Edge::Left, themeOf(this).color.border);
}

} // namespace atelier
