// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/work_card.h"

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

#include <QPainterPath>

namespace atelier {
namespace {

constexpr int lookHeight = 112;
constexpr int factsHeight = 88;

} // namespace

WorkCard::WorkCard(WorkFacts facts, QWidget *parent)
    : QAbstractButton(parent)
    , m_facts(std::move(facts))
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty(focusRadiusProperty, themeOf(this).size.radiusCard);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(themeOf(this).px(160));
    setAccessibleName(tr("Continue %1, %2, %3").arg(m_facts.title, m_facts.word, m_facts.detail));
    setToolTip(m_facts.title);
}

QSize WorkCard::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(236), theme.px(lookHeight + factsHeight)};
}

void WorkCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = underMouse() ? theme.color.borderControl : theme.color.border;
    drawPanel(painter, rect(), {.fill = theme.color.surface, .line = line, .radius = qreal(theme.size.radiusCard)});
    const QRect look(1, 1, width() - 2, theme.px(lookHeight));
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.size.radiusCard - 1, theme.size.radiusCard - 1);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(look, theme.color.pane);
    paintLook(painter, theme, look);
    painter.restore();
    drawHairline(painter, look, Edge::Bottom, line);
    paintFacts(
        painter, theme, rect().adjusted(theme.px(12), look.bottom() + theme.px(14), -theme.px(12), -theme.px(12)));
}

void WorkCard::paintFacts(QPainter &painter, const Theme &theme, const QRect &place) const
{
    const int body = theme.lineHeight(FontRole::Body);
    const int small = theme.lineHeight(FontRole::Small);
    QRect row(place.left(), place.top(), place.width(), body);
    drawLine(painter, row, Qt::AlignLeading, m_facts.title,
        {.font = theme.font(FontRole::Body, FontWeight::Semibold), .color = theme.color.text});

    row = QRect(place.left(), row.bottom() + 1 + theme.px(2), place.width(), small);
    const TextLook quiet{.font = theme.numberFont(FontRole::Small), .color = theme.color.text3};
    const StatusLook look = statusLook(theme, m_facts.status);
    const int ageWidth = textWidth(quiet.font, m_facts.age);
    const QRect dot(row.left(), row.top(), theme.size.dot, row.height());
    drawDot(painter, QRectF(mirrored(layoutDirection(), rect(), dot)).center(), look.dot, look.color, theme);
    const QRect word = row.adjusted(theme.px(16), 0, -ageWidth - theme.px(8), 0);
    drawLine(painter, mirrored(layoutDirection(), rect(), word), Qt::AlignLeading, m_facts.word,
        {.font = theme.font(FontRole::Small), .color = theme.color.text2});
    drawLine(painter, row, Qt::AlignTrailing, m_facts.age, quiet);

    row = QRect(place.left(), row.bottom() + 1 + theme.px(4), place.width(), small);
    drawLine(painter, row, Qt::AlignLeading, m_facts.detail, quiet);
}

} // namespace atelier
