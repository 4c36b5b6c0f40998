// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace atelier {

// One change of a text: at position, deleted units go and inserted comes. Units are UTF-16, as in QTextDocument.
// In a list each edit's position counts in the text that the edits before it have left.
struct TextEdit {
    qsizetype position = 0;
    qsizetype deleted = 0;
    QString inserted = {};

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

using TextEdits = std::vector<TextEdit>;

// Where a position goes when text is inserted exactly there: a cursor that stays Before keeps the new text to its
// right.
enum class Stickiness { Before, After };

// Carries a cursor or an end of a selection through edits; what lay in deleted text comes to where that text was.
[[nodiscard]] qsizetype mapPosition(
    qsizetype position, std::span<const TextEdit> edits, Stickiness stickiness = Stickiness::Before);

void applyEdits(QString &text, std::span<const TextEdit> edits);

} // namespace atelier
