// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace atelier {

// Runs `work` on a thread of the pool and hands its value to `done` on the calling thread, which runs an event loop;
// not at all when the context, an object of that thread, is gone by then.
template <class Work, class Done> void runInBackground(QObject *context, Work work, Done done)
{
    const QPointer<QObject> guard(context);
    // The answer is posted to an object that nobody else can delete: the context may die while the work ends.
    const std::shared_ptr<QObject> mailbox(new QObject, [](QObject *object) { object->deleteLater(); });
    QThreadPool::globalInstance()->start([guard, mailbox, work = std::move(work), done = std::move(done)]() mutable {
        auto value = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            mailbox.get(),
            [guard, value, mailbox, done = std::move(done)]() mutable {
                if (guard)
                    done(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace atelier
