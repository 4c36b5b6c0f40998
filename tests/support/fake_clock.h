// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <map>

namespace atelier::test {

// A clock that stands still until a test moves it. Use from one thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Timestamp start = fromMilliseconds(1'764'000'000'000)); // 24 November 2025, 16:00 UTC
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override;

    // Runs everything that falls due on the way, in order, at its own time.
    void advance(std::chrono::milliseconds duration);
    // Only the time of day jumps, as when a person sets the clock; nothing falls due.
    void setTimeOfDay(Timestamp time);
    [[nodiscard]] size_t pending() const { return m_callbacks.size(); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDue() const;

private:
    struct Callback {
        QPointer<QObject> context;
        std::function<void()> run;
    };
    Timestamp m_now;
    std::chrono::nanoseconds m_monotonic{0};
    std::multimap<std::chrono::nanoseconds, Callback> m_callbacks;
};

} // namespace atelier::test
