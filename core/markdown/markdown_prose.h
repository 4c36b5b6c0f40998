// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader reads of a Markdown text, with the places in the source that it comes from.
#pragma once

#include "core/base/text_range.h"

#include <QString>

#include <vector>

namespace atelier {

struct MarkdownHeading {
    int level = 1; // 1 to 6
    QString text;
    TextRange range;
};

enum class ProseKind { Heading, Paragraph, ListItem, TableCell };

struct ProseBlock {
    ProseKind kind = ProseKind::Paragraph;
    TextRange range; // from the first to the last letter
};

struct MarkdownLink {
    QString text; // what is shown, or a picture's text for those who cannot see it
    QString target;
    TextRange range; // with the brackets
};

struct MarkdownProse {
    // As long as the source, letter for letter at the same place; marks, code, addresses and raw HTML are spaces. What
    // a character reference stands for ("&amp;") is at its first letter.
    QString text;
    std::vector<ProseBlock> blocks;
    std::vector<MarkdownHeading> headings;
    std::vector<MarkdownLink> links;
    std::vector<MarkdownLink> images; // like the rest in the order of the text

    // The number of the last heading that begins at or before the position, or -1.
    [[nodiscard]] int headingBefore(qsizetype position) const;
};

[[nodiscard]] MarkdownProse readMarkdownProse(const QString &markdown);

} // namespace atelier
