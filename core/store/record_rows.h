// SPDX-License-Identifier: GPL-3.0-or-later
// Loading, changing and saving the rows of records, with what makes them merge.
#pragma once

#include "core/store/commit.h"
#include "core/store/store_connection.h"

namespace atelier {

struct RecordRow {
    qint64 key = 0; // 0: not stored yet
    StoredRecord record;
    std::optional<Timestamp> removedAt = {};
    Id removedBy = {}; // replica
    SeenStamps removal = {}; // what the removers knew; empty when never removed
    RecordStamps stamps = {};
    // Fields of a newer program, by number: plain values, and the elements of sets.
    QCborMap unknownFields = {};
    QCborMap unknownSets = {};
};

[[nodiscard]] RecordRow freshRow(const RecordDeclaration &declaration, const Id &id);
[[nodiscard]] std::optional<RecordRow> loadRow(StoreConnection &connection, const KindTable &table, const Id &id);
[[nodiscard]] StoredRecord recordFrom(const SqlRows &rows, const KindTable &table);
// Fills in the key of a new row.
void saveRow(StoreConnection &connection, const KindTable &table, RecordRow &row);
// With its place in the sets; the search row is search_index.h's.
void deleteRow(StoreConnection &connection, const KindTable &table, qint64 key);

// Records of a kind that this program does not know: the same, without declared fields.
[[nodiscard]] std::optional<RecordRow> loadUnknownRow(StoreConnection &connection, const QString &kind, const Id &id);
void saveUnknownRow(StoreConnection &connection, const QString &kind, const RecordRow &row);

enum class Precedence {
    Newest, // the later stamp wins: merging
    ThisOne, // what is written now wins over all that is there, whatever its stamps say: local changes
};

// `declaration` may be null: then every field is unknown.
void applyPut(RecordRow &row, const RecordDeclaration *declaration, const PutOperation &put, const Stamp &stamp,
    Precedence precedence);
// The fields that differ, as an operation; sets element by element.
[[nodiscard]] PutOperation differences(
    const RecordDeclaration &declaration, const StoredRecord &before, const StoredRecord &after);
// Whether it lies in the trash follows from what the removers knew and what was edited, in the record and its texts.
void updateRemoved(RecordRow &row, const SeenStamps &textEdits, Timestamp at, const Id &replica);

// After the declaration grew: moves what lay among the unknown into the new columns, fills folded columns and sets.
void adoptUnknown(StoreConnection &connection, const KindTable &table);

} // namespace atelier
