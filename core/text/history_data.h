// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/event_batch.h"
#include "core/text/history.h"
#include "core/text/replay.h"

#include <optional>

namespace atelier {

[[nodiscard]] Result<void> checkAgent(const AgentName &agent);
// Whether the edit fits the text and takes no half of a surrogate pair.
[[nodiscard]] Result<void> checkEdit(const TextEdit &edit, const QString &text);
// All of the edits, one after another, or none when one does not fit.
[[nodiscard]] Result<void> applyChecked(QString &text, std::span<const TextEdit> edits);
// Whether text can be inserted: no half of a surrogate pair is alone in it.
[[nodiscard]] Result<void> checkInsertion(const QString &text);
[[nodiscard]] std::unexpected<Error> outsideText();
[[nodiscard]] std::unexpected<Error> insideCharacter();

// What History holds.
struct HistoryData {
    EventGraph graph;
    OperationLog log;
    SpanRope text; // at the current version
    mutable std::optional<QString> flatText;

    // An edit of a text at some version, whose event the graph does not have yet.
    [[nodiscard]] Result<void> appendEdit(SpanRope &edited, const TextEdit &edit);
    void restoreText();

    // Takes over the events that are new and whose parents are there, and others once theirs have come.
    void absorb(EventBatch &batch);
    // Brings the text up to date with the events from added on, or takes them back when they do not fit.
    [[nodiscard]] Result<MergeOutcome> mergeAppended(LocalVersion added);
    // Whether no pair of surrogates was taken apart by events that their author should not have made.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isWholeAround(const TextEdits &edits);
    [[nodiscard]] qsizetype waitingCount() const;

    [[nodiscard]] EventBatch eventsSince(std::span<const LocalVersion> heads) const;
    [[nodiscard]] QString flatten(const SpanRope &rope) const;

    // The events that inserted a stretch of the content, as runs of one author.
    template <class Use> void forEachInserted(quint32 content, quint32 length, Use use) const
    {
        while (length > 0) {
            const LocalVersion event = log.eventOfContent(content);
            const size_t author = graph.agentRunIndexOf(event);
            LocalVersion end = log.endOf(log.runIndexOf(event));
            if (author + 1 < graph.agentRuns().size())
                end = std::min(end, graph.agentRuns()[author + 1].start);
            const quint32 count = std::min(length, end - event);
            use(event, count);
            content += count;
            length -= count;
        }
    }

private:
    // Consecutive events of one author that came before some event that they follow.
    struct WaitingRun {
        AgentName agent = {};
        quint64 sequence = 0;
        std::vector<EventId> parents = {};
        OperationLog log = {};
    };

    [[nodiscard]] bool absorbAll(EventBatch &batch);
    [[nodiscard]] bool isWaiting(const AgentName &agent, quint64 sequence, quint32 count) const;
    void absorbRun(const EventBatch &batch, LocalVersion start, LocalVersion end, quint32 agent, quint64 sequence,
        const std::vector<EventId> &parents);
    void retryWaiting();
    [[nodiscard]] std::optional<std::vector<LocalVersion>> find(const std::vector<EventId> &ids) const;

    std::vector<WaitingRun> m_waiting;
};

} // namespace atelier
