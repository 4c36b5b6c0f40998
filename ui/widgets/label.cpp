// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/paint.h"

#include <QEvent>
#include <QHBoxLayout>

namespace atelier {

QColor toneColor(const Theme &theme, TextTone tone)
{
    switch (tone) {
    case TextTone::Text:
        return theme.color.text;
    case TextTone::Text2:
        return theme.color.text2;
    case TextTone::Text3:
        return theme.color.text3;
    case TextTone::Accent:
        return theme.color.accentText;
    case TextTone::Success:
        return theme.color.successText;
    case TextTone::Warning:
        return theme.color.warningText;
    case TextTone::Error:
        return theme.color.errorText;
    case TextTone::Disabled:
        return theme.color.textDisabled;
    }
    return theme.color.text;
}

Label::Label(const QString &text, FontRole role, TextTone tone, QWidget *parent)
    : Label(text, role, FontWeight::Regular, tone, parent)
{
}

Label::Label(const QString &text, FontRole role, FontWeight weight, TextTone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_weight(weight)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::setTone(TextTone tone)
{
    m_tone = tone;
    dress();
}

void Label::setWeight(FontWeight weight)
{
    m_weight = weight;
    dress();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void Label::dress()
{
    const Theme &theme = themeOf(this);
    setFont(theme.font(m_role, m_weight));
    QPalette colors = palette();
    colors.setColor(QPalette::Active, QPalette::WindowText, toneColor(theme, m_tone));
    colors.setColor(QPalette::Inactive, QPalette::WindowText, toneColor(theme, m_tone));
    setPalette(colors);
}

ElidedLabel::ElidedLabel(const QString &text, FontRole role, FontWeight weight, TextTone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_role(role)
    , m_weight(weight)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setTone(TextTone tone)
{
    m_tone = tone;
    update();
}

void ElidedLabel::setElide(Qt::TextElideMode elide)
{
    m_elide = elide;
    update();
}

bool ElidedLabel::isElided() const { return textWidth(themeOf(this).font(m_role, m_weight), m_text) > width(); }

QSize ElidedLabel::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {textWidth(theme.font(m_role, m_weight), m_text) + 1, theme.lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {std::min(sizeHint().width(), theme.px(40)), theme.lineHeight(m_role)};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    drawLine(painter, rect(), Qt::AlignLeft | Qt::AlignVCenter, m_text,
        {theme.font(m_role, m_weight), isEnabled() ? toneColor(theme, m_tone) : theme.color.textDisabled, m_elide});
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip() { setToolTip(isElided() ? m_text : QString()); }

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, FontRole::Section, FontWeight::Semibold, TextTone::Text, this))
    , m_note(new Label({}, FontRole::Small, TextTone::Text3, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(themeOf(this).px(8));
    row->addWidget(m_title);
    row->addWidget(m_note);
    row->addStretch(1);
    m_note->hide();
    // As high with a small button as without, so that neighbours stand on one line.
    setMinimumHeight(themeOf(this).size.controlSmall);
}

void SectionHeader::setTitle(const QString &title) { m_title->setText(title); }

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::setTrailing(QWidget *widget) { layout()->addWidget(widget); }

} // namespace atelier
