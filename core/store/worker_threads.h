// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace atelier {

// Some threads that take tasks from one queue, in order. They start with the first task and end, when everything that
// was asked for is done, with this object.
class WorkerThreads {
public:
    using Task = std::function<void(size_t thread)>;
    explicit WorkerThreads(size_t count, std::function<void(size_t thread)> atEnd = {});
    ~WorkerThreads();
    WorkerThreads(const WorkerThreads &) = delete;
    WorkerThreads &operator=(const WorkerThreads &) = delete;

    void post(Task task);
    void runAndWait(const Task &task); // not from one of these threads
    // The number of the current thread, if it is one of these.
    [[nodiscard]] std::optional<size_t> current() const;

private:
    void work(size_t thread);

    const size_t m_count;
    const std::function<void(size_t)> m_atEnd;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace atelier
