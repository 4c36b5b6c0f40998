// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/worker_threads.h"

#include <semaphore>

namespace atelier {

WorkerThreads::WorkerThreads(size_t count, std::function<void(size_t thread)> atEnd)
    : m_count(count)
    , m_atEnd(std::move(atEnd))
{
}

WorkerThreads::~WorkerThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void WorkerThreads::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_threads.size() < m_count)
            m_threads.emplace_back([this, thread = m_threads.size()] { work(thread); });
    }
    m_wake.notify_one();
}

void WorkerThreads::runAndWait(const Task &task)
{
    std::binary_semaphore done(0);
    post([&](size_t thread) {
        task(thread);
        done.release();
    });
    done.acquire();
}

std::optional<size_t> WorkerThreads::current() const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_threads, std::this_thread::get_id(), &std::thread::get_id);
    return found == m_threads.end() ? std::nullopt : std::optional(size_t(found - m_threads.begin()));
}

void WorkerThreads::work(size_t thread)
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
            if (m_tasks.empty())
                break;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(thread);
    }
    if (m_atEnd)
        m_atEnd(thread);
}

} // namespace atelier
