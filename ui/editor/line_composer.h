// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one line of Markdown (one block of the document) in the text column: fonts, colours, line height, indents.
#pragma once

#include "ui/editor/document_index.h"
#include "ui/editor/editor_style.h"
#include "ui/editor/markdown_inline.h"

#include <QFont>
#include <QHash>
#include <QTextLayout>

#include <functional>

namespace atelier {

struct ColoredRange {
    int start = 0;
    int length = 0;
    QColor color;
};

struct LineContent {
    QStringView text;
    LineInfo info;
    int emptyHeight = 0; // of a blank line
    QList<CodeToken> tokens = {};
    QList<ColoredRange> colors = {};
};

class LineComposer {
public:
    void setStyle(const EditorStyle &style);
    [[nodiscard]] const EditorStyle &style() const { return m_style; }
    [[nodiscard]] QFont textFont() const;

    // Lays the text out in `width` and returns the height, in whole logical pixels. `setFormats` is how the formats
    // reach the layout, since those of a document's block need more care.
    using SetFormats = std::function<void(QTextLayout &, const QList<QTextLayout::FormatRange> &)>;
    int compose(QTextLayout &layout, const LineContent &content, int width, const SetFormats &setFormats);
    int compose(QTextLayout &layout, const LineContent &content, int width);

    [[nodiscard]] int lineHeight(const LineInfo &info) const;
    // A guess without laying out; right on average.
    [[nodiscard]] int estimate(const LineInfo &info, int units, int width) const;

private:
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const QTextLayout &layout, const LineContent &content);
    [[nodiscard]] const QTextCharFormat &format(const LineInfo &info, InlineStyles styles);
    [[nodiscard]] QTextCharFormat makeFormat(const LineInfo &info, InlineStyles styles) const;
    [[nodiscard]] int setLines(QTextLayout &layout, const LineInfo &info, int width, int height) const;

    EditorStyle m_style;
    qreal m_averageWidth = 7.5;
    QHash<quint32, QTextCharFormat> m_formats;
};

} // namespace atelier
