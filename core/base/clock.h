// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace atelier {

// UTC, milliseconds since 1970: the only form in which a time of day is stored.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline qint64 toMilliseconds(Timestamp time) { return time.time_since_epoch().count(); }
[[nodiscard]] inline Timestamp fromMilliseconds(qint64 milliseconds)
{
    return Timestamp(std::chrono::milliseconds(milliseconds));
}

// Time is passed in, so that tests turn it by hand (tests/support/fake_clock.h).
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    // Never goes back; for measuring durations.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
    // Calls back once on the context's thread, unless the context is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override;
};

} // namespace atelier
