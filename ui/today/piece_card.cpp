// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/piece_card.h"

#include "ui/theme/paint.h"
#include "ui/theme/status.h"
#include "ui/widgets/item_status.h"

#include <QLocale>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

constexpr int openingHeight = 112;
constexpr int factsHeight = 88;

// As many whole lines as the place has room for; the last one elided when there is more.
void drawWrapped(QPainter &painter, const QRect &place, const QString &text, const TextLook &look, int lineHeight)
{
    QTextLayout layout(text, look.font);
    layout.beginLayout();
    int top = place.top();
    for (QTextLine line = layout.createLine(); line.isValid() && top + lineHeight <= place.bottom() + 1;
        line = layout.createLine()) {
        line.setLineWidth(place.width());
        const bool isLast = top + 2 * lineHeight > place.bottom() + 1;
        const QString words = isLast ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        drawLine(painter, QRect(place.left(), top, place.width(), lineHeight), Qt::AlignLeading, words, look);
        top += lineHeight;
    }
    layout.endLayout();
}

} // namespace

PieceCard::PieceCard(const LibraryEntry &entry, Timestamp now, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(entry)
    , m_opening(openingOf(entry.body.opening))
    , m_age(readableAge(entry.item.header.updated, now))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(themeOf(this).px(160));
    setAccessibleName(tr("Continue %1, %2, %3")
            .arg(shownTitle(), statusWord(shownStatus(entry.item.status)),
                tr("%n words", nullptr, int(entry.body.words))));
    setToolTip(shownTitle());
}

QString PieceCard::shownTitle() const { return m_entry.item.title.isEmpty() ? tr("Untitled") : m_entry.item.title; }

QSize PieceCard::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(236), theme.px(openingHeight + factsHeight)};
}

void PieceCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = underMouse() ? theme.color.borderControl : theme.color.border;
    drawPanel(painter, rect(), {.fill = theme.color.surface, .line = line, .radius = qreal(theme.size.radiusCard)});
    const QRect opening(1, 1, width() - 2, theme.px(openingHeight));
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.size.radiusCard - 1, theme.size.radiusCard - 1);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(opening, theme.color.pane);
    painter.restore();
    drawHairline(painter, opening, Edge::Bottom, line);
    paintOpening(painter, theme, opening.adjusted(theme.px(16), theme.px(12), -theme.px(16), -theme.px(8)));
    paintFacts(
        painter, theme, rect().adjusted(theme.px(12), opening.bottom() + theme.px(14), -theme.px(12), -theme.px(12)));
    if (hasFocus())
        drawFocusRing(painter, rect(), theme.size.radiusCard, theme, -theme.size.focusRing);
}

void PieceCard::paintOpening(QPainter &painter, const Theme &theme, const QRect &place) const
{
    QRect rest = place;
    if (!m_opening.heading.isEmpty()) {
        const int height = theme.lineHeight(FontRole::Body);
        drawLine(painter, QRect(place.topLeft(), QSize(place.width(), height)), Qt::AlignLeading, m_opening.heading,
            {.font = theme.font(FontRole::Body, FontWeight::Semibold), .color = theme.color.text});
        rest.setTop(place.top() + height);
    }
    const bool isBlank = m_opening.heading.isEmpty() && m_opening.words.isEmpty();
    drawWrapped(painter, rest, isBlank ? tr("No words yet") : m_opening.words,
        {.font = theme.font(FontRole::Caption), .color = isBlank ? theme.color.text3 : theme.color.text2},
        theme.lineHeight(FontRole::Caption));
}

void PieceCard::paintFacts(QPainter &painter, const Theme &theme, const QRect &place) const
{
    const int body = theme.lineHeight(FontRole::Body);
    const int small = theme.lineHeight(FontRole::Small);
    QRect row(place.left(), place.top(), place.width(), body);
    drawLine(painter, row, Qt::AlignLeading, shownTitle(),
        {.font = theme.font(FontRole::Body, FontWeight::Semibold), .color = theme.color.text});

    row = QRect(place.left(), row.bottom() + 1 + theme.px(2), place.width(), small);
    const TextLook quiet{.font = theme.numberFont(FontRole::Small), .color = theme.color.text3};
    const Status status = shownStatus(m_entry.item.status);
    const int ageWidth = textWidth(quiet.font, m_age);
    const QRect dot(row.left(), row.top(), theme.size.dot, row.height());
    drawDot(painter, QRectF(mirrored(layoutDirection(), rect(), dot)).center(), statusLook(theme, status).dot,
        statusLook(theme, status).color, theme);
    const QRect word = row.adjusted(theme.px(16), 0, -ageWidth - theme.px(8), 0);
    drawLine(painter, mirrored(layoutDirection(), rect(), word), Qt::AlignLeading, statusWord(status),
        {.font = theme.font(FontRole::Small), .color = theme.color.text2});
    drawLine(painter, row, Qt::AlignTrailing, m_age, quiet);

    row = QRect(place.left(), row.bottom() + 1 + theme.px(4), place.width(), small);
    drawLine(painter, row, Qt::AlignLeading, tr("%n words", nullptr, int(m_entry.body.words)), quiet);
}

} // namespace atelier
