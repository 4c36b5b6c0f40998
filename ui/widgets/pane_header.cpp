// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pane_header.h"

#include "ui/theme/paint.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace atelier {

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(new ElidedLabel(title, FontRole::Title, FontWeight::Heading, TextTone::Text, this))
    , m_note(new Label({}, FontRole::Small, TextTone::Text3, this))
{
    // Stands in for the wider margin at the start, which a layout would not mirror.
    m_row->addSpacing(themeOf(this).px(8));
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    m_note->hide();
    dress();
}

void PaneHeader::setTitle(const QString &title) { m_title->setText(title); }

void PaneHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PaneHeader::addLeading(QWidget *widget) { m_row->insertWidget(1 + m_leading++, widget); }

void PaneHeader::addTrailing(QWidget *widget) { m_row->addWidget(widget); }

void PaneHeader::dress()
{
    const Theme &theme = themeOf(this);
    m_row->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    m_row->setSpacing(theme.px(8));
    setFixedHeight(theme.size.paneHeader);
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHairline(painter, rect(), Edge::Bottom, themeOf(this).color.border);
}

void PaneHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

} // namespace atelier
