// SPDX-License-Identifier: GPL-3.0-or-later
// A commit as it lies in the change log and, later, travels to other machines.
#pragma once

#include "core/base/error.h"
#include "core/store/change_set.h"
#include "core/store/stamp.h"
#include "core/text/version.h"

#include <QCborMap>

#include <variant>
#include <vector>

namespace atelier {

// Fields by number. A set's value is a map of its elements that came (true) and went (false).
struct PutOperation {
    QString kind;
    Id id;
    Id author = {}; // given when the record is made here
    Timestamp created = {};
    QCborMap fields = {};
    QCborMap sets = {};
};

struct RemoveOperation {
    QString kind;
    Id id;
    SeenStamps seen; // what the remover knew
};

struct RestoreOperation {
    QString kind;
    Id id;
};

struct PurgeOperation {
    QString kind;
    Id id;
    std::vector<Id> texts = {};
};

// New events of a text; their bytes lie with the text.
struct TextOperation {
    Id text;
    EventRange events;
};

using CommitOperation = std::variant<PutOperation, RemoveOperation, RestoreOperation, PurgeOperation, TextOperation>;

struct Commit {
    Id workspace;
    Id replica;
    qint64 number = 0; // 1, 2, 3... of this replica
    QByteArray previous; // hash of this replica's commit before it; empty for the first
    qint64 time = 0; // Stamp::time of everything in it
    Id person;
    QString label;
    Origin origin;
    std::vector<CommitOperation> operations;

    [[nodiscard]] Stamp stamp() const { return {time, replica}; }
};

[[nodiscard]] QByteArray toBytes(const Commit &commit); // canonical CBOR
[[nodiscard]] Result<Commit> commitFromBytes(const QByteArray &bytes);
// Who shall hear of it; a put counts as Created where it made the record.
[[nodiscard]] ChangeSet changesOf(const Commit &commit);

[[nodiscard]] QCborMap toCbor(const Origin &origin);
[[nodiscard]] Origin originFromCbor(const QCborMap &map);

} // namespace atelier
