// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/web_socket.h"

#include <QWebSocket>

#include <array>

namespace atelier {

using namespace std::chrono_literals;

namespace {

constexpr std::array pauses{500ms, 1'000ms, 2'000ms, 5'000ms};
constexpr auto pingEvery = 20s;

} // namespace

WebSocket::WebSocket(Clock &clock, QUrl url, Handlers handlers, qint64 messageLimit)
    : m_clock(clock)
    , m_url(std::move(url))
    , m_handlers(std::move(handlers))
    , m_messageLimit(messageLimit)
{
}

WebSocket::~WebSocket() { close(); }

void WebSocket::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_failures = 0;
    connectOnce();
}

void WebSocket::close()
{
    m_wanted = false;
    if (!m_socket)
        return;
    m_socket->disconnect();
    m_socket->close();
    m_socket.release()->deleteLater();
}

bool WebSocket::isOpen() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

void WebSocket::sendText(const QString &text)
{
    if (isOpen())
        m_socket->sendTextMessage(text);
}

void WebSocket::connectOnce()
{
    if (!m_wanted)
        return;
    // Without an origin: ComfyUI refuses one that is not its own.
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingMessageSize(quint64(m_messageLimit));
    m_socket->setMaxAllowedIncomingFrameSize(quint64(m_messageLimit));
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_failures = 0;
        m_heard = true;
        watchSilence();
        if (m_handlers.opened)
            m_handlers.opened();
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heard = true; });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_heard = true;
        if (m_handlers.text)
            m_handlers.text(text);
    });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        m_heard = true;
        if (m_handlers.binary)
            m_handlers.binary(bytes);
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] { connectionEnded(); }, Qt::QueuedConnection);
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, [this] { connectionEnded(); }, Qt::QueuedConnection);
    m_socket->open(m_url);
}

void WebSocket::watchSilence()
{
    m_clock.after(pingEvery, m_socket.get(), [this] {
        if (!isOpen())
            return;
        if (!std::exchange(m_heard, false)) {
            m_socket->abort();
            return;
        }
        m_socket->ping();
        watchSilence();
    });
}

void WebSocket::connectionEnded()
{
    // An error and a disconnection may both tell of one loss.
    if (!m_socket || m_socket->state() == QAbstractSocket::ConnectedState)
        return;
    m_socket->disconnect();
    m_socket.release()->deleteLater();
    const auto pause = pauses[std::min(size_t(m_failures), pauses.size() - 1)];
    ++m_failures;
    if (m_handlers.lost)
        m_handlers.lost();
    if (m_wanted)
        m_clock.after(pause, this, [this] {
            if (!m_socket)
                connectOnce();
        });
}

} // namespace atelier
