// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a text, to be played back.
#pragma once

#include "core/store/origin.h"
#include "core/text/history.h"

namespace atelier {

struct StoredChunk;

// Bursts that followed one another. Who and when are those of the last.
struct LifeStep {
    Timestamp time = {};
    Origin origin = {};
    qsizetype events = 0; // letters that came and went

    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

// What a slider needs: how many steps there are, when and by whom, and the text after any of them. A value to be shared
// as const; any thread. A text is made anew from the first event on, which takes up to a millisecond for a usual text
// and tens of them for half a million events: ask for it on a thread that may wait (Workspace::read).
class TextLife {
public:
    // The chunks in the order in which they came.
    [[nodiscard]] static TextLife of(History history, const std::vector<StoredChunk> &chunks, size_t maximumSteps);

    [[nodiscard]] const std::vector<LifeStep> &steps() const { return m_steps; }
    // From 0, the empty text, to steps().size(), the text as it is.
    [[nodiscard]] Result<QString> textAfter(size_t steps) const;
    [[nodiscard]] Version versionAfter(size_t steps) const;

private:
    History m_history;
    std::vector<LifeStep> m_steps;
    std::vector<qsizetype> m_eventsAfter; // of the history, by step
};

} // namespace atelier
