// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>
#include <QUrl>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

class QTcpServer;

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
    Hold, // the head and the body are sent, the connection stays open until the test ends it through held()
};

// An answer whose end the test decides.
class HeldReply {
public:
    HeldReply() = default;
    HeldReply(QTcpSocket *socket, Framing framing);
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }
    void send(const QByteArray &bytes); // nothing happens once the other side is gone
    void end();
    void cut();

private:
    QPointer<QTcpSocket> m_socket;
    Framing m_framing = Framing::Chunked;
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
    std::function<void(HeldReply)> held = {}; // Fault::Hold: gets the open answer, where there are several
};

// An HTTP server on loopback that answers by a script: the handler when one is set, else the replies in order.
class FakeServer : public QObject {
public:
    explicit FakeServer(quint16 port = 0); // 0: any free one
    ~FakeServer() override;

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const;

    void reply(FakeReply next);
    std::function<FakeReply(const RecordedRequest &)> handler;
    // Takes over connections that ask for an upgrade; nothing has been read from the socket then.
    std::function<void(QTcpSocket *)> upgrade;

    [[nodiscard]] const std::vector<RecordedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int countOf(QByteArrayView method) const;

    // The reply that is held, for tests with one.
    [[nodiscard]] HeldReply &held() { return m_held; }
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
    HeldReply m_held;
};

// A file of tests/fakes/data; throws when it is missing, as then the test is broken.
[[nodiscard]] QByteArray fakeData(const QString &name);

} // namespace atelier::test
