// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/wait.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace atelier::test {

bool waitUntil(const std::function<bool()> &condition)
{
    const QDeadlineTimer giveUp(30'000);
    QTimer wakeUp; // conditions may come true without an event
    wakeUp.start(20);
    while (!condition()) {
        if (giveUp.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

bool waitWhileTimePasses(
    const std::function<void()> &pass, const std::function<bool()> &isBusy, const std::function<bool()> &condition)
{
    const QDeadlineTimer giveUp(30'000);
    while (!condition()) {
        if (giveUp.hasExpired())
            return false;
        if (isBusy()) {
            bool isFirst = true;
            if (!waitUntil([&] { return !std::exchange(isFirst, false); })) // one round of events
                return false;
            continue;
        }
        const bool hasHappened = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (!hasHappened && !isBusy())
            pass();
    }
    return true;
}

void runPendingEvents()
{
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace atelier::test
