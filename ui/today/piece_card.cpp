// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/piece_card.h"

#include "ui/theme/paint.h"
#include "ui/widgets/item_status.h"

#include <QTextLayout>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

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

WorkFacts factsOf(const LibraryEntry &entry, Timestamp now)
{
    const Status status = shownStatus(entry.item.status);
    return {.id = entry.item.header.id,
        .title = entry.item.title.isEmpty() ? PieceCard::tr("Untitled") : entry.item.title,
        .status = status,
        .word = statusWord(status),
        .age = readableAge(entry.item.header.updated, now),
        .detail = PieceCard::tr("%Ln words", nullptr, int(entry.body.words))};
}

} // namespace

PieceCard::PieceCard(const LibraryEntry &entry, Timestamp now, QWidget *parent)
    : WorkCard(factsOf(entry, now), parent)
    , m_opening(openingOf(entry.body.opening))
{
}

void PieceCard::paintLook(QPainter &painter, const Theme &theme, const QRect &place)
{
    QRect rest = place.adjusted(theme.px(16), theme.px(12), -theme.px(16), -theme.px(8));
    if (!m_opening.heading.isEmpty()) {
        const int height = theme.lineHeight(FontRole::Body);
        drawLine(painter, QRect(rest.topLeft(), QSize(rest.width(), height)), Qt::AlignLeading, m_opening.heading,
            {.font = theme.font(FontRole::Body, FontWeight::Semibold), .color = theme.color.text});
        rest.setTop(rest.top() + height);
    }
    const bool isBlank = m_opening.heading.isEmpty() && m_opening.words.isEmpty();
    drawWrapped(painter, rest, isBlank ? tr("No words yet") : m_opening.words,
        {.font = theme.font(FontRole::Caption), .color = isBlank ? theme.color.text3 : theme.color.text2},
        theme.lineHeight(FontRole::Caption));
}

} // namespace atelier
