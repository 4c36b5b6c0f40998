// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commit.h"
#include "core/store/record_rows.h"
#include "core/store/text_store.h"

#include <set>

namespace atelier {

// What somebody wrote in a text while it was purged elsewhere.
struct LateText {
    Id text; // the purged one
    QString kind; // of the record that it belonged to
    QString letters;
};

// Applies operations to the tables, both those of a commit made here and those of a commit from elsewhere.
class OperationApplier {
public:
    OperationApplier(StoreConnection &connection, Timestamp now);

    void apply(const CommitOperation &operation, const Stamp &stamp, Precedence precedence);
    // The text is not being typed into right now: its snapshot may be written with this commit.
    void rest(const Id &text) { m_texts.insert(text); }
    // Writes the search rows of all records that were touched, and the snapshots of texts that are short enough to do
    // it at once. Call once, at the end.
    void finish();

    // Records that an edit from elsewhere brought back from the trash.
    [[nodiscard]] const std::vector<RecordChange> &revived() const { return m_revived; }
    // Texts that were edited here when another replica purged them.
    [[nodiscard]] const std::vector<LateText> &late() const { return m_late; }

private:
    struct Target;
    void applyOne(const PutOperation &put, const Stamp &stamp, Precedence precedence);
    void applyOne(const RemoveOperation &remove, const Stamp &stamp, Precedence precedence);
    void applyOne(const RestoreOperation &restore, const Stamp &stamp, Precedence precedence);
    void applyOne(const PurgeOperation &purge, const Stamp &stamp, Precedence precedence);
    void applyOne(const TextOperation &text, const Stamp &stamp, Precedence precedence);
    [[nodiscard]] RecordRow load(const QString &kind, const Id &id);
    void save(const QString &kind, RecordRow &row);
    void saveWithLife(const QString &kind, RecordRow &row, bool wasRemoved, const Stamp &stamp, Precedence precedence);
    void keepTexts(const PurgeOperation &purge);
    void linkTexts(const KindTable &table, const RecordRow &row);
    [[nodiscard]] bool isPurged(const Id &id);

    StoreConnection &m_connection;
    Timestamp m_now;
    std::set<std::pair<QString, Id>> m_touched; // records whose search row is due
    std::set<Id> m_texts; // whose events grew and that rest now
    std::vector<RecordChange> m_revived;
    std::vector<LateText> m_late;
};

struct Identity {
    Id workspace;
    Id person;
    Id replica;
};

// What a Transaction writes through: makes operations, applies them, and in the end the commit.
class CommitBuilder {
public:
    struct Start {
        Identity identity;
        qint64 number = 1;
        QByteArray previous; // hash of the replica's last commit
        qint64 time = 0; // of the commit's stamp
        Timestamp now;
        QString label;
        Origin origin;
        AgentName agent; // for events of texts that transactions write
        std::function<Id()> makeId;
    };
    CommitBuilder(StoreConnection &connection, Start start);

    [[nodiscard]] Result<RecordHeader> put(const QString &kind, const StoredRecord &record);
    [[nodiscard]] Result<void> remove(const QString &kind, const Id &id);
    [[nodiscard]] Result<void> restore(const QString &kind, const Id &id);
    [[nodiscard]] Result<void> purge(const QString &kind, const Id &id);
    [[nodiscard]] Result<Id> createText(const QString &letters);
    [[nodiscard]] Result<void> editText(const Id &text, std::span<const TextEdit> edits);
    // At the end. Whoever appends the same to the same version elsewhere makes the same events, so that it is there
    // once; all else is there beside it.
    [[nodiscard]] Result<void> appendOnce(const Id &text, const QString &letters);
    [[nodiscard]] Result<void> mergeText(const Id &text, const Version &base, const QString &edited);
    // Events that a live text made. Returns the chunk's number.
    [[nodiscard]] Result<qint64> appendEvents(const Id &text, const EventChunk &chunk, const Origin &origin);
    [[nodiscard]] Id makeId() const { return m_start.makeId(); }
    [[nodiscard]] const Origin &origin() const { return m_start.origin; }

    [[nodiscard]] bool isEmpty() const { return m_commit.operations.empty(); }
    // Writes the search rows and the log. The commit is complete then, and still to be committed.
    [[nodiscard]] Result<ChangeSet> finish();

private:
    void perform(CommitOperation operation);
    [[nodiscard]] Result<void> editAs(
        const AgentName &author, LoadedText loaded, const Id &text, std::span<const TextEdit> edits);
    [[nodiscard]] Result<std::optional<RecordRow>> find(const QString &kind, const Id &id);
    [[nodiscard]] Result<void> requireRecord(const QString &kind, const Id &id);
    [[nodiscard]] std::vector<Id> versionsOf(const Id &text);
    [[nodiscard]] RemoveOperation removal(const QString &kind, const Id &id);

    StoreConnection &m_connection;
    Start m_start;
    Commit m_commit;
    OperationApplier m_applier;
};

} // namespace atelier
