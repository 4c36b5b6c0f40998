// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/circuit_breaker.h"

namespace atelier {

namespace {

constexpr int failuresToOpen = 5;
constexpr std::chrono::seconds rest{15};

} // namespace

CircuitBreaker::CircuitBreaker(const Clock &clock)
    : m_clock(clock)
{
}

std::optional<std::chrono::milliseconds> CircuitBreaker::restOf(const QString &host)
{
    const auto state = m_hosts.find(host);
    if (state == m_hosts.end() || state->failuresInARow < failuresToOpen)
        return std::nullopt;
    const std::chrono::nanoseconds now = m_clock.monotonic();
    if (now < state->restsUntil)
        return std::chrono::ceil<std::chrono::milliseconds>(state->restsUntil - now);
    // This caller is the one that tries; the others go on waiting.
    state->restsUntil = now + rest;
    return std::nullopt;
}

QString CircuitBreaker::lastFailureOf(const QString &host) const { return m_hosts.value(host).lastFailure; }

void CircuitBreaker::succeeded(const QString &host) { m_hosts.remove(host); }

void CircuitBreaker::failed(const QString &host, const QString &reason)
{
    State &state = m_hosts[host];
    state.lastFailure = reason;
    if (++state.failuresInARow >= failuresToOpen)
        state.restsUntil = m_clock.monotonic() + rest;
}

} // namespace atelier
