// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fake_comfy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

namespace atelier::test {

namespace {

QJsonArray queueOf(const QStringList &ids)
{
    QJsonArray queue;
    for (const QString &id : ids)
        queue.append(QJsonArray{1, id, QJsonObject{}, QJsonObject{}, QJsonArray{}});
    return queue;
}

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

FakeComfy::FakeComfy()
    : picture(fakeData(QStringLiteral("pictures/red.png")))
{
    server.handler = [this](const RecordedRequest &request) { return answer(request); };
    server.upgrade = [this](QTcpSocket *tcp) {
        m_sockets.handleConnection(tcp);
        Q_EMIT tcp->readyRead();
    };
    QObject::connect(&m_sockets, &QWebSocketServer::newConnection, &m_sockets, [this] {
        ++connections;
        m_socket = m_sockets.nextPendingConnection();
        m_socket->setParent(&m_sockets);
        QObject::connect(m_socket, &QWebSocket::textMessageReceived, &m_sockets,
            [this](const QString &text) { heard.append(text); });
    });
}

FakeReply FakeComfy::answer(const RecordedRequest &request)
{
    const QByteArray path = request.target.split('?').value(0);
    const QByteArray id = path.split('/').value(2);
    if (request.method == "POST" && path == "/prompt")
        return takePrompt(request);
    if (path.startsWith("/history/")) {
        const QString name = QString::fromLatin1(id);
        return {.body = history.contains(name) ? json({{name, history[name]}}) : QByteArrayLiteral("{}")};
    }
    if (request.method == "POST") {
        const QString removed = QJsonDocument::fromJson(request.body)[QLatin1StringView("delete")][0].toString();
        if (path == "/queue")
            pending.removeAll(removed);
        if (path == "/interrupt")
            interrupted += std::exchange(running, {});
        if (path == "/history")
            history.remove(removed);
        return {.body = {}};
    }
    if (path == "/queue")
        return {.body = json({{QStringLiteral("queue_running"), queueOf(running)},
                    {QStringLiteral("queue_pending"), queueOf(pending)}})};
    if (path == "/view" && isPictureGone)
        return {.status = 404, .body = {}};
    if (path == "/view")
        return {.contentType = "image/png", .body = picture};
    if (path == "/object_info/CheckpointLoaderSimple")
        return {.body = fakeData(QStringLiteral("comfyui/checkpoints.json"))};
    if (path == "/object_info/KSampler")
        return {.body = fakeData(QStringLiteral("comfyui/sampler.json"))};
    return {.status = 404, .body = {}};
}

FakeReply FakeComfy::takePrompt(const RecordedRequest &request)
{
    prompts.push_back(QJsonDocument::fromJson(request.body).object());
    const QString id = ignoresOurId ? QStringLiteral("00000000-0000-4000-8000-000000000000")
                                    : prompts.back()[QLatin1StringView("prompt_id")].toString();
    if (keeps && promptStatus == 0)
        pending.append(id);
    if (promptFault != Fault::None)
        return {.fault = std::exchange(promptFault, Fault::None)};
    if (promptStatus != 0)
        return {.status = promptStatus, .body = promptAnswer};
    return {.body = json({{QStringLiteral("prompt_id"), id}, {QStringLiteral("number"), 1},
                {QStringLiteral("node_errors"), QJsonObject{}}})};
}

QStringList FakeComfy::messageTypes()
{
    QStringList types;
    const QByteArrayList lines = fakeData(QStringLiteral("comfyui/messages.jsonl")).trimmed().split('\n');
    for (const QByteArray &line : lines)
        types.append(QJsonDocument::fromJson(line)[QLatin1StringView("type")].toString());
    return types;
}

void FakeComfy::send(const QString &type, const QString &promptId)
{
    if (!m_socket)
        return;
    const QByteArrayList lines = fakeData(QStringLiteral("comfyui/messages.jsonl")).trimmed().split('\n');
    for (QByteArray line : lines) {
        if (QJsonDocument::fromJson(line)[QLatin1StringView("type")].toString() != type)
            continue;
        if (type == QLatin1StringView("preview"))
            m_socket->sendBinaryMessage(QByteArray::fromHex("0000000100000002") + picture);
        else
            m_socket->sendTextMessage(QString::fromUtf8(line.replace("PROMPT_ID", promptId.toLatin1())));
    }
}

void FakeComfy::complete(const QString &promptId, const QString &historyFile)
{
    running.removeAll(promptId);
    pending.removeAll(promptId);
    history.insert(promptId, QJsonDocument::fromJson(fakeData(historyFile)).object());
}

int FakeComfy::countOf(QByteArrayView method, QByteArrayView path) const
{
    return int(std::ranges::count_if(server.requests(), [&](const RecordedRequest &request) {
        return request.method == method && request.target.split('?').value(0) == path;
    }));
}

} // namespace atelier::test
