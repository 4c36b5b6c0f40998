// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/content_panel.h"

#include "ui/theme/paint.h"

#include <QPainterPath>

namespace atelier {

// Lies over the views' first pixels, which know nothing of the rounding.
class ContentPanel::Corner final : public QWidget {
public:
    explicit Corner(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        const qreal radius = width();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (layoutDirection() == Qt::RightToLeft) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        QPainterPath outside;
        outside.addRect(0, 0, radius, radius);
        QPainterPath round;
        round.addEllipse(QPointF(radius, radius), radius, radius);
        painter.fillPath(outside.subtracted(round), theme.color.chrome);
        painter.setPen(QPen(theme.color.border, 1));
        painter.drawArc(QRectF(0.5, 0.5, 2 * radius - 1, 2 * radius - 1), 90 * 16, 90 * 16);
    }
};

ContentPanel::ContentPanel(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_corner(new Corner(this))
{
    m_content->setParent(this);
    m_corner->raise();
}

void ContentPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color.surface);
    drawHairline(painter, rect(), Edge::Top, theme.color.border);
    drawHairline(painter, rect(), layoutDirection() == Qt::RightToLeft ? Edge::Right : Edge::Left, theme.color.border);
}

void ContentPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_content->setGeometry(mirrored(layoutDirection(), rect(), rect().adjusted(1, 1, 0, 0)));
    const int side = themeOf(this).size.radiusContent;
    m_corner->setGeometry(mirrored(layoutDirection(), rect(), QRect(0, 0, side, side)));
    m_corner->raise();
}

} // namespace atelier
