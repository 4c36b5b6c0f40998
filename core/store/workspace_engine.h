// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/worker_threads.h"
#include "core/store/writer.h"

#include <atomic>

namespace atelier {

// The threads of an open workspace: one that writes, some that read. Outlives the Workspace while live texts still
// write their last letters.
class WorkspaceEngine {
public:
    [[nodiscard]] static Result<std::shared_ptr<WorkspaceEngine>> open(OpenOptions options, WriterListener listener);
    ~WorkspaceEngine();

    [[nodiscard]] const OpenOptions &options() const { return m_options; }
    [[nodiscard]] Clock &clock() const { return *m_options.clock; }
    [[nodiscard]] Identity identity() const { return m_identity; } // as it was when opened
    [[nodiscard]] SlotLease slot() const { return m_slot; }
    [[nodiscard]] WorkspaceMode mode() const
    {
        return m_isReadOnly ? WorkspaceMode::ReadOnly : WorkspaceMode::ReadWrite;
    }
    [[nodiscard]] std::optional<Error> problem() const;
    [[nodiscard]] Id makeId();

    // Tasks of the writer run one after another. askWriter waits for the answer; Internal when the writer itself asks.
    void postWriter(std::function<void(Writer &)> task);
    template <class Value> [[nodiscard]] Result<Value> askWriter(const std::function<Result<Value>(Writer &)> &task)
    {
        Result<Value> answer = waitedForItself();
        if (!m_writerThread.current())
            m_writerThread.runAndWait([&](size_t) { answer = task(*m_writer); });
        return answer;
    }
    [[nodiscard]] Result<void> runReader(const std::function<void(Reader &)> &function);
    void postReader(std::function<void(Reader &)> function, std::function<void(const Result<void> &)> done);
    // For work of seconds that must not stand in the way of reading: backups, checks.
    void postBackground(std::function<void()> task);

    // What lies in local.db; also from within a change, where the writer answers at once.
    template <class Value> [[nodiscard]] Result<Value> askLocal(const std::function<Result<Value>(Writer &)> &task)
    {
        return m_writerThread.current() ? task(*m_writer) : askWriter<Value>(task);
    }

    void tell(const QString &notice);
    // The file turned out to be damaged: from here on the workspace is for reading only. Returns when that is so.
    void reportDamage(const Error &damage);
    // Nobody listens any more.
    void detach();

    // Live texts are left alone when another's search wants the bodies refreshed.
    void setLive(const Id &text, bool isLive);
    [[nodiscard]] std::set<Id> liveTexts() const;

private:
    WorkspaceEngine(OpenOptions options, WriterListener listener);
    [[nodiscard]] static std::unexpected<Error> waitedForItself();
    [[nodiscard]] Result<void> runOn(size_t thread, const std::function<void(Reader &)> &function);
    void refreshBeforeSearch(StoreConnection &connection);
    [[nodiscard]] WriterListener guarded();

    OpenOptions m_options;
    mutable std::mutex m_mutex; // for what follows, up to the threads
    WriterListener m_listener;
    std::optional<Error> m_problem;
    std::unique_ptr<IdGenerator> m_ids;
    std::set<Id> m_live;

    Identity m_identity;
    SlotLease m_slot;
    std::atomic<bool> m_isReadOnly = false;
    std::unique_ptr<Writer> m_writer;
    std::vector<std::unique_ptr<StoreConnection>> m_readers;
    // The last to be made and the first to end.
    WorkerThreads m_writerThread;
    WorkerThreads m_readerThreads;
    WorkerThreads m_background;
};

} // namespace atelier
