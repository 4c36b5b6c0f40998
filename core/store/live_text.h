// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/origin.h"
#include "core/store/text_version.h"
#include "core/store/transaction.h"
#include "core/text/text_edit.h"
#include "core/text/version.h"

#include <QObject>

#include <memory>
#include <span>
#include <vector>

namespace atelier {

class Workspace;
struct StoredChunk;
struct EventChunk;
struct FlushedEvents;

enum class SaveState {
    Opening, // no letters yet: not editable
    Saved, // every letter is on disk
    Saving, // at most a quarter of a second behind
    NotSaved, // the disk refuses (saveError); the letters are kept here and tried again every few seconds
};

// One who edits a live text: a window, a job. Each has its own undo.
using SessionId = quint64;

// A text with its history while it is open. Use it on the thread that opened the workspace. Edits apply to the letters
// in memory at once and reach the disk in bursts of at most 250 ms; what others write (another process, a job's
// transaction) arrives by edited(). What the disk refuses outlives this object: it is kept as long as the process runs,
// is tried again every few seconds, and is there when the text is opened again.
class LiveText final : public QObject {
    Q_OBJECT

public:
    ~LiveText() override; // what is not on disk yet is still written

    [[nodiscard]] Id id() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const QString &text() const;
    [[nodiscard]] const Version &version() const;
    [[nodiscard]] SaveState saveState() const;
    [[nodiscard]] std::optional<Error> saveError() const; // NotSaved, or why it could not be opened

    [[nodiscard]] SessionId newSession();
    // Edits apply one after another. Edits of one session within a second, of kind Typed, are one step of undo, and so
    // are all edits with the same job. edited() tells the other sessions. InvalidInput for edits that do not fit.
    [[nodiscard]] Result<void> edit(std::span<const TextEdit> edits, const Origin &origin, SessionId session);
    [[nodiscard]] bool canUndo(SessionId session) const;
    [[nodiscard]] bool canRedo(SessionId session) const;
    // The edits that it made, already applied here; for the session's own document. None when there is nothing to do.
    [[nodiscard]] Result<TextEdits> undo(SessionId session);
    [[nodiscard]] Result<TextEdits> redo(SessionId session);
    void endStep(SessionId session); // the next edit begins a new step of undo

    // Answers when all edits so far are on disk, or why they cannot be.
    void flush(QObject *context, std::function<void(Result<void>)> done);
    [[nodiscard]] Result<void> flushNow();

    // A name for the present point, after a flush. An empty name makes an automatic version.
    void nameVersion(const QString &name, QObject *context, std::function<void(Result<TextVersion>)> done);
    void versions(QObject *context, std::function<void(Result<std::vector<TextVersion>>)> done) const;
    void textAt(const Version &version, QObject *context, std::function<void(Result<QString>)> done) const;
    // A new edit that brings the old text back; undone like any other. `done` comes after edited().
    void restore(
        const Version &version, SessionId session, QObject *context, std::function<void(Result<TextEdits>)> done);
    // For playback; at most 500 steps.
    void life(QObject *context, std::function<void(Result<std::shared_ptr<const TextLife>>)> done) const;
    void origins(QObject *context, std::function<void(Result<std::vector<OriginRun>>)> done) const;

Q_SIGNALS:
    void opened();
    // It has no letters and none will come; Workspace::liveText() tries again.
    void openFailed(const atelier::Error &error);
    // Session 0: made elsewhere. A session ignores what it made itself.
    void edited(const atelier::TextEdits &edits, const atelier::Origin &origin, atelier::SessionId session);
    void saveStateChanged(atelier::SaveState state);

private:
    friend class Workspace;
    LiveText(Workspace &workspace, const Id &id);
    void open();
    void fetch(); // what others have written
    void writePending();
    void handOver(); // to the writer, without waiting for the burst before: the writer keeps the order
    [[nodiscard]] bool wasEditedWithin(std::chrono::nanoseconds time) const;

    [[nodiscard]] Result<EventChunk> append(std::span<const TextEdit> edits, const Origin &origin, SessionId session);
    [[nodiscard]] Result<TextEdits> stepBack(SessionId session, bool isRedo);
    void scheduleWrite(std::chrono::milliseconds delay);
    quint64 giveToWriter();
    void noteWritten(quint64 upTo, const Result<FlushedEvents> &flushed);
    void assertOwnThread() const;
    void takeOthers(const std::vector<StoredChunk> &chunks);
    void loadHistory(const StoredChunk &cause);
    void applyForeign(const TextEdits &edits, const Origin &origin);
    void setState(SaveState state, std::optional<Error> error = {});
    void answerWaiting();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace atelier
