// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace atelier {

// Keeps a host that fails again and again from being asked for a while. After five failures in a row nobody asks for
// fifteen seconds; then one request may try, and its outcome decides.
class CircuitBreaker {
public:
    explicit CircuitBreaker(const Clock &clock);

    // Nothing when the host may be asked, else how long it rests still.
    [[nodiscard]] std::optional<std::chrono::milliseconds> restOf(const QString &host);
    // What the last failure said; empty when the host is not known to have failed.
    [[nodiscard]] QString lastFailureOf(const QString &host) const;
    // Answered, be it with a refusal.
    void succeeded(const QString &host);
    void failed(const QString &host, const QString &reason);

private:
    struct State {
        int failuresInARow = 0;
        std::chrono::nanoseconds restsUntil{0};
        QString lastFailure;
    };
    const Clock &m_clock;
    QHash<QString, State> m_hosts;
};

} // namespace atelier
