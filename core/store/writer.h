// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/local_database.h"
#include "core/store/merge.h"
#include "core/store/slots.h"
#include "core/store/studio_file.h"

namespace atelier {

// What the writer tells while it works; called on its thread.
struct WriterListener {
    std::function<void(const ChangeSet &)> changed;
    std::function<void(const QString &)> notice;
    std::function<void(const Error &)> failed;
};

// Events of a live text that are not on disk yet.
struct PendingEvents {
    EventChunk chunk;
    Origin origin;
};

// What a live text learns when its events are on disk.
struct FlushedEvents {
    qint64 seen = 0; // all chunks up to this number are known to the live text, with those of others
    std::vector<StoredChunk> others; // that came in between from elsewhere
};

// What the disk has refused so far of one text, in the order in which it was typed.
struct RefusedEvents {
    std::vector<PendingEvents> events;
    Error error; // of the last attempt
};

struct OpenedLiveText {
    LoadedText loaded; // with what was refused
    AgentName agent; // empty where nothing can be written
    std::optional<RefusedEvents> refused;
};

// All that writes to a workspace's files. Lives on the writer's thread.
class Writer {
public:
    // `makeId` may be called from any thread.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const OpenOptions &options, const Schema &schema,
        Clock &clock, std::function<Id()> makeId, WriterListener listener);
    ~Writer();

    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] WorkspaceMode mode() const { return m_mode; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] SlotLease slot() const { return m_slot ? m_slot->lease() : SlotLease{-1, {}}; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] LocalDatabase &local() { return *m_local; }
    [[nodiscard]] StoreConnection &connection() { return *m_connection; }

    [[nodiscard]] Result<void> commit(
        const QString &label, const Origin &origin, const std::function<Result<void>(Transaction &)> &change);
    // Announces what other processes have committed since the last look.
    void poll();
    [[nodiscard]] Result<MergeReport> merge(const CommitBundle &bundle);

    // A text to be edited live, and the name under which this process numbers its live texts' events.
    [[nodiscard]] Result<OpenedLiveText> openLive(const Id &text);
    // Takes the events: what cannot be written now stays here, before all that comes later for the same text, and is
    // tried again with the next flush and every few seconds, whether the text is still open or not.
    [[nodiscard]] Result<FlushedEvents> flush(const Id &text, std::vector<PendingEvents> events, qint64 seen);
    // What others wrote since.
    [[nodiscard]] Result<FlushedEvents> fetch(const Id &text, qint64 seen);
    // Tries to write all that was refused; the error of the first text that still is.
    [[nodiscard]] Result<void> writeRefused();
    [[nodiscard]] const std::map<Id, RefusedEvents> &refused() const { return m_refused; }
    // Says that letters of a text that nobody shows any more are not on disk.
    void tellRefused(const Error &error);
    // Makes the search index of each kind anew where rows are missing or too many; returns how many were amiss.
    [[nodiscard]] Result<qint64> repairSearch();
    // The file turned out to be damaged: nothing is written from here on.
    void stopWriting(const Error &damage);
    // Snapshots and search rows of texts that have newer events.
    [[nodiscard]] Result<void> refreshTexts(const std::set<Id> &except = {});
    // Puts together the chunks of texts in which nobody has written for some time. Returns whether there is more to do:
    // it ends after some milliseconds, so that nobody's letters wait for it.
    [[nodiscard]] Result<bool> compactTexts(std::chrono::milliseconds still = std::chrono::seconds(5));

private:
    Writer(const Schema &schema, Clock &clock, QString folder, std::function<Id()> makeId, WriterListener listener);
    [[nodiscard]] Result<void> requireWritable() const;
    [[nodiscard]] Result<void> withTransaction(const std::function<Result<void>()> &work);
    void renewReplica();
    struct MadeCommit {
        ChangeSet changes;
        Id replica;
        qint64 number = 0; // 0 when there was nothing to commit
        qint64 arrival = 0;
    };
    [[nodiscard]] Result<MadeCommit> commitWithin(
        const QString &label, const Origin &origin, const std::function<Result<void>(Transaction &)> &change);
    void noteCommitted(const MadeCommit &made);
    [[nodiscard]] Result<MadeCommit> recover(MergeReport &report);
    [[nodiscard]] AgentName agentName(int use) const;
    void announce(const ChangeSet &changes);
    void announceOthers();
    [[nodiscard]] Result<void> refreshText(const Id &text, ChangeSet &changes);
    [[nodiscard]] Result<void> addRefused(const Id &text, const RefusedEvents &refused, OpenText &open);

    const Schema &m_schema;
    Clock &m_clock;
    const QString m_folder;
    const std::function<Id()> m_makeId;
    const WriterListener m_listener;
    std::unique_ptr<HeldSlot> m_slot;
    std::unique_ptr<LocalDatabase> m_local;
    std::unique_ptr<StoreConnection> m_connection;
    Identity m_identity;
    WorkspaceMode m_mode = WorkspaceMode::ReadWrite;
    std::optional<Error> m_problem;
    qint64 m_lastArrival = 0; // all log entries up to it were announced
    qint64 m_dataVersion = 0; // SQLite's mark of another connection's commit
    std::map<Id, RefusedEvents> m_refused;
    std::chrono::nanoseconds m_nextAttempt{0}; // to write what was refused
    std::set<Id> m_unreadable; // texts whose own bytes are damaged
};

} // namespace atelier
