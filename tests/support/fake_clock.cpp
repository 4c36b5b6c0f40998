// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"

namespace atelier::test {

FakeClock::FakeClock(Timestamp start)
    : m_now(start)
{
}

Timestamp FakeClock::now() const { return m_now; }

std::chrono::nanoseconds FakeClock::monotonic() const { return m_monotonic; }

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback)
{
    m_callbacks.emplace(m_monotonic + delay, Callback{context, std::move(callback)});
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    const std::chrono::nanoseconds end = m_monotonic + duration;
    while (!m_callbacks.empty() && m_callbacks.begin()->first <= end) {
        auto due = m_callbacks.extract(m_callbacks.begin());
        m_now += std::chrono::duration_cast<std::chrono::milliseconds>(due.key() - m_monotonic);
        m_monotonic = due.key();
        if (due.mapped().context)
            due.mapped().run();
    }
    m_now += std::chrono::duration_cast<std::chrono::milliseconds>(end - m_monotonic);
    m_monotonic = end;
}

void FakeClock::setTimeOfDay(Timestamp time) { m_now = time; }

std::optional<std::chrono::milliseconds> FakeClock::nextDue() const
{
    if (m_callbacks.empty())
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_callbacks.begin()->first - m_monotonic);
}

} // namespace atelier::test
