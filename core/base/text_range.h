// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace atelier {

// A stretch of a text in UTF-16 units, as in QTextDocument.
struct TextRange {
    qsizetype position = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return position + length; }
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

} // namespace atelier
