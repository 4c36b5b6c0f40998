// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace atelier::test {

struct RecordedRequest {
    QByteArray method;
    QByteArray target; // as it came, with query and percent-encoding
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const; // in any case
};

enum class Framing { ContentLength, Chunked, UntilClose };

enum class Fault {
    None,
    CloseBeforeAnswer, // the request is read, then the connection is closed
    CloseAfter, // the body is cut after FakeReply::faultAfter bytes
    NeverAnswer,
    Endless, // the body is repeated for ever
    Hold, // the head and the body are sent, the connection stays open until the test calls send() and end()
};

struct FakeReply {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    Framing framing = Framing::ContentLength;
    Fault fault = Fault::None;
    qsizetype faultAfter = 0;
    qsizetype pieceSize = 0; // 0: the body is written at once
};

// An HTTP server on loopback that answers by a script: the handler when one is set, else the replies in order.
class FakeServer : public QObject {
public:
    FakeServer();
    ~FakeServer() override;

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const;

    void reply(FakeReply next);
    std::function<FakeReply(const RecordedRequest &)> handler;
    // Sees a connection that asks for an upgrade before it is answered; true when it took the socket over.
    std::function<bool(const RecordedRequest &, QTcpSocket *)> upgrade;

    [[nodiscard]] const std::vector<RecordedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int countOf(QByteArrayView method) const;

    // For replies that are held: chunked bytes, and the end.
    void send(const QByteArray &bytes);
    void end();
    void cut();
    // As when the service is stopped: nobody listens, open connections break. Listens again on the same port.
    void stop();
    void start();

private:
    struct Connection;
    void accept();
    void read(Connection &connection);
    void answer(Connection &connection, const FakeReply &next);

    QTcpServer *m_server;
    quint16 m_port = 0;
    std::deque<FakeReply> m_script;
    std::vector<RecordedRequest> m_requests;
    QPointer<QTcpSocket> m_held;
    Framing m_heldFraming = Framing::Chunked;
};

// A file of tests/fakes/data; throws when it is missing, as then the test is broken.
[[nodiscard]] QByteArray fakeData(const QString &name);

} // namespace atelier::test
