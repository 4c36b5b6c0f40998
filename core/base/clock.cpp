// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QTimer>

namespace atelier {

Timestamp SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::monotonic() const { return std::chrono::steady_clock::now().time_since_epoch(); }

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback)
{
    QTimer::singleShot(delay, context, std::move(callback));
}

} // namespace atelier
