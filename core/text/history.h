// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/authorship.h"
#include "core/text/text_edit.h"
#include "core/text/version.h"

#include <memory>
#include <optional>
#include <span>

namespace atelier {

struct EventBatch;
struct HistoryData;

// What a merge did to the text at the current version.
struct MergeOutcome {
    TextEdits edits = {}; // to apply to the open document, in the order of the text; the fewest that do it
    std::vector<EventRange> added = {}; // events that were new; pass them to Authorship and UndoStack
    qsizetype waiting = 0; // events kept back since others that they build on have not arrived
};

// The full history of one text: every insertion and deletion ever made with what its author had seen, as an event graph
// (Gentle and Kleppmann, "Collaborative Text Editing with Eg-walker", EuroSys 2025). Any two histories that hold the
// same events have the same text, in whatever order the events came.
//
// Typing into an open text does not need it (see open_text.h): it is loaded to merge concurrent edits, for old versions
// and for a replay. A value without shared state: use it from one thread at a time. Errors: InvalidInput for edits that
// do not fit the text or split a surrogate pair, NotFound for versions not in the history, Corrupt for damaged bytes.
class History {
public:
    History();
    ~History();
    History(History &&) noexcept;
    History &operator=(History &&) noexcept;
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    // Local edits at the current version. Returns the new events; a deletion takes an event for each unit, then the
    // insertion of the same edit one for each of its units.
    Result<EventRange> append(const AgentName &agent, std::span<const TextEdit> edits);

    // Edits of a text at an older version (a file that was edited elsewhere): concurrent with all that is not in
    // parents.
    Result<MergeOutcome> appendAt(const AgentName &agent, const Version &parents, std::span<const TextEdit> edits);

    // Events from encode, encodeSince or OpenText. Known events are skipped, events that come too early wait.
    Result<MergeOutcome> merge(QByteArrayView events);

    [[nodiscard]] Version version() const;
    [[nodiscard]] bool contains(const Version &version) const;
    // Whether all of earlier is part of later; both must be contained.
    [[nodiscard]] bool isAtOrBefore(const Version &earlier, const Version &later) const;
    [[nodiscard]] quint64 nextSequence(const AgentName &agent) const;
    // For every author the number that its next event takes.
    [[nodiscard]] std::vector<EventId> nextSequences() const;
    [[nodiscard]] qsizetype eventCount() const;
    [[nodiscard]] qsizetype waitingCount() const;

    [[nodiscard]] const QString &text() const;
    [[nodiscard]] Result<QString> textAt(const Version &version) const;
    // Events have an order here, the one in which they came: the first n of it are a version for every n.
    [[nodiscard]] std::optional<qsizetype> indexOf(const EventId &event) const;
    [[nodiscard]] Result<QString> textAfter(qsizetype events) const;
    [[nodiscard]] Version versionAfter(qsizetype events) const;
    [[nodiscard]] Authorship authorship() const;
    [[nodiscard]] Result<TextEdits> changesBetween(const Version &from, const Version &to) const;

    // All events in one chunk, and those that are not in the given version. Chunks may be stored one after another; one
    // that encodes everything replaces them.
    [[nodiscard]] QByteArray encode() const;
    [[nodiscard]] Result<QByteArray> encodeSince(const Version &version) const;
    // Chunks in any order, or a single one.
    [[nodiscard]] static Result<History> decode(QByteArrayView events);
    [[nodiscard]] static Result<History> decode(std::span<const QByteArray> chunks);

    // For chunks that are decoded already; they are used up.
    [[nodiscard]] static Result<History> fromBatches(std::span<EventBatch> batches);

private:
    std::unique_ptr<HistoryData> d;
};

} // namespace atelier
