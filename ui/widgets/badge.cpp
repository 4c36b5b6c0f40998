// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"

namespace atelier {

QSize badgeSize(const Theme &theme, const QString &text, bool hasIcon)
{
    int width = textWidth(theme.font(FontRole::Caption, FontWeight::Semibold), text) + 2 * theme.px(6) + 1;
    if (hasIcon)
        width += theme.size.iconSmall + (text.isEmpty() ? 0 : theme.px(4));
    return {width, theme.size.badge};
}

void drawBadge(QPainter &painter, const QWidget *widget, const QRect &place, const QString &text, Tone tone,
    const QString &iconName)
{
    const Theme &theme = themeOf(widget);
    const StatusLook look = toneLook(theme, tone);
    drawPanel(painter, place, {.fill = look.soft, .line = {}, .radius = qreal(theme.size.radiusSmall)});
    QRect inner = place.adjusted(theme.px(6), 0, -theme.px(5), 0);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    if (!iconName.isEmpty()) {
        const int icon = theme.size.iconSmall;
        drawIcon(painter, widget, iconName,
            mirrored(direction, inner, QRect(inner.left(), inner.top(), icon, inner.height())), icon, look.text);
        inner = mirrored(direction, inner, inner.adjusted(icon + theme.px(4), 0, 0, 0));
    }
    drawLine(painter, inner, Qt::AlignLeft, text,
        {theme.font(FontRole::Caption, FontWeight::Semibold), look.text, Qt::ElideRight});
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(text, tone);
}

void Badge::setContent(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return badgeSize(themeOf(this), m_text, !m_iconName.isEmpty()); }

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBadge(painter, this, rect(), m_text, m_tone, m_iconName);
}

StatusLabel::StatusLabel(Status status, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(status);
}

void StatusLabel::setStatus(Status status, const QString &word)
{
    m_status = status;
    m_word = word.isEmpty() ? statusWord(status) : word;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.size.dot + theme.px(8) + textWidth(theme.font(FontRole::Small), m_word) + 1,
        theme.lineHeight(FontRole::Small)};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const StatusLook look = statusLook(theme, m_status);
    QPainter painter(this);
    const QRect dot = mirrored(layoutDirection(), rect(), QRect(0, 0, theme.size.dot, height()));
    drawDot(painter, QRectF(dot).center(), look.dot, look.color, theme);
    drawLine(painter, mirrored(layoutDirection(), rect(), rect().adjusted(theme.size.dot + theme.px(8), 0, 0, 0)),
        Qt::AlignLeft, m_word,
        {theme.font(FontRole::Small), m_status == Status::Failed ? look.text : theme.color.text2, Qt::ElideRight});
}

QSize keyHintSize(const Theme &theme, const QString &keys)
{
    return {textWidth(theme.font(FontRole::Caption), keys) + 2 * theme.px(6) + 1, theme.px(18)};
}

void drawKeyHint(QPainter &painter, const QWidget *widget, const QRect &place, const QString &keys)
{
    const Theme &theme = themeOf(widget);
    drawPanel(painter, place,
        {.fill = theme.color.surface, .line = theme.color.borderButton, .radius = qreal(theme.size.radiusSmall)});
    drawLine(painter, place, Qt::AlignHCenter, keys, {theme.font(FontRole::Caption), theme.color.text3, Qt::ElideNone});
}

} // namespace atelier
