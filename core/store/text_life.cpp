// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/text_life.h"

#include "core/store/text_store.h"

#include <algorithm>

namespace atelier {

TextLife TextLife::of(History history, const std::vector<StoredChunk> &chunks, size_t maximumSteps)
{
    TextLife life;
    const auto total = double(history.eventCount());
    const bool everyChunk = chunks.size() <= maximumSteps;
    qsizetype events = 0;
    for (const StoredChunk &chunk : chunks) {
        // Chunks that came before others that they build on count with those.
        const auto last = history.indexOf({chunk.events.agent, chunk.events.first + chunk.events.count - 1});
        const qsizetype after = std::max(events, last ? *last + 1 : 0);
        if (after == events)
            continue;
        const double share = double(events) / total * double(maximumSteps);
        const bool isNew = everyChunk || life.m_steps.empty() || share >= double(life.m_steps.size());
        if (isNew) {
            life.m_steps.emplace_back();
            life.m_eventsAfter.push_back(0);
        }
        LifeStep &step = life.m_steps.back();
        step.time = chunk.time;
        step.origin = chunk.origin;
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
