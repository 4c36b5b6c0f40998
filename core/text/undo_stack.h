// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text_delta.h"

namespace atelier {

// What one writing session can take back: its own edits only, whatever others did in between.
//
// The caller reports every change of the text in order: its own edits by record, all others by follow. undo and redo
// give the edits to make; the caller appends them as events of the session and does not record them again.
class UndoStack {
public:
    // An edit of the session with the text that it took out. Edits that name the same group (a typing burst, a
    // generated passage) are one step, as long as no undo came between.
    void record(const TextEdit &edit, const QString &removed, quint64 group);
    // The same for many edits at once, by what takes all of them back.
    void record(TextDelta inverse, quint64 group);

    // Changes made by others.
    void follow(std::span<const TextEdit> edits);

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }

    // The edits that invert the latest step, mapped through all that came since. Text that others deleted meanwhile
    // stays deleted; text that others wrote stays.
    [[nodiscard]] TextEdits undo(const QString &text);
    [[nodiscard]] TextEdits redo(const QString &text);

private:
    struct Step {
        TextDelta inverse = {}; // for the text right after the step
        TextEdits since = {}; // what others changed between this step and the one above it
        quint64 group = 0;
    };

    static void settle(std::vector<Step> &steps);
    static TextEdits take(std::vector<Step> &from, std::vector<Step> &to, const QString &text);

    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    bool m_groupOpen = false;
};

} // namespace atelier
