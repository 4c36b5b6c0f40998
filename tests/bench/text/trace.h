// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/event_batch.h"
#include "core/text/text_edit.h"

namespace atelier {

// One author's edits of one version, as in the editing traces of josephg/editing-traces and josephg/egwalker-paper.
struct TraceTransaction {
    std::vector<quint32> parents = {}; // transactions, or events in a conformance case
    AgentName agent = {};
    TextEdits edits = {}; // positions in Unicode code points
    quint32 firstEvent = 0; // conformance cases only
};

struct Trace {
    std::vector<TraceTransaction> transactions;
    QString endContent;
    bool parentsAreEvents = false;
    bool positionsAreUnits = false; // UTF-16, else code points
};

// The traces in a file: one, or all cases of a conformance file.
struct TraceFile {
    std::vector<Trace> traces = {};
    bool isConformance = false;
};

// Reads JSON, gzipped or not.
[[nodiscard]] Result<TraceFile> readTraceFile(const QString &path);

// The trace several times, each copy following the one before.
[[nodiscard]] Trace repeated(const Trace &trace, quint32 times);

// The events of the trace, with positions in UTF-16 units.
[[nodiscard]] Result<EventBatch> eventsOf(const Trace &trace);

} // namespace atelier
