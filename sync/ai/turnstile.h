// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace atelier {

// Lets a number of holders in at a time, the others in the order they came. Each that was let in leaves once.
class Turnstile {
public:
    explicit Turnstile(int places)
        : m_free(places)
    {
    }

    // Calls back at once or later; never, when the context is gone by then.
    void enter(QObject *context, std::function<void()> admitted)
    {
        m_waiting.push_back({context, std::move(admitted)});
        admit();
    }
    void leave()
    {
        ++m_free;
        admit();
    }

private:
    struct Visitor {
        QPointer<QObject> context;
        std::function<void()> admitted;
    };

    void admit()
    {
        while (m_free > 0 && !m_waiting.empty()) {
            const Visitor next = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (!next.context)
                continue;
            --m_free;
            next.admitted();
        }
    }

    int m_free;
    std::deque<Visitor> m_waiting;
};

} // namespace atelier
