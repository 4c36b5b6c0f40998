// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_chunk.h"

#include "core/text/byte_stream.h"

#include <algorithm>

namespace atelier {

namespace {

constexpr std::chrono::seconds stretch{10}; // of work that playback need not tell apart

bool isOfOneStretch(const ChunkPiece &piece, const ChunkPiece &next)
{
    return piece.events.agent == next.events.agent && piece.events.first + piece.events.count == next.events.first
        && piece.origin == next.origin
        && piece.time.time_since_epoch() / stretch == next.time.time_since_epoch() / stretch;
}

} // namespace

Origin StoredChunk::origin() const
{
    return pieces.empty() ? Origin{.kind = OriginKind::Merged} : pieces.back().origin;
}

bool StoredChunk::isOnlyOf(const AgentName &agent) const
{
    return !pieces.empty()
        && std::ranges::all_of(pieces, [&](const ChunkPiece &piece) { return piece.events.agent == agent; });
}

QByteArray packPieces(const std::vector<ChunkPiece> &pieces, SharedValues &values)
{
    ByteWriter writer;
    std::map<qint64, quint64> next; // the number that each author's next event is likely to have
    qint64 time = toMilliseconds(pieces.back().time);
    for (const ChunkPiece &piece : pieces) {
        const qint64 author = values.keyOf(piece.events.agent);
        writer.writeNumber(quint64(author));
        writer.writeNumber(quint64(values.keyOf(piece.origin)));
        writer.writeSigned(qint64(piece.events.first - next[author]));
        writer.writeNumber(piece.events.count);
        writer.writeSigned(toMilliseconds(piece.time) - time);
        next[author] = piece.events.first + piece.events.count;
        time = toMilliseconds(piece.time);
    }
    return std::move(writer).bytes();
}

std::vector<ChunkPiece> unpackPieces(const QByteArray &bytes, Timestamp time, SharedValues &values)
{
    ByteReader reader(bytes);
    std::vector<ChunkPiece> pieces;
    std::map<qint64, quint64> next;
    while (!reader.atEnd()) {
        const auto author = qint64(reader.readNumber());
        ChunkPiece piece{
            .events = {.agent = values.value(author)}, .origin = values.origin(qint64(reader.readNumber()))};
        piece.events.first = next[author] + quint64(reader.readSigned());
        piece.events.count = reader.readNumber();
        time += std::chrono::milliseconds(reader.readSigned());
        piece.time = time;
        next[author] = piece.events.first + piece.events.count;
        pieces.push_back(std::move(piece));
    }
    return reader.failed() ? std::vector<ChunkPiece>() : pieces;
}

void addPiece(std::vector<ChunkPiece> &pieces, const ChunkPiece &next)
{
    if (pieces.empty() || !isOfOneStretch(pieces.back(), next)) {
        pieces.push_back(next);
        return;
    }
    pieces.back().events.count += next.events.count;
    pieces.back().time = next.time;
}

std::optional<quint64> offsetOf(const EventRange &events, const std::vector<ChunkPiece> &pieces)
{
    quint64 offset = 0;
    for (const auto &[range, origin, time] : pieces) {
        const bool contains = range.agent == events.agent && range.first <= events.first
            && events.first + events.count <= range.first + range.count;
        if (contains)
            return offset + (events.first - range.first);
        offset += range.count;
    }
    return std::nullopt;
}

} // namespace atelier
