// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/span_rope.h"

#include <algorithm>
#include <numeric>

namespace atelier {

// Moves the cursor to the first chunk that has the position inside or at its end.
void SpanRope::seek(quint32 position)
{
    if (position < m_start / 2) {
        m_index = 0;
        m_start = 0;
    }
    while (position < m_start || (position == m_start && m_index > 0))
        m_start -= m_units[--m_index];
    while (position > m_start + m_units[m_index])
        m_start += m_units[m_index++];
}

bool SpanRope::insert(quint32 position, quint32 content, quint32 length)
{
    if (position > m_length)
        return false;
    m_length += length;
    if (m_order.empty()) {
        m_order.push_back(0);
        m_units.push_back(0);
        m_chunks.emplace_back();
    }
    seek(position);
    if (current().count + 2 > width) {
        splitChunk();
        seek(position);
    }
    m_units[m_index] += length;
    Chunk &chunk = current();
    quint32 left = position - m_start;
    quint32 slot = 0;
    while (slot < chunk.count && left > chunk.lengths[slot])
        left -= chunk.lengths[slot++];
    if (slot == chunk.count || left == 0) {
        insertStretch(slot, content, length);
    } else if (left == chunk.lengths[slot]) {
        if (chunk.contents[slot] + left == content)
            chunk.lengths[slot] += length;
        else
            insertStretch(slot + 1, content, length);
    } else {
        insertStretch(slot + 1, chunk.contents[slot] + left, chunk.lengths[slot] - left);
        chunk.lengths[slot] = left;
        insertStretch(slot + 1, content, length);
    }
    return true;
}

bool SpanRope::erase(quint32 position, quint32 length)
{
    if (position > m_length || length > m_length - position)
        return false;
    m_length -= length;
    while (length > 0) {
        seek(position);
        if (position == m_start + m_units[m_index]) // at its end: what goes begins in the next chunk
            m_start += m_units[m_index++];
        if (current().count + 1 > width) {
            splitChunk();
            continue;
        }
        Chunk &chunk = current();
        quint32 left = position - m_start;
        quint32 slot = 0;
        while (left >= chunk.lengths[slot])
            left -= chunk.lengths[slot++];
        if (left > 0) {
            insertStretch(slot + 1, chunk.contents[slot] + left, chunk.lengths[slot] - left);
            chunk.lengths[slot++] = left;
        }
        quint32 end = slot; // of the stretches that go as a whole
        quint32 gone = 0;
        while (end < chunk.count && gone + chunk.lengths[end] <= length)
            gone += chunk.lengths[end++];
        if (end < chunk.count && gone < length) {
            chunk.lengths[end] -= length - gone;
            chunk.contents[end] += length - gone;
            gone = length;
        }
        std::copy(chunk.lengths.begin() + end, chunk.lengths.begin() + chunk.count, chunk.lengths.begin() + slot);
        std::copy(chunk.contents.begin() + end, chunk.contents.begin() + chunk.count, chunk.contents.begin() + slot);
        chunk.count -= end - slot;
        m_units[m_index] -= gone;
        length -= gone;
        if (chunk.count == 0 && m_order.size() > 1)
            removeChunk(m_index);
    }
    return true;
}

quint32 SpanRope::contentAt(quint32 position)
{
    seek(position);
    if (position == m_start + m_units[m_index])
        m_start += m_units[m_index++];
    const Chunk &chunk = current();
    quint32 left = position - m_start;
    quint32 slot = 0;
    while (left >= chunk.lengths[slot])
        left -= chunk.lengths[slot++];
    return chunk.contents[slot] + left;
}

void SpanRope::insertStretch(quint32 slot, quint32 content, quint32 length)
{
    Chunk &chunk = current();
    const auto insertInto = [&](auto &array, quint32 value) {
        std::copy_backward(array.begin() + slot, array.begin() + chunk.count, array.begin() + chunk.count + 1);
        array[slot] = value;
    };
    insertInto(chunk.lengths, length);
    insertInto(chunk.contents, content);
    ++chunk.count;
}

void SpanRope::splitChunk()
{
    quint32 added = quint32(m_chunks.size());
    if (m_free.empty()) {
        m_chunks.emplace_back();
    } else {
        added = m_free.back();
        m_free.pop_back();
    }
    Chunk &left = current();
    Chunk &right = m_chunks[added];
    const quint32 kept = left.count / 2;
    right.count = left.count - kept;
    std::copy_n(left.lengths.begin() + kept, right.count, right.lengths.begin());
    std::copy_n(left.contents.begin() + kept, right.count, right.contents.begin());
    left.count = kept;
    const quint32 units = std::accumulate(right.lengths.begin(), right.lengths.begin() + right.count, 0u);
    m_units[m_index] -= units;
    m_order.insert(m_order.begin() + qptrdiff(m_index) + 1, added);
    m_units.insert(m_units.begin() + qptrdiff(m_index) + 1, units);
}

void SpanRope::removeChunk(size_t index)
{
    m_free.push_back(m_order[index]);
    m_order.erase(m_order.begin() + qptrdiff(index));
    m_units.erase(m_units.begin() + qptrdiff(index));
    if (m_index == m_order.size())
        m_start -= m_units[--m_index];
}

} // namespace atelier
