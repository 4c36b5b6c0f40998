// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace atelier {

// Runs `work` on a thread of the pool and hands its value to `done` on the application's thread, from which it must be
// called; not at all when the context, an object of that thread, is gone by then.
template <class Work, class Done> void runInBackground(QObject *context, Work work, Done done)
{
    const QPointer<QObject> guard(context);
    // The answer is posted to an object that outlives the context. The application owns it, and waits for the pool
    // before it lets go of what it owns.
    auto *const mailbox = new QObject(QCoreApplication::instance());
    // What the work holds on to goes on the application's thread too: it may be the last to hold a workspace.
    auto held = std::make_shared<Work>(std::move(work));
    QThreadPool::globalInstance()->start([guard, mailbox, held = std::move(held), done = std::move(done)]() mutable {
        auto value = std::make_shared<decltype((*held)())>((*held)());
        QMetaObject::invokeMethod(
            mailbox,
            [guard, value, mailbox, held = std::move(held), done = std::move(done)]() mutable {
                mailbox->deleteLater();
                if (guard)
                    done(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace atelier
