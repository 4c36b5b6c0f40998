// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/column_layout.h"

#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace atelier {

namespace {

// Layouts kept at a time: some ten screens. Each holds the shaped glyphs of its paragraph.
constexpr qsizetype keptLayouts = 500;
constexpr quint64 keptStamps = 200;
// Blocks that one edit lays out at once; more (a paste) are estimated until they come into view.
constexpr int blocksAtOnce = 4;

int lastBlockBottom(const QTextDocument &document)
{
    const QTextBlock last = document.lastBlock();
    return last.firstLineNumber() + last.lineCount();
}

} // namespace

ColumnLayout::ColumnLayout(QTextDocument *document, const QString *text, const TextLayers *layers)
    : QAbstractTextDocumentLayout(document)
    , m_text(text)
    , m_layers(layers)
{
    m_composer.setStyle(EditorStyle::light());
    measureColumn();
}

void ColumnLayout::setStyle(const EditorStyle &style)
{
    m_composer.setStyle(style);
    measureColumn();
    invalidateAll();
}

void ColumnLayout::setViewSize(const QSize &viewport, int outerWidth)
{
    const int oldWidth = m_width;
    const int oldLeft = m_left;
    m_viewSize = viewport;
    m_outerWidth = outerWidth;
    measureColumn();
    if (m_width != oldWidth)
        invalidateAll();
    else if (m_left != oldLeft)
        Q_EMIT update();
}

void ColumnLayout::measureColumn()
{
    const EditorStyle &s = style();
    const int padding = std::clamp((m_outerWidth - 480) / 2, s.sidePaddingMinimum, s.sidePadding);
    m_width = std::clamp(m_outerWidth - 2 * padding, 80, s.columnMaximum);
    m_left = std::max(0, (m_outerWidth - m_width) / 2);
}

void ColumnLayout::setExtraPadding(int top, int bottom)
{
    m_extraTop = top;
    m_extraBottom = bottom;
    Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update();
}

void ColumnLayout::invalidateAll()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        block.clearLayout();
        estimate(block);
    }
    m_laidOut = 0;
    m_knownBlocks = document()->blockCount();
    composePassage();
    Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update();
}

void ColumnLayout::endReload()
{
    m_quiet = false;
    invalidateAll();
}

bool ColumnLayout::isNearView(const QTextBlock &block) const
{
    if (!m_layingOutWhileEdited)
        return false;
    const int top = blockTop(block);
    return top + block.lineCount() > m_viewTop - m_viewSize.height() && top < m_viewTop + 2 * m_viewSize.height();
}

QStringView ColumnLayout::textOf(const QTextBlock &block) const
{
    return QStringView(*m_text).mid(block.position(), block.length() - 1);
}

int ColumnLayout::totalHeight() const
{
    return 2 * style().verticalPadding + m_extraTop + m_extraBottom + lastBlockBottom(*document());
}

QSizeF ColumnLayout::documentSize() const { return QSizeF(m_viewSize.width(), totalHeight()); }

QRectF ColumnLayout::frameBoundingRect(QTextFrame *) const { return QRectF(QPointF(), documentSize()); }

QTextBlock ColumnLayout::blockAt(int y) const
{
    const int within = y - style().verticalPadding - m_extraTop;
    if (within < 0)
        return document()->begin();
    const QTextBlock block = document()->findBlockByLineNumber(within);
    return block.isValid() ? block : document()->lastBlock();
}

int ColumnLayout::blockTop(const QTextBlock &block) const
{
    return style().verticalPadding + m_extraTop + block.firstLineNumber();
}

int ColumnLayout::emptyHeight(const QTextBlock &block) const
{
    const QTextBlock before = block.previous();
    const QTextBlock after = block.next();
    const auto isText = [](const QTextBlock &b) { return b.isValid() && DocumentIndex::kind(b) != LineKind::Blank; };
    if (!isText(before) || !isText(after))
        return style().lineHeight;
    if (DocumentIndex::kind(after) == LineKind::Heading)
        return style().headingGap;
    const bool followsHeading = DocumentIndex::kind(before) == LineKind::Heading;
    const bool followsTitle = followsHeading && DocumentIndex::data(before)->info.level == 1;
    return followsHeading && !followsTitle ? style().afterHeadingGap : style().paragraphGap;
}

int ColumnLayout::gapBelow(const QTextBlock &block) const
{
    return m_gap && m_gap->place.block() == block ? m_gap->height : 0;
}

void ColumnLayout::setHeight(const QTextBlock &block, int height) const
{
    const int whole = height + gapBelow(block);
    if (block.lineCount() != whole) {
        QTextBlock changed = block;
        changed.setLineCount(whole);
    }
}

void ColumnLayout::estimate(const QTextBlock &block) const
{
    if (isInPassage(block))
        return setHeight(block, block == m_passage->first.block() ? m_passage->view->height() : 0);
    const BlockData *const data = DocumentIndex::data(block);
    const LineInfo info = data ? data->info : LineInfo{.kind = LineKind::Paragraph};
    setHeight(block,
        info.kind == LineKind::Blank ? emptyHeight(block) : m_composer.estimate(info, block.length() - 1, m_width));
}

LineContent ColumnLayout::contentOf(const QTextBlock &block) const
{
    LineContent content{.text = textOf(block), .info = {.kind = LineKind::Paragraph}};
    if (const BlockData *const data = DocumentIndex::data(block)) {
        content.info = data->info;
        if (data->info.kind == LineKind::Code)
            content.tokens = data->codeTokens;
    }
    content.emptyHeight = emptyHeight(block);
    const qsizetype from = block.position();
    const qsizetype to = from + block.length() - 1;
    for (const TextRun &run : m_layers->runsIn(Layer::Changes, from, to)) {
        const QColor &color = run.kind == RunKind::Inserted ? style().colors.insertText : style().colors.deleteText;
        const qsizetype start = std::max(run.start, from);
        content.colors.append(
            {static_cast<int>(start - from), static_cast<int>(std::min(run.end(), to) - start), color});
    }
    return content;
}

// QTextLayout::setFormats reports a change of the whole block to the document, which would be added to the next edit's
// range; markContentsDirty makes the document deliver it at once, and we do not listen.
void ColumnLayout::setBlockFormats(
    QTextLayout &layout, const QList<QTextLayout::FormatRange> &ranges, const QTextBlock &block)
{
    if (ranges.isEmpty() && layout.formats().isEmpty())
        return;
    const bool wasQuiet = std::exchange(m_quiet, true);
    layout.setFormats(ranges);
    const bool editIsOpen = document()->characterCount() != m_text->size() + 1;
    if (!editIsOpen)
        document()->markContentsDirty(block.position(), 0);
    m_quiet = wasQuiet;
}

void ColumnLayout::layOut(const QTextBlock &block)
{
    BlockData *const data = DocumentIndex::data(block);
    if (data)
        data->useStamp = m_stamp;
    QTextLayout *const layout = block.layout();
    if (layout->lineCount() > 0)
        return;
    ++m_laidOut;
    const int height = m_composer.compose(
        *layout, contentOf(block), m_width, [&](QTextLayout &target, const QList<QTextLayout::FormatRange> &ranges) {
            setBlockFormats(target, ranges, block);
        });
    if (isInPassage(block))
        estimate(block);
    else
        setHeight(block, height);
}

bool ColumnLayout::settle(int top, int bottom)
{
    ++m_stamp;
    const int oldTotal = totalHeight();
    const QTextBlock first = blockAt(top);
    const int firstTop = blockTop(first);
    bool changed = false;
    int y = firstTop;
    for (QTextBlock block = first; block.isValid() && y <= bottom; block = block.next()) {
        const int known = block.lineCount();
        layOut(block);
        changed = changed || block.lineCount() != known;
        y += block.lineCount();
    }
    forgetFarLayouts();
    if (totalHeight() != oldTotal)
        Q_EMIT documentSizeChanged(documentSize());
    return changed;
}

void ColumnLayout::forgetFarLayouts()
{
    if (m_laidOut <= keptLayouts)
        return;
    const quint64 oldest = m_stamp > keptStamps ? m_stamp - keptStamps : 0;
    m_laidOut = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const BlockData *const data = DocumentIndex::data(block);
        if (!data || data->useStamp == 0)
            continue;
        if (data->useStamp < oldest)
            block.clearLayout();
        else
            ++m_laidOut;
    }
    // All of them recent: a long jump through the text. Counting starts again instead of looking at every step.
    m_laidOut = std::min(m_laidOut, keptLayouts / 2);
}

void ColumnLayout::restyle(int from, int to)
{
    const int oldTotal = totalHeight();
    const QTextBlock end = document()->findBlock(to);
    for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
        block.clearLayout();
        if (block == end)
            break;
    }
    announce(oldTotal, QRectF(0, blockTop(document()->findBlock(from)), m_viewSize.width(), 1e7));
}

void ColumnLayout::announce(int oldTotal, const QRectF &changed)
{
    if (totalHeight() != oldTotal)
        Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update(changed);
}

void ColumnLayout::documentChanged(int from, int, int added)
{
    if (m_quiet)
        return;
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(std::max(from + added, std::exchange(m_dirtyEnd, -1)));
    const int end = last.isValid() ? last.blockNumber() : document()->blockCount() - 1;
    const int blocks = end - first.blockNumber() + 1;
    const int oldBottom = lastBlockBottom(*document());
    const bool sameBlocks = m_knownBlocks == document()->blockCount();
    m_knownBlocks = document()->blockCount();

    QTextBlock block = first;
    for (int i = 0; i < blocks && block.isValid(); ++i, block = block.next()) {
        block.clearLayout();
        if (blocks <= blocksAtOnce && isNearView(block))
            layOut(block);
        else
            estimate(block);
    }
    // The height of an empty line depends on its neighbours.
    for (QTextBlock neighbour : {first.previous(), block}) {
        if (neighbour.isValid() && DocumentIndex::kind(neighbour) == LineKind::Blank) {
            neighbour.clearLayout();
            estimate(neighbour);
        }
    }
    const bool sameHeight = sameBlocks && lastBlockBottom(*document()) == oldBottom;
    const int top = blockTop(first.previous().isValid() ? first.previous() : first);
    const int bottom = sameHeight && block.isValid() ? blockTop(block) : totalHeight() + m_viewSize.height();
    if (!sameHeight)
        Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update(QRectF(0, top, m_viewSize.width(), bottom - top));
}

QRectF ColumnLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    // Laying out on demand is part of reading a place; the document's content does not change by it.
    const_cast<ColumnLayout *>(this)->layOut(block);
    return QRectF(m_left, blockTop(block), m_width, block.lineCount());
}

QRectF ColumnLayout::caretRect(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const QRectF bounds = blockBoundingRect(block);
    if (isInPassage(block)) {
        const int top = blockTop(m_passage->first.block());
        const int offset = position - m_passage->first.block().position();
        return m_passage->view->caretRect(offset).translated(m_left, top);
    }
    const int offset = position - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(offset);
    if (!line.isValid())
        return bounds;
    return QRectF(bounds.left() + line.cursorToX(offset), bounds.top() + line.y(), 1, line.height());
}

QRectF ColumnLayout::rangeRect(int from, int to) const
{
    const QRectF start = caretRect(from);
    const QRectF end = caretRect(to);
    return QRectF(m_left, start.top(), m_width, end.bottom() - start.top());
}

int ColumnLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    const QTextBlock block = blockAt(static_cast<int>(std::floor(point.y())));
    const QRectF bounds = blockBoundingRect(block);
    if (accuracy == Qt::ExactHit && !bounds.contains(point))
        return -1;
    if (isInPassage(block)) {
        const QTextBlock first = m_passage->first.block();
        const QPointF inside = point - QPointF(m_left, blockTop(first));
        const auto old = static_cast<int>(m_passage->view->oldPositionAt(inside));
        return std::min(first.position() + old, document()->characterCount() - 1);
    }
    const QTextLayout *const layout = block.layout();
    const QPointF inside = point - bounds.topLeft();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const bool isLast = i == layout->lineCount() - 1;
        // The spacing between two lines belongs half to each.
        const qreal reach = isLast ? 0 : (layout->lineAt(i + 1).y() - line.y() - line.height()) / 2;
        if (isLast || inside.y() < line.y() + line.height() + reach)
            return block.position() + line.xToCursor(inside.x());
    }
    return block.position();
}

void ColumnLayout::setGap(std::optional<BlockGap> gap)
{
    const int oldTotal = totalHeight();
    const QTextBlock oldBlock = m_gap ? m_gap->place.block() : QTextBlock();
    const int oldHeight = m_gap ? m_gap->height : 0;
    m_gap.reset();
    if (oldBlock.isValid())
        setHeight(oldBlock, std::max(0, oldBlock.lineCount() - oldHeight));
    m_gap = std::move(gap);
    if (m_gap) {
        const QTextBlock block = m_gap->place.block();
        setHeight(block, block.lineCount());
    }
    announce(oldTotal, QRectF(0, 0, 1e7, 1e7));
}

std::optional<QRectF> ColumnLayout::gapRect() const
{
    if (!m_gap)
        return std::nullopt;
    const QTextBlock block = m_gap->place.block();
    return QRectF(m_left, blockTop(block) + block.lineCount() - m_gap->height, m_width, m_gap->height);
}

bool ColumnLayout::isInPassage(const QTextBlock &block) const
{
    if (!m_passage || !m_passage->view)
        return false;
    const int number = block.blockNumber();
    return number >= m_passage->first.blockNumber() && number <= m_passage->last.blockNumber();
}

void ColumnLayout::setPassage(int from, int to, const PassagePieces &pieces)
{
    m_passage.reset();
    if (!pieces.empty()) {
        const QTextBlock first = document()->findBlock(from);
        const QTextBlock last = document()->findBlock(to);
        ShownPassage passage{.first = QTextCursor(first), .last = QTextCursor(last), .pieces = {}, .view = {}};
        passage.first.setKeepPositionOnInsert(true);
        const QStringView before = QStringView(*m_text).mid(first.position(), from - first.position());
        const QStringView after = QStringView(*m_text).mid(to, last.position() + last.length() - 1 - to);
        passage.pieces.push_back({PieceKind::Equal, before.toString()});
        passage.pieces.insert(passage.pieces.end(), pieces.begin(), pieces.end());
        passage.pieces.push_back({PieceKind::Equal, after.toString()});
        m_passage = std::move(passage);
    }
    invalidateAll();
}

void ColumnLayout::composePassage()
{
    if (!m_passage)
        return;
    m_passage->view = std::make_unique<PassageView>(m_passage->pieces, m_composer, m_width);
    for (QTextBlock block = m_passage->first.block(); block.isValid() && isInPassage(block); block = block.next())
        estimate(block);
}

QList<QRectF> ColumnLayout::passageChanges() const
{
    if (!m_passage || !m_passage->view)
        return {};
    return m_passage->view->changeRects(QPointF(m_left, blockTop(m_passage->first.block())));
}

} // namespace atelier
