// SPDX-License-Identifier: GPL-3.0-or-later
// A row of text_chunk: some events of a text with who made which of them, why and when.
#pragma once

#include "core/store/shared_values.h"
#include "core/text/version.h"

namespace atelier {

// Events of one author that belong together: a burst of typing, a paste, a draft.
struct ChunkPiece {
    EventRange events;
    Origin origin = {};
    Timestamp time = {}; // when they came to this file

    friend bool operator==(const ChunkPiece &, const ChunkPiece &) = default;
};

// The pieces follow one another as their events do in the bytes.
struct StoredChunk {
    qint64 number = 0; // 1, 2, 3... of its text, in the order in which they came; some are missing, put into later ones
    Timestamp time = {}; // of the last piece
    std::vector<ChunkPiece> pieces = {}; // none when the row is damaged
    QByteArray bytes = {}; // as of encodeEvents

    [[nodiscard]] Origin origin() const; // of the last piece
    [[nodiscard]] bool isOnlyOf(const AgentName &agent) const;
};

// The column: for each piece the numbers of author and origin, and how far its first event, its count and its time
// are from what is likely. Times count from `time`, that of the last piece.
[[nodiscard]] QByteArray packPieces(const std::vector<ChunkPiece> &pieces, SharedValues &values);
// Nothing for bytes that are none of ours.
[[nodiscard]] std::vector<ChunkPiece> unpackPieces(const QByteArray &bytes, Timestamp time, SharedValues &values);

// Puts `next` behind the last piece where both are of one stretch of work of some seconds, else as a piece of its own.
void addPiece(std::vector<ChunkPiece> &pieces, const ChunkPiece &next);

// Where the events begin in the chunk that has these pieces; nothing where they are not all in one piece of it.
[[nodiscard]] std::optional<quint64> offsetOf(const EventRange &events, const std::vector<ChunkPiece> &pieces);

} // namespace atelier
