// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's commands as pure functions: from a text and a selection to edits and a new selection.
#pragma once

#include "core/text/text_edit.h"
#include "ui/editor/markdown_line.h"

#include <QString>

#include <optional>

namespace atelier {

enum class EditorCommand {
    Bold,
    Italic,
    Code,
    Link,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    BulletList,
    Quote,
};

struct TextSelection {
    qsizetype anchor = 0;
    qsizetype caret = 0;

    [[nodiscard]] qsizetype start() const { return anchor < caret ? anchor : caret; }
    [[nodiscard]] qsizetype end() const { return anchor < caret ? caret : anchor; }
    [[nodiscard]] bool isEmpty() const { return anchor == caret; }
    friend bool operator==(const TextSelection &, const TextSelection &) = default;
};

struct CommandResult {
    TextEdits edits;
    TextSelection selection; // afterwards
};

// Each command takes itself back when what it would make is already there.
[[nodiscard]] CommandResult runCommand(EditorCommand command, const QString &text, TextSelection selection);

// Enter: goes on with a list or quote, ends it on an empty item, keeps the indent of code. `line` is the line the
// selection starts in.
[[nodiscard]] CommandResult newLine(const QString &text, TextSelection selection, const LineInfo &line);

enum class IndentStep { In, Out };
// Tab: moves list items one level; nothing when the selection holds none.
[[nodiscard]] std::optional<CommandResult> indentList(const QString &text, TextSelection selection, IndentStep step);

// What user input may bring into the text: one kind of line end, no signs that a document uses for itself.
[[nodiscard]] QString plainInput(const QString &text);

} // namespace atelier
