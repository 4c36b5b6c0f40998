// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the blocks of a document in one centred column, each only when it comes into view or the caret needs it; the
// heights of the others are estimated. Heights are whole logical pixels kept as the "line count" of each block, in
// which Qt's own tree sums them up: the block at a height and the height of a block cost O(log n).
#pragma once

#include "ui/editor/layer_painter.h"
#include "ui/editor/line_composer.h"
#include "ui/editor/passage_view.h"
#include "ui/editor/spelling.h"
#include "ui/editor/text_layers.h"

#include <QAbstractTextDocumentLayout>
#include <QRegion>
#include <QTextCursor>

#include <functional>
#include <optional>

namespace atelier {

// Which words that touch [from, to) of a block are spelt wrong, relative to the block.
using MisspeltWords = std::function<QList<SpeltWord>(const QTextBlock &block, int from, int to)>;

// Room kept free under a block, for a widget that belongs to it.
struct BlockGap {
    QTextCursor place;
    int height = 0;
};

class ColumnLayout : public QAbstractTextDocumentLayout {
    Q_OBJECT
public:
    // `text` is the document's plain text, kept equal to it by the owner before each documentChanged.
    ColumnLayout(QTextDocument *document, const QString *text, const TextLayers *layers);

    void setStyle(const EditorStyle &style);
    [[nodiscard]] const EditorStyle &style() const { return m_composer.style(); }
    [[nodiscard]] QFont textFont() const { return m_composer.textFont(); }
    // The column is centred in the outer width, that of the viewport with the scroll bar beside it, so that text does
    // not wrap anew when the bar comes or goes.
    void setViewSize(const QSize &viewport, int outerWidth);
    void setExtraPadding(int top, int bottom);
    [[nodiscard]] int columnLeft() const { return m_left; }
    [[nodiscard]] int columnWidth() const { return m_width; }
    [[nodiscard]] int totalHeight() const;

    // Lays out what lies between two heights. True when a height proved different from its estimate; then places below
    // have moved and `documentSizeChanged` was emitted.
    bool settle(int top, int bottom);
    [[nodiscard]] QTextBlock blockAt(int y) const;
    [[nodiscard]] int blockTop(const QTextBlock &block) const;
    [[nodiscard]] QRectF caretRect(int position) const;
    // The part of the column that shows [from, to).
    [[nodiscard]] QRectF rangeRect(int from, int to) const;

    // While the whole text is exchanged the document's reports are not listened to; then everything is measured anew.
    void beginReload() { m_quiet = true; }
    void endReload();
    // After a change of kinds below what the document itself reports (a fence opened or closed).
    void extendNextChange(const QTextBlock &last) { m_dirtyEnd = last.isValid() ? last.position() : -1; }
    // Formats of these blocks have changed without the text, as when colours of code arrive.
    void restyle(int from, int to);

    void setMisspeltWords(MisspeltWords words) { m_misspelt = std::move(words); }
    void setFocusedPosition(std::optional<int> position) { m_focused = position; }
    // Blocks within a screen of the view are laid out as they are edited, others when they come into view.
    void setViewTop(int top) { m_viewTop = top; }
    void setLayingOutWhileEdited(bool on) { m_layingOutWhileEdited = on; }
    void setStillCaret(std::optional<int> position) { m_stillCaret = position; }
    void setGap(std::optional<BlockGap> gap);
    [[nodiscard]] std::optional<QRectF> gapRect() const; // as wide as the column
    // Shows the passage in place of the blocks that hold [from, to]; no pieces: shows the blocks again.
    void setPassage(int from, int to, const PassagePieces &pieces);
    [[nodiscard]] bool hasPassage() const { return m_passage.has_value(); }
    // Where the changes of the passage are shown, top to bottom.
    [[nodiscard]] QList<QRectF> passageChanges() const;
    [[nodiscard]] qsizetype laidOutBlocks() const { return m_laidOut; }

    void draw(QPainter *painter, const PaintContext &context) override;
    [[nodiscard]] int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame *frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    struct ShownPassage {
        QTextCursor first;
        QTextCursor last;
        PassagePieces pieces;
        std::unique_ptr<PassageView> view;
    };

    void measureColumn();
    void invalidateAll();
    void layOut(const QTextBlock &block);
    void setHeight(const QTextBlock &block, int height) const;
    void estimate(const QTextBlock &block) const;
    [[nodiscard]] int emptyHeight(const QTextBlock &block) const;
    [[nodiscard]] int gapBelow(const QTextBlock &block) const;
    [[nodiscard]] bool isNearView(const QTextBlock &block) const;
    [[nodiscard]] bool isInPassage(const QTextBlock &block) const;
    void composePassage();
    [[nodiscard]] LineContent contentOf(const QTextBlock &block) const;
    void setBlockFormats(QTextLayout &layout, const QList<QTextLayout::FormatRange> &ranges, const QTextBlock &block);
    void forgetFarLayouts();
    void announce(int oldTotal, const QRectF &changed);

    void drawBlock(QPainter *painter, const PaintContext &context, const QTextBlock &block, const QRectF &clip);
    void drawSelections(
        QPainter *painter, const PaintContext &context, const QTextBlock &block, const PlacedText &place) const;
    void drawUnder(QPainter *painter, const QTextBlock &block, const PlacedText &place) const;
    void drawOver(QPainter *painter, const QTextBlock &block, const PlacedText &place) const;
    void drawCaret(QPainter *painter, const PaintContext &context, const QTextBlock &block) const;
    void drawPassage(QPainter *painter, const PaintContext &context, const QRectF &clip) const;
    void drawBars(QPainter *painter, const QRectF &clip) const;
    [[nodiscard]] QStringView textOf(const QTextBlock &block) const;
    [[nodiscard]] std::optional<int> caretPosition(const PaintContext &context) const;

    const QString *m_text;
    const TextLayers *m_layers;
    LineComposer m_composer;
    MisspeltWords m_misspelt;
    QSize m_viewSize = {800, 600};
    int m_outerWidth = 800;
    int m_left = 0;
    int m_width = 600;
    int m_extraTop = 0;
    int m_extraBottom = 0;
    bool m_quiet = false;
    int m_viewTop = 0;
    bool m_layingOutWhileEdited = true;
    int m_dirtyEnd = -1;
    int m_knownBlocks = 0;
    quint64 m_stamp = 0;
    qsizetype m_laidOut = 0;
    std::optional<int> m_focused;
    std::optional<int> m_stillCaret;
    std::optional<BlockGap> m_gap;
    std::optional<ShownPassage> m_passage;
};

} // namespace atelier
