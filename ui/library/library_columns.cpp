// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_columns.h"

#include "ui/theme/paint.h"

namespace atelier {

namespace {

// Logical pixels of the design.
constexpr int margin = 16;
constexpr int textStart = 72;
constexpr int gap = 16;
constexpr int updatedWidth = 76;
constexpr int wordsWidth = 56;
constexpr int projectWidth = 104;
constexpr int statusWidth = 92;
constexpr int wordsNeed = 640;
constexpr int projectNeeds = 560;
constexpr int statusNeeds = 440;

} // namespace

LibraryColumns libraryColumns(const Theme &theme, const QRect &row, Qt::LayoutDirection direction)
{
    const int first = theme.lineHeight(FontRole::Body);
    const int second = theme.lineHeight(FontRole::Small);
    const int top = (row.height() - first - second) / 2;
    int end = row.width() - theme.px(margin);
    const auto placed = [&](int left, int y, int width, int height) {
        return mirrored(direction, row, QRect(row.left() + left, row.top() + y, width, height));
    };
    const auto takeEnd = [&](int width, int needed) {
        if (row.width() < theme.px(needed))
            return QRect();
        end -= theme.px(width);
        const QRect place = placed(end, top, theme.px(width), first);
        end -= theme.px(gap);
        return place;
    };
    LibraryColumns columns;
    columns.snippet = placed(theme.px(textStart), top + first, end - theme.px(textStart), second);
    columns.updated = takeEnd(updatedWidth, 0);
    end += theme.px(gap); // figures that end at the same edge need less between them
    columns.words = takeEnd(wordsWidth, wordsNeed);
    columns.project = takeEnd(projectWidth, projectNeeds);
    columns.status = takeEnd(statusWidth, statusNeeds);
    columns.check =
        placed(theme.px(margin), top + (first - theme.size.checkbox) / 2, theme.size.checkbox, theme.size.checkbox);
    columns.icon = placed(theme.px(margin + 28), top, theme.size.iconDefault, first);
    columns.title = placed(theme.px(textStart), top, end - theme.px(textStart), first);
    return columns;
}

} // namespace atelier
