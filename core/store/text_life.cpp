// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_life.h"

#include "core/store/text_store.h"

#include <algorithm>

namespace atelier {

TextLife TextLife::of(History history, const std::vector<StoredChunk> &chunks, size_t maximumSteps)
{
    TextLife life;
    const auto total = double(history.eventCount());
    std::vector<ChunkPiece> pieces;
    for (const StoredChunk &chunk : chunks)
        pieces.insert(pieces.end(), chunk.pieces.begin(), chunk.pieces.end());
    const bool everyPiece = pieces.size() <= maximumSteps;
    qsizetype events = 0;
    for (const ChunkPiece &piece : pieces) {
        // What came before other events that it builds on counts with those.
        const auto last = history.indexOf({piece.events.agent, piece.events.first + piece.events.count - 1});
        const qsizetype after = std::max(events, last ? *last + 1 : 0);
        if (after == events)
            continue;
        const double share = double(events) / total * double(maximumSteps);
        const bool isNew = everyPiece || life.m_steps.empty() || share >= double(life.m_steps.size());
        if (isNew) {
            life.m_steps.emplace_back();
            life.m_eventsAfter.push_back(0);
        }
        LifeStep &step = life.m_steps.back();
        step.time = piece.time;
        step.origin = piece.origin;
        step.events += after - events;
        life.m_eventsAfter.back() = after;
        events = after;
    }
    life.m_history = std::move(history);
    return life;
}

Result<QString> TextLife::textAfter(size_t steps) const
{
    return m_history.textAfter(steps == 0 ? 0 : m_eventsAfter[std::min(steps, m_steps.size()) - 1]);
}

Version TextLife::versionAfter(size_t steps) const
{
    return m_history.versionAfter(steps == 0 ? 0 : m_eventsAfter[std::min(steps, m_steps.size()) - 1]);
}

} // namespace atelier
