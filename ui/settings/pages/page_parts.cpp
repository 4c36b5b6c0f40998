// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pages/page_parts.h"

#include "ui/theme/paint.h"

namespace atelier {

QVBoxLayout *makePageColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(page).px(12));
    return column;
}

ToneDot::ToneDot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ToneDot::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ToneDot::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.size.dot, theme.lineHeight(FontRole::Body)};
}

void ToneDot::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const StatusLook look = toneLook(theme, m_tone);
    const DotShape shape = m_tone == Tone::Neutral ? DotShape::Hollow : DotShape::Filled;
    drawDot(painter, QRectF(rect()).center(), shape, look.color, theme);
}

} // namespace atelier
