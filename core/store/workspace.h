// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/change_set.h"
#include "core/store/local_settings.h"
#include "core/store/schema.h"
#include "core/store/transaction.h"

#include <QObject>

#include <memory>

namespace atelier {

class AssetStore;
class LiveText;
class LocalCache;
class WorkspaceEngine;

enum class WorkspaceMode {
    ReadWrite,
    ReadOnly, // asked for, or the file is damaged (Workspace::problem)
};

// Letters that the disk has refused so far.
struct UnsavedText {
    Id text;
    Error error;
};

struct OpenOptions {
    QString folder; // made when missing
    Schema schema;
    std::shared_ptr<Clock> clock; // the system's when empty
    WorkspaceMode mode = WorkspaceMode::ReadWrite;
    Id person = {}; // author of new records; when null, the workspace's first person
    // Makes the daily backup in the background when one is due. A command that ends at once leaves it to the window.
    bool dailyBackup = false;
};

// A process's lease of the workspace (DESIGN section 3): held by an operating-system lock until the process ends.
struct SlotLease {
    int slot = 0;
    Id lease; // differs each time a slot is taken

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<SlotLease> fromString(const QString &text);
    friend bool operator==(const SlotLease &, const SlotLease &) = default;
};

// A folder with everything a person makes (DESIGN section 3). All SQL runs on the workspace's own threads: one writes,
// a few read. Asynchronous calls answer on the context's thread, never before they returned, and not at all when the
// context is gone by then; the ...Now calls wait and are for workers and the command line, not for a thread that
// paints. Callbacks for reading and committing run on the store's threads. Signals come on the thread that opened the
// workspace.
class Workspace final : public QObject, public std::enable_shared_from_this<Workspace> {
    Q_OBJECT

public:
    // Errors: Unsupported for a workspace of a newer program, Corrupt for one that cannot even be read (the message
    // names the latest backup), Io, InvalidInput ("folder") when the folder holds something else. A file that is
    // damaged but can be read opens as ReadOnly with problem() set.
    [[nodiscard]] static Result<std::shared_ptr<Workspace>> open(OpenOptions options);
    ~Workspace() override;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] Id id() const;
    [[nodiscard]] Id person() const;
    [[nodiscard]] WorkspaceMode mode() const;
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] Clock &clock() const;
    [[nodiscard]] const Schema &schema() const;
    [[nodiscard]] Id makeId(); // any thread

    using Change = std::function<Result<void>(Transaction &)>;
    // Label: what happened, for people ("New blog post"). An error of `change` is the commit's error.
    [[nodiscard]] Result<void> commitNow(const QString &label, const Origin &origin, const Change &change);
    void commit(const QString &label, const Origin &origin, Change change, QObject *context,
        std::function<void(Result<void>)> done);

    // function: Result<T>(Reader &)
    template <class Function>
    [[nodiscard]] auto readNow(Function &&function) -> std::invoke_result_t<Function, Reader &>
    {
        std::optional<std::invoke_result_t<Function, Reader &>> result;
        const Result<void> ran = runReader([&](Reader &reader) { result.emplace(function(reader)); });
        if (!ran)
            return std::unexpected(ran.error());
        return std::move(*result);
    }
    // done: void(Result<T>)
    template <class Function, class Done> void read(QObject *context, Function function, Done done)
    {
        using Answer = std::invoke_result_t<Function, Reader &>;
        auto answer = std::make_shared<std::optional<Answer>>();
        postReader(
            context, [function = std::move(function), answer](Reader &reader) { answer->emplace(function(reader)); },
            [answer, done = std::move(done)](
                const Result<void> &ran) { done(ran ? std::move(**answer) : Answer(std::unexpected(ran.error()))); });
    }

    // The one live text of this process for this id, shared by all who edit it (core/store/live_text.h). It comes back
    // unopened and says when its letters are there.
    [[nodiscard]] std::shared_ptr<LiveText> liveText(const TextRef &text);

    [[nodiscard]] LocalSettings &localSettings(); // of this device; on the thread that opened the workspace
    [[nodiscard]] LocalCache &cache(); // any thread that may wait
    [[nodiscard]] AssetStore &assets(); // any thread that may wait

    [[nodiscard]] SlotLease slot() const;
    // Whether the process that took the lease still runs; true for this process's own. Also within a change.
    [[nodiscard]] bool isHeld(const SlotLease &lease) const;

    // Looks for commits of other processes at once instead of at the next second.
    void pollNow();
    // Answers when all that was asked for so far is on disk, live texts included, or why some of it is not. On the
    // thread that opened the workspace.
    void flush(QObject *context, std::function<void(Result<void>)> done);
    [[nodiscard]] Result<void> flushNow(); // waits
    // Texts, open or closed, whose last letters are still not on disk after one more attempt: they are lost when the
    // process ends now. Waits; on the thread that opened the workspace.
    [[nodiscard]] std::vector<UnsavedText> unsavedTexts();

    // For the other parts of the store.
    [[nodiscard]] std::shared_ptr<WorkspaceEngine> engine() const;

Q_SIGNALS:
    void changed(const atelier::ChangeSet &changes);
    // For people, once: an edit brought a removed item back, a machine's clock is wrong, a backup failed, a text is
    // damaged, the last letters of a closed text are not on disk.
    void notice(const QString &message);
    // The file turned out to be damaged or cannot be written any more; mode() may have changed.
    void failed(const atelier::Error &error);

private:
    struct Opened;
    explicit Workspace(Opened opened);
    void handleChanges(const ChangeSet &changes);
    void handOver(); // what live texts hold back, to the writer
    Result<void> runReader(const std::function<void(Reader &)> &function);
    void postReader(
        QObject *context, std::function<void(Reader &)> function, std::function<void(const Result<void> &)> done);
    void schedulePoll();
    void scheduleRefresh();
    void compactTexts(quint64 changes);
    void scheduleHousekeeping();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace atelier
