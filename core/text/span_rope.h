// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <array>
#include <vector>

namespace atelier {

// A text as stretches of OperationLog::content, editable in the middle at a cost that hardly depends on its length.
// Chunks of stretches in one row, with a cursor where the last edit was, since the next one is mostly near it.
class SpanRope {
public:
    [[nodiscard]] quint32 length() const { return m_length; }

    // Both say false, and change nothing, when the text is shorter.
    [[nodiscard]] bool insert(quint32 position, quint32 content, quint32 length);
    [[nodiscard]] bool erase(quint32 position, quint32 length);

    // Where the unit at a position lies in the content; it must be there.
    [[nodiscard]] quint32 contentAt(quint32 position);

    // Calls use(content, length) for the stretches of [position, position + length), which must be there.
    template <class Use> void forEach(quint32 position, quint32 length, Use use) const
    {
        for (size_t i = 0; i < m_order.size() && length > 0; ++i) {
            if (position >= m_units[i]) {
                position -= m_units[i];
                continue;
            }
            const Chunk &chunk = m_chunks[m_order[i]];
            for (quint32 slot = 0; slot < chunk.count && length > 0; ++slot) {
                if (position >= chunk.lengths[slot]) {
                    position -= chunk.lengths[slot];
                    continue;
                }
                const quint32 part = std::min(chunk.lengths[slot] - position, length);
                use(chunk.contents[slot] + position, part);
                length -= part;
                position = 0;
            }
        }
    }
    template <class Use> void forEach(Use use) const { forEach(0, m_length, use); }

private:
    static constexpr quint32 width = 48;
    struct Chunk {
        quint32 count = 0;
        std::array<quint32, width> lengths;
        std::array<quint32, width> contents;
    };

    void seek(quint32 position);
    void insertStretch(quint32 slot, quint32 content, quint32 length);
    void splitChunk();
    void removeChunk(size_t index);
    [[nodiscard]] Chunk &current() { return m_chunks[m_order[m_index]]; }

    std::vector<Chunk> m_chunks;
    std::vector<quint32> m_order;
    std::vector<quint32> m_free;
    std::vector<quint32> m_units; // of each chunk, in order
    quint32 m_length = 0;
    size_t m_index = 0; // the cursor: a chunk, in order, and the units before it
    quint32 m_start = 0;
};

} // namespace atelier
