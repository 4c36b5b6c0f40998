// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/deleted_text.h"

#include "core/text/event_batch.h"

namespace atelier {

DeletedTextFilter::DeletedTextFilter(const Authorship &kept)
{
    for (const AuthorRun &run : kept.runs())
        m_kept[kept.agents()[run.agent]][run.sequence] = run.sequence + quint64(run.length);
}

bool DeletedTextFilter::isKept(const AgentName &agent, quint64 sequence) const
{
    const auto author = m_kept.find(agent);
    if (author == m_kept.end())
        return false;
    const auto after = author->second.upper_bound(sequence);
    return after != author->second.begin() && sequence < std::prev(after)->second;
}

Result<QByteArray> DeletedTextFilter::filtered(const QByteArray &chunk) const
{
    auto batch = decodeEvents(chunk);
    if (!batch)
        return std::unexpected(batch.error());
    std::u16string content = batch->log.content();
    for (size_t i = 0; i < batch->log.runs().size(); ++i) {
        const OperationRun &run = batch->log.runs()[i];
        if (run.kind != OperationKind::Insert)
            continue;
        for (LocalVersion event = run.start; event < batch->log.endOf(i); ++event) {
            char16_t &unit = content[run.content + (event - run.start)];
            const EventId id = batch->idOf(event);
            if (unit != u'\n' && !isKept(id.agent, id.sequence))
                unit = droppedUnit.unicode();
        }
    }
    if (content == batch->log.content())
        return chunk;
    std::vector<OperationRun> runs = batch->log.runs();
    batch->log.adopt(std::move(runs), std::move(content), batch->size());
    return encodeEvents(*batch, Packing::Quick);
}

} // namespace atelier
