// SPDX-License-Identifier: GPL-3.0-or-later
// What one line of Markdown is, seen by itself and the fence it lies in. Follows CommonMark 0.31 where a line alone can
// tell; indented code and setext headings, which need more context than an editor should weigh per key, are text.
#pragma once

#include <QStringView>

namespace atelier {

enum class LineKind : quint8 { Blank, Paragraph, Heading, ListItem, Quote, Fence, Code, Rule, Table };

// The fenced code block that is open after a line; mark 0 means none.
struct FenceState {
    char16_t mark = 0;
    quint8 length = 0;

    [[nodiscard]] bool isOpen() const { return mark != 0; }
    friend bool operator==(const FenceState &, const FenceState &) = default;
};

struct LineInfo {
    LineKind kind = LineKind::Blank;
    quint8 level = 0; // of a heading, 1 to 6
    int markStart = 0; // first unit of the sign (#, -, 1., >)
    int contentStart = 0; // first unit after sign and space
    bool isOrdered = false;
    FenceState after = {};
};

[[nodiscard]] LineInfo classifyLine(QStringView line, FenceState before);

// The text of a heading without its signs.
[[nodiscard]] QStringView headingTitle(QStringView line, const LineInfo &info);

// The language named by the line that opens a fence, empty when none is.
[[nodiscard]] QStringView fenceLanguage(QStringView line);

} // namespace atelier
