// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRect>

namespace atelier {

// Where things stand in a row of the list and in its heading; null rectangles are columns that found no room. They
// drop in this order: words, project, status (its dot then stands before the title).
struct LibraryColumns {
    QRect check;
    QRect icon;
    QRect title;
    QRect status;
    QRect project;
    QRect words;
    QRect updated;
    QRect snippet; // the whole second line
};

[[nodiscard]] LibraryColumns libraryColumns(const Theme &theme, const QRect &row, Qt::LayoutDirection direction);

} // namespace atelier
