// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

class QWebSocket;

namespace atelier {

// One connection that is opened again, with growing pauses, as long as it is wanted. What arrives over it is a hint:
// `opened` is called after every (re)connection, and whoever uses this asks the server over HTTP what is true.
class WebSocket final : public QObject {
public:
    struct Handlers {
        std::function<void()> opened;
        std::function<void()> lost; // the connection broke or could not be made; another try follows
        std::function<void(const QString &)> text;
        std::function<void(const QByteArray &)> binary;
    };

    WebSocket(Clock &clock, QUrl url, Handlers handlers, qint64 messageLimit = 256 * 1024 * 1024);
    ~WebSocket() override;

    void open();
    void close();
    [[nodiscard]] bool isOpen() const;
    void sendText(const QString &text);

private:
    void connectOnce();
    void connectionEnded();
    void watchSilence();

    Clock &m_clock;
    QUrl m_url;
    Handlers m_handlers;
    qint64 m_messageLimit;
    std::unique_ptr<QWebSocket> m_socket;
    bool m_wanted = false;
    bool m_heard = false; // anything since the last ping, so that a dead connection is noticed
    int m_failures = 0;
};

} // namespace atelier
