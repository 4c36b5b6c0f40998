// SPDX-License-Identifier: GPL-3.0-or-later
// Emphasis, code, links and the rest inside one line of Markdown, as styles for each character. Emphasis follows the
// delimiter runs of CommonMark 0.31 section 6.2, links those of 6.3 within one line; "~~" is GitHub's strike-through.
// Searches for a closing sign are bounded, so that time is proportional to the line whatever it holds.
#pragma once

#include <QFlags>
#include <QStringView>

#include <vector>

namespace atelier {

enum class InlineStyle : quint8 {
    Mark = 1,
    Bold = 2,
    Italic = 4,
    Code = 8,
    Link = 16,
    Strike = 32,
};
Q_DECLARE_FLAGS(InlineStyles, InlineStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(InlineStyles)

struct InlineSpan {
    int start = 0;
    int length = 0;
    InlineStyles styles;

    friend bool operator==(const InlineSpan &, const InlineSpan &) = default;
};

// Spans in growing order, without those that have no style; `from` is where the line's content starts.
[[nodiscard]] std::vector<InlineSpan> parseInline(QStringView line, int from = 0);

// The address of the link or picture at `position` of the line, empty when there is none.
[[nodiscard]] QStringView linkAddressAt(QStringView line, int position);

} // namespace atelier
