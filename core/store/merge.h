// SPDX-License-Identifier: GPL-3.0-or-later
// Commits of other replicas: taking them out of a workspace, and bringing them in. What replication will carry.
#pragma once

#include "core/store/commit_builder.h"

namespace atelier {

// Events of a text with what the store keeps beside them.
struct TextEvents {
    Id text;
    EventRange events;
    Origin origin;
    QByteArray bytes;
};

struct CommitBundle {
    QList<QByteArray> commits; // each replica's in their order
    std::vector<TextEvents> events; // that the commits name
};

struct MergeReport {
    std::vector<ChangeSet> changes;
    std::vector<RecordChange> revived; // items that an edit brought back from the trash
    std::vector<Id> wrongClocks; // replicas whose clock is more than an hour ahead
    std::vector<LateText> late; // to be kept in items of their own (core/store/recovered_text.h)
    std::vector<Id> recovered; // purged texts for which that was done
};

// What the workspace has beyond `known` (each replica's last number).
[[nodiscard]] Result<CommitBundle> bundleSince(StoreConnection &connection, const std::map<Id, qint64> &known);
[[nodiscard]] std::map<Id, qint64> knownNumbers(StoreConnection &connection);

// Inside a transaction. Known commits are skipped. Corrupt when a commit does not follow on the chain of its replica.
[[nodiscard]] Result<MergeReport> mergeBundle(StoreConnection &connection, const CommitBundle &bundle, Timestamp now);

} // namespace atelier
