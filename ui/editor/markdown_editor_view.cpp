// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown: style, scrolling, layers, proposals, modes.
#include "ui/editor/code_colors.h"
#include "ui/editor/column_layout.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/spelling.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

constexpr int endTolerance = 4;
constexpr int settleRounds = 4;
constexpr int longestFence = 2000; // lines that are coloured

QTextBlock openingFence(QTextBlock block)
{
    for (int i = 0; i < longestFence && block.isValid(); ++i, block = block.previous()) {
        if (DocumentIndex::kind(block) == LineKind::Fence)
            return block;
    }
    return {};
}

} // namespace

void MarkdownEditor::setEditorStyle(const EditorStyle &style)
{
    m_baseStyle = style;
    applyStyle();
}

void MarkdownEditor::setZoom(qreal factor)
{
    const qreal bounded = std::clamp(factor, 0.5, 4.0);
    if (qFuzzyCompare(bounded, m_zoom))
        return;
    m_zoom = bounded;
    applyStyle();
    Q_EMIT zoomChanged(m_zoom);
}

void MarkdownEditor::applyStyle()
{
    const EditorStyle style = m_baseStyle.scaled(m_zoom);
    const ViewAnchor anchor = viewAnchor();
    QPalette colors = palette();
    colors.setColor(QPalette::Base, style.colors.surface);
    colors.setColor(QPalette::Text, style.colors.text);
    colors.setColor(QPalette::Highlight, style.colors.selection);
    colors.setColor(QPalette::HighlightedText, style.colors.text);
    colors.setColor(QPalette::PlaceholderText, style.colors.textDimmed);
    setPalette(colors);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (BlockData *const known = DocumentIndex::data(block))
            known->codeHash = 0;
    }
    m_layout->setStyle(style);
    setFont(m_layout->textFont()); // becomes the document's default font
    verticalScrollBar()->setSingleStep(style.lineHeight);
    updateStillCaret();
    restore(anchor);
    m_decorateSoon.start();
}

MarkdownEditor::ViewAnchor MarkdownEditor::viewAnchor() const
{
    const int top = verticalScrollBar()->value();
    const QTextBlock caretBlock = textCursor().block();
    const int caretTop = m_layout->blockTop(caretBlock);
    const bool caretInView = caretTop >= top && caretTop < top + viewport()->height();
    const QTextBlock block = caretInView ? caretBlock : m_layout->blockAt(top);
    return {QTextCursor(block), m_layout->blockTop(block) - top};
}

void MarkdownEditor::restore(const ViewAnchor &anchor)
{
    verticalScrollBar()->setValue(m_layout->blockTop(anchor.place.block()) - anchor.offset);
    settleView();
}

void MarkdownEditor::settleView()
{
    if (m_isSettling)
        return;
    m_isSettling = true;
    for (int round = 0; round < settleRounds; ++round) {
        const int top = verticalScrollBar()->value();
        m_layout->setViewTop(top);
        const ViewAnchor anchor = viewAnchor();
        const bool wasAtEnd = isAtEnd();
        if (!m_layout->settle(top, top + viewport()->height()))
            break;
        if (wasAtEnd && top > 0)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        else
            verticalScrollBar()->setValue(m_layout->blockTop(anchor.place.block()) - anchor.offset);
    }
    m_isSettling = false;
}

void MarkdownEditor::afterViewChange()
{
    m_decorateSoon.start();
    Q_EMIT viewChanged();
}

void MarkdownEditor::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    settleView();
    afterViewChange();
}

void MarkdownEditor::resizeEvent(QResizeEvent *event)
{
    const ViewAnchor anchor = viewAnchor();
    m_layout->setViewSize(viewport()->size(), width() - 2 * frameWidth());
    QTextEdit::resizeEvent(event);
    setTypewriterMode(m_typewriterMode);
    restore(anchor);
    afterViewChange();
}

void MarkdownEditor::paintEvent(QPaintEvent *event)
{
    settleView();
    QTextEdit::paintEvent(event);
}

bool MarkdownEditor::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - endTolerance;
}

void MarkdownEditor::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    settleView();
}

void MarkdownEditor::scrollTo(qsizetype position)
{
    const QRectF caret = m_layout->caretRect(static_cast<int>(std::clamp<qsizetype>(position, 0, m_text.size())));
    verticalScrollBar()->setValue(static_cast<int>(caret.top()) - viewport()->height() / 3);
    settleView();
}

QRect MarkdownEditor::passageRect(qsizetype from, qsizetype to) const
{
    const QRectF rect = m_layout->rangeRect(static_cast<int>(from), static_cast<int>(to));
    return rect.translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

QRect MarkdownEditor::columnRect() const
{
    return {m_layout->columnLeft(), 0, m_layout->columnWidth(), viewport()->height()};
}

void MarkdownEditor::setRuns(Layer layer, TextRuns runs)
{
    m_layers.setRuns(layer, std::move(runs));
    if (layer == Layer::Changes)
        m_layout->restyle(0, static_cast<int>(m_text.size()));
    viewport()->update();
}

void MarkdownEditor::setBars(std::vector<MarginBar> bars)
{
    m_layers.setBars(std::move(bars));
    viewport()->update();
}

void MarkdownEditor::showProposal(const Proposal &proposal)
{
    hideProposal();
    const qsizetype end = proposal.start + oldText(proposal.pieces).size();
    if (proposal.start < 0 || end > m_text.size())
        return;
    ShownProposal shown{.passage = QTextCursor(document()), .pieces = proposal.pieces};
    shown.passage.setPosition(static_cast<int>(proposal.start));
    shown.passage.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    m_proposal = std::move(shown);
    const ViewAnchor anchor = viewAnchor();
    m_layout->setPassage(static_cast<int>(proposal.start), static_cast<int>(end), proposal.pieces);
    setBars({{proposal.start, end, BarKind::Proposal}});
    restore(anchor);
    afterViewChange();
}

void MarkdownEditor::hideProposal()
{
    if (!m_proposal)
        return;
    const ViewAnchor anchor = viewAnchor();
    m_proposal.reset();
    m_layout->setPassage(0, 0, {});
    setBars({});
    restore(anchor);
    afterViewChange();
}

Proposal MarkdownEditor::proposal() const
{
    if (!m_proposal)
        return {};
    return {m_proposal->passage.selectionStart(), m_proposal->pieces};
}

void MarkdownEditor::acceptProposal()
{
    const Proposal accepted = proposal();
    hideProposal();
    TextEdits edits;
    qsizetype at = accepted.start;
    for (const PassagePiece &piece : accepted.pieces) {
        if (piece.kind == PieceKind::Delete)
            edits.push_back({at, piece.text.size(), {}});
        else if (piece.kind == PieceKind::Insert)
            edits.push_back({at, 0, piece.text});
        if (piece.kind != PieceKind::Delete)
            at += piece.text.size();
    }
    editAsUser(edits, EditKind::Accepted);
}

int MarkdownEditor::proposalChangeCount() const
{
    return m_proposal ? static_cast<int>(passageChanges(m_proposal->pieces).size()) : 0;
}

void MarkdownEditor::scrollToProposalChange(int index)
{
    const QList<QRectF> places = m_layout->passageChanges();
    if (index < 0 || index >= places.size())
        return;
    const QRectF place = places[index];
    const int top = verticalScrollBar()->value();
    if (place.top() < top || place.bottom() > top + viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(place.top()) - viewport()->height() / 3);
}

void MarkdownEditor::withdrawProposalTouchedBy(std::span<const TextEdit> edits)
{
    if (!m_proposal)
        return;
    qsizetype start = m_proposal->passage.selectionStart();
    qsizetype end = m_proposal->passage.selectionEnd();
    const QTextBlock first = document()->findBlock(static_cast<int>(start));
    const QTextBlock last = document()->findBlock(static_cast<int>(end));
    start = first.position();
    end = last.position() + last.length() - 1;
    for (const TextEdit &edit : edits) {
        if (edit.position <= end && edit.position + edit.deleted >= start) {
            hideProposal();
            Q_EMIT proposalWithdrawn();
            return;
        }
        start = mapPosition(start, std::span(&edit, 1));
        end = mapPosition(end, std::span(&edit, 1));
    }
}

void MarkdownEditor::setRoomBelow(qsizetype position, int height)
{
    if (height <= 0) {
        m_layout->setGap(std::nullopt);
    } else {
        QTextCursor place(document());
        place.setPosition(static_cast<int>(std::clamp<qsizetype>(position, 0, m_text.size())));
        m_layout->setGap(BlockGap{place, height});
    }
    settleView();
    afterViewChange();
}

std::optional<QRect> MarkdownEditor::roomRect() const
{
    const std::optional<QRectF> gap = m_layout->gapRect();
    return gap ? std::optional(gap->translated(0, -verticalScrollBar()->value()).toAlignedRect()) : std::nullopt;
}

void MarkdownEditor::setFocusMode(bool on)
{
    m_focusMode = on;
    onCaretMoved();
    viewport()->update();
}

void MarkdownEditor::setTypewriterMode(bool on)
{
    const bool changes = on || m_typewriterMode;
    m_typewriterMode = on;
    if (!changes)
        return;
    const int half = on ? viewport()->height() / 2 : 0;
    m_layout->setExtraPadding(half, half);
    centreCaretLine();
}

void MarkdownEditor::centreCaretLine()
{
    if (!m_typewriterMode)
        return;
    const QRectF caret = m_layout->caretRect(textCursor().position());
    verticalScrollBar()->setValue(static_cast<int>(caret.center().y()) - viewport()->height() / 2);
}

void MarkdownEditor::onCaretMoved()
{
    const int paragraph = textCursor().blockNumber();
    m_layout->setFocusedPosition(m_focusMode ? std::optional(textCursor().position()) : std::nullopt);
    if (m_focusMode && std::exchange(m_focusedParagraph, paragraph) != paragraph)
        viewport()->update();
    if (m_typewriterMode)
        QMetaObject::invokeMethod(this, &MarkdownEditor::centreCaretLine, Qt::QueuedConnection);
    updateStillCaret();
}

void MarkdownEditor::updateStillCaret()
{
    const bool isStill = m_baseStyle.caret == CaretMotion::Still && hasFocus() && !isReadOnly();
    m_layout->setStillCaret(isStill ? std::optional(textCursor().position()) : std::nullopt);
}

void MarkdownEditor::setSpellingLanguages(const QStringList &languages) { m_spelling->setLanguages(languages); }

// Asks for the colours of the fenced code that is in view, once for each state of a fence's text.
void MarkdownEditor::requestDecorations()
{
    const int top = verticalScrollBar()->value();
    QTextBlock block = m_layout->blockAt(top);
    while (block.isValid() && m_layout->blockTop(block) < top + viewport()->height()) {
        if (DocumentIndex::kind(block) != LineKind::Code) {
            block = block.next();
            continue;
        }
        const QTextBlock fence = openingFence(block.previous());
        block = fence.isValid() ? requestCode(fence) : block.next();
    }
}

QTextBlock MarkdownEditor::requestCode(const QTextBlock &fence)
{
    CodeRequest request{.language = fenceLanguage(fence.text()).toString(),
        .lines = {},
        .scheme = m_baseStyle.scheme,
        .background = m_baseStyle.colors.codeFill};
    bool isAsked = true;
    QTextBlock block = fence.next();
    for (; block.isValid() && DocumentIndex::kind(block) == LineKind::Code && request.lines.size() < longestFence;
        block = block.next()) {
        request.lines.append(block.text());
        isAsked = std::exchange(DocumentIndex::data(block)->codeIsAsked, true) && isAsked;
    }
    const size_t hash = qHashMulti(1, request.language, request.lines);
    if (std::exchange(DocumentIndex::data(fence)->codeHash, hash) == hash && isAsked)
        return block;
    const QStringList asked = request.lines;
    m_codeColors->request(request,
        [this, place = QTextCursor(fence), asked](const LineTokens &tokens) { applyCode(place, asked, tokens); });
    return block;
}

void MarkdownEditor::applyCode(const QTextCursor &fence, const QStringList &asked, const LineTokens &tokens)
{
    QTextBlock block = fence.block().next();
    for (qsizetype i = 0; i < asked.size() && block.isValid(); ++i, block = block.next()) {
        BlockData *const known = DocumentIndex::data(block);
        const bool isSame = known && known->info.kind == LineKind::Code && block.text() == asked[i];
        const QList<CodeToken> lineTokens = tokens.value(i);
        if (!isSame || known->codeTokens == lineTokens)
            continue;
        known->codeTokens = lineTokens;
        m_layout->restyle(block.position(), block.position());
    }
    settleView();
}

} // namespace atelier
