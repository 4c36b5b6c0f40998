// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_layers.h"

#include <algorithm>
#include <span>

namespace atelier {

namespace {

qsizetype longestOf(const TextRuns &runs)
{
    qsizetype longest = 0;
    for (const TextRun &run : runs)
        longest = std::max(longest, run.length);
    return longest;
}

} // namespace

void TextLayers::setRuns(Layer layer, TextRuns runs)
{
    std::ranges::sort(runs, {}, &TextRun::start);
    const auto index = static_cast<size_t>(layer);
    m_longest[index] = longestOf(runs);
    m_runs[index] = std::move(runs);
}

TextRuns TextLayers::runsIn(Layer layer, qsizetype from, qsizetype to) const
{
    const auto index = static_cast<size_t>(layer);
    const TextRuns &all = m_runs[index];
    const qsizetype first = from - m_longest[index];
    auto run = std::ranges::lower_bound(all, first, {}, &TextRun::start);
    TextRuns found;
    for (; run != all.end() && run->start < to; ++run) {
        if (run->end() > from)
            found.push_back(*run);
    }
    return found;
}

void TextLayers::follow(const TextEdit &edit)
{
    const std::span<const TextEdit> edits(&edit, 1);
    for (size_t layer = 0; layer < layerCount; ++layer) {
        TextRuns &runs = m_runs[layer];
        if (runs.empty())
            continue;
        for (TextRun &run : runs) {
            if (run.end() < edit.position)
                continue;
            const bool isReplaced =
                edit.deleted > 0 && edit.position <= run.start && edit.position + edit.deleted >= run.end();
            if (isReplaced) {
                run.length = 0;
                continue;
            }
            const qsizetype end = std::max(edit.position, mapPosition(run.end(), edits, Stickiness::Before));
            run.start = mapPosition(run.start, edits, Stickiness::After);
            run.length = std::max<qsizetype>(0, end - run.start);
        }
        std::erase_if(runs, [](const TextRun &run) { return run.length == 0; });
        m_longest[layer] = longestOf(runs);
    }
    for (MarginBar &bar : m_bars) {
        bar.start = mapPosition(bar.start, edits, Stickiness::Before);
        bar.end = mapPosition(bar.end, edits, Stickiness::After);
    }
}

void TextLayers::clear() { *this = TextLayers(); }

} // namespace atelier
