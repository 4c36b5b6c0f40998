// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/history.h"

#include <optional>

namespace atelier {

// The text at a version, as stored beside its history. Decoding touches no history, and no authorship until asked.
struct TextSnapshot {
    QString text = {};
    Version version = {};
    std::vector<EventId> next = {}; // for each author the sequence number that the next event takes
    QByteArray authorship = {}; // Authorship::toBytes of the text, or empty: then History::authorship tells

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Result<TextSnapshot> fromBytes(QByteArrayView bytes);
};

// A chunk of new events and the range that a commit names.
struct EventChunk {
    EventRange events = {};
    QByteArray bytes = {};
};

// A text that is open for editing: snapshot and tail of events, never the graph. Edits cost the same whatever lies
// behind. Errors as in History; Conflict from applyTail says that the events were concurrent: load the History, merge
// there, and begin again from its snapshot.
class OpenText {
public:
    OpenText() = default;
    explicit OpenText(TextSnapshot snapshot);
    // The text at the history's current version.
    explicit OpenText(const History &history);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const Version &version() const { return m_version; }
    [[nodiscard]] quint64 nextSequence(const AgentName &agent) const;
    // Nothing when the snapshot came without it: History::authorship tells. Decoded at the first call.
    [[nodiscard]] const Authorship *authorship() const;

    // Edits of this writer. The chunk is to be appended to the text's history.
    Result<EventChunk> edit(const AgentName &agent, std::span<const TextEdit> edits);

    // Events that follow the current version one after another, as they come from the stored tail or from another
    // process that had seen all of this text. Known events are skipped. Returns what changed.
    Result<TextEdits> applyTail(QByteArrayView events);

    // After History::merge of events that were concurrent: the same text, continued from the history's version.
    void follow(const History &history);

    [[nodiscard]] TextSnapshot snapshot() const;

private:
    void setNextSequence(const AgentName &agent, quint64 sequence);
    Result<void> applyBatch(const EventBatch &batch, TextEdits &edits);
    Result<void> applyOperations(const EventBatch &batch, quint32 start, quint32 end, EventId event, TextEdits &edits);

    QString m_text;
    Version m_version;
    std::vector<EventId> m_next;
    mutable QByteArray m_storedAuthorship;
    mutable std::optional<Authorship> m_authorship = Authorship();
    mutable std::vector<AuthoredEdit> m_unapplied; // since the authorship was last asked for
};

} // namespace atelier
