// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/web_socket.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"

#include <QWebSocket>
#include <QWebSocketServer>

using namespace atelier;
using namespace atelier::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    FakeClock clock;
    QWebSocketServer server{QStringLiteral("fake"), QWebSocketServer::NonSecureMode};
    std::vector<QWebSocket *> accepted;
    int opened = 0;
    int lost = 0;
    QStringList texts;
    QList<QByteArray> binaries;
    std::unique_ptr<WebSocket> socket;

    Fixture()
    {
        REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            accepted.push_back(server.nextPendingConnection());
            accepted.back()->setParent(&server);
        });
        socket = std::make_unique<WebSocket>(clock, QUrl(server.serverUrl()),
            WebSocket::Handlers{.opened = [this] { ++opened; },
                .lost = [this] { ++lost; },
                .text = [this](const QString &text) { texts.append(text); },
                .binary = [this](const QByteArray &bytes) { binaries.append(bytes); }});
        socket->open();
        REQUIRE(waitUntil([this] { return opened == 1 && accepted.size() == 1; }));
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "Messages of both kinds come through, and no origin is claimed")
{
    CHECK(accepted[0]->origin().isEmpty());
    accepted[0]->sendTextMessage(QStringLiteral("hello"));
    accepted[0]->sendBinaryMessage(QByteArray("\0\1\2", 3));
    REQUIRE(waitUntil([this] { return texts.size() == 1 && binaries.size() == 1; }));
    CHECK(texts[0] == QStringLiteral("hello"));
    CHECK(binaries[0] == QByteArray("\0\1\2", 3));
}

TEST_CASE_METHOD(Fixture, "A broken connection is made again after a pause, and told both times")
{
    accepted[0]->abort();
    REQUIRE(waitUntil([this] { return lost == 1; }));
    runPendingEvents();
    CHECK(opened == 1);
    clock.advance(500ms);
    REQUIRE(waitUntil([this] { return opened == 2 && accepted.size() == 2; }));
    accepted[1]->sendTextMessage(QStringLiteral("again"));
    REQUIRE(waitUntil([this] { return texts.size() == 1; }));
}

TEST_CASE_METHOD(Fixture, "A connection over which nothing comes any more is given up")
{
    // Nobody runs the server's side while the clock is turned, so the ping stays without its pong.
    clock.advance(20s);
    CHECK(lost == 0);
    clock.advance(20s);
    REQUIRE(waitUntil([this] { return lost == 1; }));
}

TEST_CASE_METHOD(Fixture, "A closed socket stays closed")
{
    socket->close();
    REQUIRE(waitUntil([this] { return accepted[0]->state() == QAbstractSocket::UnconnectedState; }));
    clock.advance(1min);
    runPendingEvents();
    CHECK(opened == 1);
    CHECK(lost == 0);
    CHECK_FALSE(socket->isOpen());
}
