// SPDX-License-Identifier: GPL-3.0-or-later
// A passage shown with its changes, in place of its text: old words struck through, new ones underlined.
#pragma once

#include "ui/editor/line_composer.h"
#include "ui/editor/text_layers.h"

#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace atelier {

enum class PieceKind { Equal, Insert, Delete };

struct PassagePiece {
    PieceKind kind = PieceKind::Equal;
    QString text;

    friend bool operator==(const PassagePiece &, const PassagePiece &) = default;
};

// The old text is that of the equal and deleted pieces, the new one that of the equal and inserted pieces.
using PassagePieces = std::vector<PassagePiece>;

[[nodiscard]] QString combinedText(const PassagePieces &pieces);
[[nodiscard]] QString oldText(const PassagePieces &pieces);
[[nodiscard]] QString newText(const PassagePieces &pieces);
// The runs that show the pieces over their combined text.
[[nodiscard]] TextRuns pieceRuns(const PassagePieces &pieces);

// A place where old and new differ: neighbouring deletions and insertions are one change. Positions in combinedText.
struct PassageChange {
    qsizetype start = 0;
    qsizetype end = 0;
    QString deleted = {};
    QString inserted = {};
};
[[nodiscard]] std::vector<PassageChange> passageChanges(const PassagePieces &pieces);

// Lines laid out once; positions are relative to the top left of the text column.
class PassageView {
public:
    PassageView(const PassagePieces &pieces, LineComposer &composer, int width);

    [[nodiscard]] int height() const { return m_height; }
    void draw(QPainter &painter, const QPointF &origin, const QRectF &clip, const EditorStyle &style) const;
    [[nodiscard]] QList<QRectF> changeRects(const QPointF &origin) const;
    // The position in the old text that is shown nearest to the point, and back.
    [[nodiscard]] qsizetype oldPositionAt(const QPointF &point) const;
    [[nodiscard]] QRectF caretRect(qsizetype oldPosition) const;

private:
    struct Line {
        std::unique_ptr<QTextLayout> layout;
        qsizetype start = 0; // in the combined text
        int top = 0;
        int height = 0;
    };

    [[nodiscard]] const Line &lineAt(qsizetype combinedPosition) const;
    [[nodiscard]] qsizetype toOld(qsizetype combinedPosition) const;
    [[nodiscard]] qsizetype toCombined(qsizetype oldPosition) const;

    PassagePieces m_pieces;
    TextRuns m_runs;
    std::vector<Line> m_lines;
    int m_height = 0;
};

} // namespace atelier
