// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fake_server.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <stdexcept>

namespace atelier::test {

namespace {

QByteArray chunk(const QByteArray &bytes) { return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n"; }

QByteArray reasonOf(int status) { return status < 300 ? QByteArrayLiteral("OK") : QByteArrayLiteral("Reason"); }

QByteArray headOf(const FakeReply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    if (!reply.contentType.isEmpty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (reply.framing == Framing::ContentLength)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    if (reply.framing == Framing::Chunked)
        head += "Transfer-Encoding: chunked\r\n";
    return head + "Connection: close\r\n\r\n";
}

RecordedRequest parseHead(const QByteArray &head)
{
    RecordedRequest request;
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList first = lines.value(0).trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.emplace_back(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    return request;
}

// Writes the pieces one after the other, each once the one before has left.
void writeInPieces(QTcpSocket *socket, std::vector<QByteArray> pieces, std::function<void()> done)
{
    auto rest = std::make_shared<std::deque<QByteArray>>(pieces.begin(), pieces.end());
    auto next = [socket, rest, done = std::move(done)] {
        if (socket->bytesToWrite() > 0)
            return;
        if (rest->empty()) {
            done();
            return;
        }
        socket->write(rest->front());
        rest->pop_front();
        socket->flush();
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, next, Qt::QueuedConnection);
    next();
}

} // namespace

struct FakeServer::Connection {
    QTcpSocket *socket = nullptr;
    bool answered = false;
};

QByteArray RecordedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HeldReply::HeldReply(QTcpSocket *socket, Framing framing)
    : m_socket(socket)
    , m_framing(framing)
{
}

void HeldReply::send(const QByteArray &bytes)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(m_framing == Framing::Chunked ? chunk(bytes) : bytes);
    m_socket->flush();
}

void HeldReply::end()
{
    if (!m_socket)
        return;
    if (m_framing == Framing::Chunked)
        m_socket->write("0\r\n\r\n");
    m_socket->disconnectFromHost();
}

void HeldReply::cut()
{
    if (m_socket)
        m_socket->abort();
}

FakeServer::FakeServer(quint16 port)
    : m_server(new QTcpServer(this))
    , m_port(port)
{
    connect(m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    start();
}

FakeServer::~FakeServer() = default;

void FakeServer::start()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        throw std::runtime_error("the fake server cannot listen");
    m_port = m_server->serverPort();
}

void FakeServer::stop()
{
    m_server->close();
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

QUrl FakeServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(m_port), path));
}

quint16 FakeServer::port() const { return m_port; }

void FakeServer::reply(FakeReply next) { m_script.push_back(std::move(next)); }

int FakeServer::countOf(QByteArrayView method) const
{
    return int(
        std::ranges::count_if(m_requests, [&](const RecordedRequest &request) { return request.method == method; }));
}

void FakeServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, connection] { read(*connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(*connection);
    }
}

void FakeServer::read(Connection &connection)
{
    if (connection.answered)
        return;
    // Only looked at, as whoever takes over an upgrade reads the request again.
    const QByteArray bytes = connection.socket->peek(connection.socket->bytesAvailable());
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    RecordedRequest request = parseHead(bytes.first(headEnd));
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return;
    request.body = bytes.sliced(headEnd + 4, length);
    connection.answered = true;
    m_requests.push_back(request);
    if (upgrade && !request.header("Upgrade").isEmpty()) {
        QTcpSocket *socket = connection.socket;
        socket->disconnect();
        upgrade(socket);
        return;
    }
    connection.socket->readAll();
    FakeReply next{.status = 500, .body = QByteArrayLiteral("{\"error\":\"nothing more is scripted\"}")};
    if (handler) {
        next = handler(request);
    } else if (!m_script.empty()) {
        next = m_script.front();
        m_script.pop_front();
    }
    answer(connection, next);
}

void FakeServer::answer(Connection &connection, const FakeReply &next)
{
    QTcpSocket *socket = connection.socket;
    const auto whole = [&](const QByteArray &bytes) { return next.framing == Framing::Chunked ? chunk(bytes) : bytes; };
    switch (next.fault) {
    case Fault::CloseBeforeAnswer:
        socket->disconnectFromHost();
        return;
    case Fault::NeverAnswer:
        return;
    case Fault::CloseAfter:
        socket->write(headOf(next));
        if (next.faultAfter > 0)
            socket->write(whole(next.body.first(std::min(next.faultAfter, next.body.size()))));
        socket->disconnectFromHost();
        return;
    case Fault::Hold:
        m_held = HeldReply(socket, next.framing);
        socket->write(headOf(next));
        if (!next.body.isEmpty())
            socket->write(whole(next.body));
        socket->flush();
        if (next.held)
            next.held(m_held);
        return;
    case Fault::Endless:
        socket->write(headOf(next));
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, bytes = whole(next.body)] {
            if (socket->bytesToWrite() < 1024 * 1024)
                socket->write(bytes);
        });
        socket->write(whole(next.body));
        return;
    case Fault::None:
        break;
    }
    std::vector<QByteArray> pieces{headOf(next)};
    const qsizetype size = next.pieceSize > 0 ? next.pieceSize : std::max<qsizetype>(1, next.body.size());
    for (qsizetype start = 0; start < next.body.size(); start += size)
        pieces.push_back(whole(next.body.sliced(start, std::min(size, next.body.size() - start))));
    if (next.framing == Framing::Chunked)
        pieces.push_back(QByteArrayLiteral("0\r\n\r\n"));
    writeInPieces(socket, std::move(pieces), [socket] { socket->disconnectFromHost(); });
}

QByteArray fakeData(const QString &name)
{
    QFile file(QStringLiteral(ATELIER_FAKES_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("missing test data: " + name.toStdString());
    return file.readAll();
}

} // namespace atelier::test
