// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace atelier {

// Brings an answer from any thread to the thread that asked, unless the one who asked is gone by then. Made on the
// thread that asks; the context is only looked at there.
class Courier {
public:
    explicit Courier(QObject *context)
        : m_context(context)
        , m_messenger(new QObject, [](QObject *messenger) {
            // An answer that is still under way when the application ends is dropped while its queue is locked:
            // asking that queue for anything would never return.
            if (QCoreApplication::instance() && !QCoreApplication::closingDown())
                messenger->deleteLater();
        })
    {
    }

    void deliver(std::function<void()> answer) const
    {
        QMetaObject::invokeMethod(
            m_messenger.get(),
            [answer = std::move(answer), context = m_context, messenger = m_messenger] {
                if (context)
                    answer();
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    std::shared_ptr<QObject> m_messenger;
};

} // namespace atelier
