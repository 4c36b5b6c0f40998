// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/operation_log.h"
#include "core/text/packed_bytes.h"

namespace atelier {

// Some events of a text in an order in which parents come first, as they are stored and exchanged. Events are numbered
// from 0; parents are events of the batch or, where they are not in it, named by author and number.
struct EventBatch {
    struct Parent {
        bool isInBatch = true;
        quint32 event = 0; // in the batch
        quint32 agent = 0; // outside of it: index into agents
        quint64 sequence = 0;
    };
    struct Run {
        LocalVersion start = 0; // ends where the next begins
        quint32 parentsBegin = 0;
        quint32 parentsCount = 0;
    };

    std::vector<AgentName> agents;
    std::vector<AgentRun> agentRuns;
    std::vector<Run> runs;
    std::vector<Parent> parents;
    OperationLog log;

    [[nodiscard]] LocalVersion size() const { return log.size(); }
    [[nodiscard]] EventId idOf(LocalVersion event) const;
    [[nodiscard]] std::vector<EventId> parentIds(const Run &run) const;

    quint32 addAgent(const AgentName &name);
    // The author of the next events. Before the log grows by them.
    void addAuthor(quint32 agent, quint64 sequence);
    void addRun(std::span<const Parent> runParents);
};

// No insertion begins or ends inside a surrogate pair.
[[nodiscard]] bool hasWholeCharacters(const OperationLog &log);

// The stored form: columns of varints and the inserted text as UTF-8, packed with zstd where that helps, with a version
// and a checksum (docs/text-history.md).
[[nodiscard]] QByteArray encodeEvents(const EventBatch &batch, Packing packing);
// Checks everything that can be checked without the history: a batch that comes out is consistent in itself.
[[nodiscard]] Result<EventBatch> decodeEvents(QByteArrayView bytes);

} // namespace atelier
