// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/undo_stack.h"

namespace atelier {

void UndoStack::record(const TextEdit &edit, const QString &removed, quint64 group)
{
    record(TextDelta({.position = edit.position, .deleted = edit.inserted.size(), .inserted = removed}), group);
}

void UndoStack::record(TextDelta inverse, quint64 group)
{
    m_redo.clear();
    const bool joins = m_groupOpen && !m_undo.empty() && m_undo.back().group == group;
    if (joins) {
        Step &step = m_undo.back();
        settle(m_undo);
        step.inverse = inverse.then(step.inverse);
    } else {
        m_undo.push_back({.inverse = std::move(inverse), .group = group});
    }
    m_groupOpen = true;
}

void UndoStack::follow(std::span<const TextEdit> edits)
{
    for (auto *steps : {&m_undo, &m_redo})
        if (!steps->empty())
            steps->back().since.insert(steps->back().since.end(), edits.begin(), edits.end());
}

// Brings the top step up to date with what others changed, and hands those changes down to the step below as they would
// have been without the top step.
void UndoStack::settle(std::vector<Step> &steps)
{
    Step &top = steps.back();
    TextEdits below;
    for (const TextEdit &edit : std::exchange(top.since, {})) {
        const TextDelta change(edit);
        if (steps.size() > 1) {
            const TextEdits mapped = change.after(top.inverse, Stickiness::Before).edits();
            below.insert(below.end(), mapped.begin(), mapped.end());
        }
        top.inverse = top.inverse.after(change);
    }
    if (steps.size() > 1) {
        TextEdits &since = steps[steps.size() - 2].since;
        since.insert(since.end(), below.begin(), below.end());
    }
}

TextEdits UndoStack::take(std::vector<Step> &from, std::vector<Step> &to, const QString &text)
{
    while (!from.empty()) {
        settle(from);
        const Step step = std::move(from.back());
        from.pop_back();
        if (step.inverse.isEmpty())
            continue; // others have undone it already
        to.push_back({.inverse = step.inverse.inverted(text), .group = step.group});
        return step.inverse.edits();
    }
    return {};
}

TextEdits UndoStack::undo(const QString &text)
{
    m_groupOpen = false;
    return take(m_undo, m_redo, text);
}

TextEdits UndoStack::redo(const QString &text)
{
    m_groupOpen = false;
    return take(m_redo, m_undo, text);
}

} // namespace atelier
