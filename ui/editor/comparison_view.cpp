// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comparison_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace atelier {

namespace {

constexpr qsizetype longestQuote = 80;

// The pieces of one side; those of the other stay as empty places, so that changes keep their number.
PassagePieces piecesOf(const PassagePieces &pieces, ComparisonSide side)
{
    PassagePieces shown;
    for (const PassagePiece &piece : pieces) {
        const bool isHidden = (side == ComparisonSide::Before && piece.kind == PieceKind::Insert)
            || (side == ComparisonSide::After && piece.kind == PieceKind::Delete);
        shown.push_back(isHidden ? PassagePiece{piece.kind, {}} : piece);
    }
    return shown;
}

// The changes of the whole comparison with their places in the text of one side.
std::vector<PassageChange> placedChanges(const PassagePieces &pieces, const PassagePieces &shown)
{
    std::vector<PassageChange> changes = passageChanges(pieces);
    size_t next = 0;
    qsizetype at = 0;
    bool isOpen = false;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const qsizetype end = at + shown[i].text.size();
        const bool isChange = pieces[i].kind != PieceKind::Equal && !pieces[i].text.isEmpty();
        if (isChange && !isOpen) {
            changes[next].start = at;
            ++next;
        }
        if (isChange)
            changes[next - 1].end = end;
        isOpen = isChange || (isOpen && pieces[i].kind != PieceKind::Equal);
        at = end;
    }
    return changes;
}

QString quoted(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestQuote ? line : line.first(longestQuote) + QChar(0x2026);
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : MarkdownEditor(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Comparison of versions"));
}

void ComparisonView::setPieces(const PassagePieces &pieces, ComparisonSide side)
{
    const PassagePieces shown = piecesOf(pieces, side);
    m_changes = placedChanges(pieces, shown);
    m_current = -1;
    load(combinedText(shown));
    setRuns(Layer::Changes, pieceRuns(shown));
    if (!m_changes.empty())
        goToChange(0);
}

void ComparisonView::goToChange(int index)
{
    if (index < 0 || index >= changeCount() || index == m_current)
        return;
    m_current = index;
    showCurrent();
    Q_EMIT currentChangeChanged(index);
}

void ComparisonView::showCurrent()
{
    const PassageChange &change = m_changes[static_cast<size_t>(m_current)];
    setBars({{change.start, change.end, BarKind::Proposal}});
    select({change.start, change.start});
    const QRect place = passageRect(change.start, change.end);
    if (!viewport()->rect().contains(place))
        scrollTo(change.start);
    setAccessibleDescription(changeName(m_current));
}

QString ComparisonView::changeName(int index) const
{
    if (index < 0 || index >= changeCount())
        return tr("No differences");
    const PassageChange &change = m_changes[static_cast<size_t>(index)];
    QStringList parts;
    if (!change.deleted.isEmpty())
        parts.append(tr("Deleted: %1").arg(quoted(change.deleted)));
    if (!change.inserted.isEmpty())
        parts.append(tr("Inserted: %1").arg(quoted(change.inserted)));
    return tr("%1, %2 of %3").arg(parts.join(u' ')).arg(index + 1).arg(changeCount());
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isAlt && event->key() == Qt::Key_Down)
        goToNextChange();
    else if (isAlt && event->key() == Qt::Key_Up)
        goToPreviousChange();
    else if (isPlain && isEnter && m_current >= 0)
        Q_EMIT takeRequested(m_current);
    else if (isPlain && event->key() == Qt::Key_Backspace && m_current >= 0)
        Q_EMIT keepRequested(m_current);
    else if (isPlain && event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        return MarkdownEditor::keyPressEvent(event);
    event->accept();
}

} // namespace atelier
