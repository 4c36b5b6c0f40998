// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/interrupt.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace atelier {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do little more than write: the other end of the pair is read by the event loop.
int signalSockets[2] = {-1, -1};

void handleSignal(int signal)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalSockets[0], &byte, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

void onInterrupt(std::function<void()> callback)
{
    static std::function<void()> current;
    static std::unique_ptr<QSocketNotifier> notifier;
    current = std::move(callback);
    if (notifier || ::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0)
        return;
    notifier = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, [] {
        char byte = 0;
        [[maybe_unused]] const ssize_t taken = ::read(signalSockets[1], &byte, 1);
        current();
    });
    QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, [] { notifier.reset(); });
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
}

#else

void onInterrupt(std::function<void()> callback) { static_cast<void>(callback); }

#endif

} // namespace atelier
