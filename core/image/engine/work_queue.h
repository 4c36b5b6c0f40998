// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace atelier {

// Tasks that may add further tasks, run on a few threads until none is left.
class WorkQueue {
public:
    void add(std::function<void()> task)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_changed.notify_one();
    }

    // Returns when all tasks are done; the calling thread works too.
    void run(int threads)
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < threads; ++i)
            helpers.emplace_back([this] { work(); });
        work();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return !m_tasks.empty() || m_busy == 0; });
            if (m_tasks.empty())
                break;
            const auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            ++m_busy;
            lock.unlock();
            task();
            lock.lock();
            --m_busy;
        }
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    int m_busy = 0;
};

} // namespace atelier
