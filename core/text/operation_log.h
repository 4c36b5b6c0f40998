// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/event_graph.h"

#include <QString>

#include <algorithm>

namespace atelier {

enum class OperationKind : quint8 {
    Insert, // each event at the place after the one before it
    Delete, // each event at the same place: what the Delete key does
    Backspace, // each event at the place before the last one
};

// Consecutive events that insert or delete neighbouring units.
struct OperationRun {
    LocalVersion start = 0; // ends where the next begins
    quint32 position = 0; // of the first event, in the text that its author saw
    quint32 content = 0; // Insert: where the inserted text begins in OperationLog::content
    OperationKind kind = OperationKind::Insert;
};

// A part of a run, with its own first position and content.
struct Operation {
    LocalVersion start = 0;
    quint32 length = 0;
    quint32 position = 0; // deletions: of the leftmost unit, once all before it are gone
    quint32 content = 0;
    bool inserts = false;
};

// What each event did, in local order, with all inserted text one after another.
class OperationLog {
public:
    [[nodiscard]] LocalVersion size() const { return m_size; }
    [[nodiscard]] const std::vector<OperationRun> &runs() const { return m_runs; }
    [[nodiscard]] const std::u16string &content() const { return m_content; }
    [[nodiscard]] QStringView contentAt(quint32 offset, quint32 length) const
    {
        return QStringView(m_content).sliced(offset, length);
    }

    void appendInsertion(quint32 position, QStringView text);
    void appendDeletion(quint32 position, quint32 length);
    void appendBackspaces(quint32 position, quint32 length); // position of the first, rightmost unit
    void append(const OperationLog &from, LocalVersion start, LocalVersion end); // a part of another
    void truncate(LocalVersion size);

    // For decoding: whole columns at once, already checked.
    void adopt(std::vector<OperationRun> runs, std::u16string content, LocalVersion size);

    // False when no inserted text has a character of two units, so that none can be taken apart.
    [[nodiscard]] bool hasSurrogates() const { return m_hasSurrogates; }

    [[nodiscard]] size_t runIndexOf(LocalVersion event) const;
    [[nodiscard]] LocalVersion endOf(size_t index) const
    {
        return index + 1 < m_runs.size() ? m_runs[index + 1].start : m_size;
    }
    // The part of the run with this index that lies in [start, end).
    [[nodiscard]] Operation part(size_t index, LocalVersion start, LocalVersion end) const;
    // Calls use(Operation) for all of [start, end) in order.
    template <class Use> void forEach(LocalVersion start, LocalVersion end, Use use) const
    {
        for (size_t i = runIndexOf(start); start < end; ++i) {
            const LocalVersion stop = std::min(end, endOf(i));
            use(part(i, start, stop));
            start = stop;
        }
    }
    // The event that inserted a unit of the content.
    [[nodiscard]] LocalVersion eventOfContent(quint32 offset) const;

private:
    std::vector<OperationRun> m_runs;
    std::u16string m_content;
    LocalVersion m_size = 0;
    bool m_hasSurrogates = false;
};

} // namespace atelier
