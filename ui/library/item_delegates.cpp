// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/item_delegates.h"

#include "core/content/opening.h"
#include "ui/library/library_columns.h"
#include "ui/theme/icon_cache.h"
#include "ui/theme/paint.h"
#include "ui/theme/status.h"
#include "ui/widgets/item_status.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QStyleOptionButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int cardInset = 8; // of the card in its cell
constexpr double cardShape = 112.0 / 152.0; // height to width
constexpr int hitMargin = 6;

bool showsKeyboardFocus(const QStyleOptionViewItem &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

QList<QTextLayout::FormatRange> snippetFormats(const LibraryEntry &entry, const Theme &theme)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setBackground(theme.color.heat1);
    format.setForeground(theme.color.text);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &match : entry.matches)
        formats.append({int(match.position), int(match.length), format});
    return formats;
}

void drawStatus(QPainter &painter, const QRect &place, Status status, const TextLook &word, const Theme &theme)
{
    const StatusLook look = statusLook(theme, status);
    const QRect dot =
        mirrored(painter.layoutDirection(), place, QRect(place.left(), place.top(), theme.size.dot, place.height()));
    drawDot(painter, QRectF(dot).center(), look.dot, look.color, theme);
    const int start = theme.size.dot + theme.px(6);
    const QRect text = mirrored(painter.layoutDirection(), place, place.adjusted(start, 0, 0, 0));
    drawLine(painter, text, Qt::AlignLeft, statusWord(status), word);
}

// Lines of a text that fill a rectangle, the last one cut.
void drawWords(QPainter &painter, const QRect &place, const QString &text, const TextLook &look, int lineHeight)
{
    QTextLayout layout(text, look.font, painter.device());
    layout.beginLayout();
    for (int y = place.top(); y + lineHeight <= place.bottom() + 1; y += lineHeight) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const bool isLast = y + 2 * lineHeight > place.bottom() + 1;
        const QString shown = isLast ? text.sliced(line.textStart()) : text.sliced(line.textStart(), line.textLength());
        drawLine(painter, QRect(place.left(), y, place.width(), lineHeight), Qt::AlignLeft, shown.trimmed(), look);
    }
    layout.endLayout();
}

// "Today 8": above a group of cards.
void drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = themeOf(option.widget);
    const int inset = theme.px(cardInset);
    const QString text = index.data(LibraryModel::HeadingRole).toString();
    const QFont &font = theme.font(FontRole::Small, FontWeight::Semibold);
    const QRect line = option.rect.adjusted(inset, theme.px(6), -inset, 0);
    drawLine(painter, line, Qt::AlignLeft, text, {font, theme.color.text2, Qt::ElideRight});
    if (const QVariant count = index.data(LibraryModel::HeadingCountRole); count.isValid()) {
        const QRect beside = line.adjusted(textWidth(font, text) + theme.px(8), 0, 0, 0);
        drawLine(painter, mirrored(option.direction, line, beside), Qt::AlignLeft, QLocale().toString(count.toInt()),
            {theme.numberFont(FontRole::Small), theme.color.text3, Qt::ElideNone});
    }
}

} // namespace

void drawCheckbox(QPainter &painter, const QWidget *widget, const QRect &place, Qt::CheckState state)
{
    QStyleOptionButton box;
    box.rect = place;
    if (widget)
        box.palette = widget->palette();
    box.state = QStyle::State_Enabled
        | (state == Qt::Checked                 ? QStyle::State_On
                : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                : QStyle::State_Off);
    const QStyle *const style = widget ? widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, widget);
}

ItemDelegate::ItemDelegate(const LibraryModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

bool ItemDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const LibraryEntry *const entry = m_model.entryAt(index);
    if (event->type() != QEvent::ToolTip || !entry)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), m_model.titleOf(*entry), view, option.rect);
    return true;
}

QRect ItemRowDelegate::checkPlace(const QWidget &view, const QRect &place) const
{
    const QRect check = libraryColumns(themeOf(&view), place, view.layoutDirection()).check;
    return check.adjusted(-hitMargin, -hitMargin, hitMargin, hitMargin);
}

QSize ItemRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    return {theme.px(240), theme.px(56)};
}

void ItemRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LibraryEntry *const entry = m_model.entryAt(index);
    if (!entry)
        return;
    const Theme &theme = themeOf(option.widget);
    const Colors &color = theme.color;
    painter->setLayoutDirection(option.direction);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent)
        painter->fillRect(option.rect, color.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, color.pane);
    drawHairline(*painter, option.rect, Edge::Bottom, color.border);
    const LibraryColumns columns = libraryColumns(theme, option.rect, option.direction);
    const bool checked = m_model.isChecked(entry->item.header.id);
    drawCheckbox(*painter, option.widget, columns.check, checked ? Qt::Checked : Qt::Unchecked);
    drawIcon(*painter, option.widget, m_model.iconOf(*entry), columns.icon, theme.size.iconDefault, color.text2);

    const Status status = shownStatus(entry->item.status);
    const TextLook small{theme.font(FontRole::Small), color.text2, Qt::ElideRight};
    const TextLook number{theme.numberFont(FontRole::Small), color.text2, Qt::ElideRight};
    QRect titlePlace = columns.title;
    if (columns.status.isNull()) {
        const StatusLook look = statusLook(theme, status);
        const QRect dot = mirrored(option.direction, titlePlace,
            QRect(titlePlace.left(), titlePlace.top(), theme.size.dot, titlePlace.height()));
        drawDot(*painter, QRectF(dot).center(), look.dot, look.color, theme);
        titlePlace = mirrored(option.direction, titlePlace, titlePlace.adjusted(theme.size.dot + theme.px(8), 0, 0, 0));
    } else {
        drawStatus(*painter, columns.status, status, small, theme);
    }
    const QString title = m_model.titleOf(*entry);
    const QString &search = m_model.query().text;
    const TextLook titleLook{
        theme.font(FontRole::Body, isCurrent ? FontWeight::Semibold : FontWeight::Medium), color.text, Qt::ElideRight};
    const auto titleMatches = search.isEmpty() ? QList<QTextLayout::FormatRange>() : matchFormats(title, search, theme);
    if (titleMatches.isEmpty())
        drawLine(*painter, titlePlace, Qt::AlignLeft, title, titleLook);
    else
        drawHighlightedLine(*painter, titlePlace, title, titleMatches, titleLook);
    if (!columns.project.isNull())
        drawLine(*painter, columns.project, Qt::AlignLeft, m_model.projectOf(*entry), small);
    if (!columns.words.isNull()) {
        const QString words = entry->body.words > 0 ? QLocale().toString(entry->body.words) : u"–"_s;
        drawLine(*painter, columns.words, Qt::AlignRight, words, number);
    }
    drawLine(*painter, columns.updated, Qt::AlignRight, m_model.ageOf(*entry), number);
    const TextLook quiet{theme.font(FontRole::Small), color.text3, Qt::ElideRight};
    if (entry->snippet.isEmpty())
        drawLine(*painter, columns.snippet, Qt::AlignLeft, openingBeside(title, entry->body.opening), quiet);
    else
        drawHighlightedLine(*painter, columns.snippet, entry->snippet, snippetFormats(*entry, theme), quiet);
    if (showsKeyboardFocus(option))
        drawRowFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme);
}

QRect ItemCardDelegate::cardPlace(const Theme &theme, const QRect &place) const
{
    const int inset = theme.px(cardInset);
    return {place.left() + inset, place.top() + inset, place.width() - 2 * inset, theme.px(m_cardWidth * cardShape)};
}

QRect ItemCardDelegate::checkPlace(const QWidget &view, const QRect &place) const
{
    const Theme &theme = themeOf(&view);
    const QRect card = cardPlace(theme, place);
    const QRect box(card.left() + theme.px(8), card.top() + theme.px(8), theme.size.checkbox, theme.size.checkbox);
    return mirrored(view.layoutDirection(), card, box).adjusted(-hitMargin, -hitMargin, hitMargin, hitMargin);
}

QSize ItemCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    // As wide as the view, so that no card stands beside it.
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget); view && !m_model.entryAt(index))
        return {view->viewport()->width() - 1, theme.px(32)};
    return {theme.px(m_cardWidth + 2 * cardInset),
        theme.px(m_cardWidth * cardShape + 2 * cardInset + 6) + theme.lineHeight(FontRole::Body)
            + theme.lineHeight(FontRole::Caption)};
}

void ItemCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LibraryEntry *const entry = m_model.entryAt(index);
    const Theme &theme = themeOf(option.widget);
    painter->setLayoutDirection(option.direction);
    if (!entry) {
        drawHeading(*painter, option, index);
        return;
    }
    const Colors &color = theme.color;
    const QRect card = cardPlace(theme, option.rect);
    const bool checked = m_model.isChecked(entry->item.header.id);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    drawPanel(*painter, card,
        {.fill = hovered ? color.hover : color.surface,
            .line = isCurrent ? color.borderControl : color.border,
            .radius = qreal(theme.size.radiusSmall)});
    if (checked)
        drawFocusRing(*painter, card, theme.size.radiusSmall, theme, theme.size.focusRingOffset);
    const int pad = theme.px(12);
    const QString words = openingBeside(m_model.titleOf(*entry), entry->body.opening);
    const bool showsCheck = checked || hovered;
    drawWords(*painter, card.adjusted(pad, pad + (showsCheck ? theme.px(16) : 0), -pad, -pad),
        words.isEmpty() ? LibraryModel::tr("No text yet") : words,
        {theme.font(FontRole::Small), words.isEmpty() ? color.text3 : color.text2, Qt::ElideRight},
        theme.lineHeight(FontRole::Small));
    if (showsCheck) {
        const QRect box =
            checkPlace(*option.widget, option.rect).adjusted(hitMargin, hitMargin, -hitMargin, -hitMargin);
        drawCheckbox(*painter, option.widget, box, checked ? Qt::Checked : Qt::Unchecked);
    }
    const int titleHeight = theme.lineHeight(FontRole::Body);
    const QRect title(card.left(), card.bottom() + 1 + theme.px(5), card.width(), titleHeight);
    drawLine(*painter, title, Qt::AlignLeft, m_model.titleOf(*entry),
        {theme.font(FontRole::Body, FontWeight::Medium), color.text, Qt::ElideRight});
    const QRect meta(card.left(), title.bottom() + 1, card.width(), theme.lineHeight(FontRole::Caption));
    const int icon = theme.px(12);
    drawIcon(*painter, option.widget, m_model.iconOf(*entry),
        mirrored(option.direction, meta, QRect(meta.left(), meta.top(), icon, meta.height())), icon, color.text3);
    const QString age = m_model.ageOf(*entry);
    const QFont &number = theme.numberFont(FontRole::Caption);
    drawLine(*painter, meta, Qt::AlignRight, age, {number, color.text3, Qt::ElideNone});
    const int start = icon + theme.px(6);
    const QRect status =
        mirrored(option.direction, meta, meta.adjusted(start, 0, -textWidth(number, age) - theme.px(6), 0));
    drawStatus(*painter, status, shownStatus(entry->item.status),
        {theme.font(FontRole::Caption), color.text3, Qt::ElideRight}, theme);
    if (showsKeyboardFocus(option))
        drawFocusRing(*painter, card, theme.size.radiusSmall, theme, theme.size.focusRingOffset);
}

} // namespace atelier
