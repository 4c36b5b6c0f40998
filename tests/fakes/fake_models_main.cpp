// SPDX-License-Identifier: GPL-3.0-or-later
// A server of the OpenAI protocol on loopback, for tests that run the real program against it; pictures it also makes
// by Gemini's.
#include "tests/fakes/fake_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>

using namespace atelier::test;

namespace {

struct Behaviour {
    int words = 60;
    int wordsPerSecond = 200;
    int cutAfter = -1; // words; then the connection breaks
    int status = 200;
    bool refuses = false; // a content filter stops the answer before its first word
    QByteArray picture; // what every picture is
    QString asked; // a file that gets a line for each picture asked for
    int pictureFailures = 0; // so many of the first are refused
};

QByteArray chunkOf(const QJsonObject &delta, const QJsonValue &finishReason)
{
    const QJsonObject choice{{QStringLiteral("index"), 0}, {QStringLiteral("delta"), delta},
        {QStringLiteral("finish_reason"), finishReason}};
    const QJsonObject chunk{{QStringLiteral("id"), QStringLiteral("chatcmpl-fake")},
        {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")}, {QStringLiteral("created"), 1694268190},
        {QStringLiteral("model"), QStringLiteral("fake-writer")}, {QStringLiteral("choices"), QJsonArray{choice}}};
    return "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray usageOf(int words)
{
    return "data: {\"id\":\"chatcmpl-fake\",\"object\":\"chat.completion.chunk\",\"created\":1694268190,"
           "\"model\":\"fake-writer\",\"choices\":[],\"usage\":{\"prompt_tokens\":42,\"completion_tokens\":"
        + QByteArray::number(words) + ",\"total_tokens\":" + QByteArray::number(words + 42) + "}}\n\ndata: [DONE]\n\n";
}

// Writes one stream, a word at a time; goes with its socket.
class Stream final : public QObject {
public:
    Stream(HeldReply reply, const Behaviour &behaviour)
        : QObject(reply.socket())
        , m_reply(std::move(reply))
        , m_behaviour(behaviour)
    {
        m_reply.send(chunkOf({{QStringLiteral("role"), QStringLiteral("assistant")}}, QJsonValue::Null));
        connect(&m_timer, &QTimer::timeout, this, [this] { step(); });
        m_timer.start(m_behaviour.wordsPerSecond > 0 ? 1000 / m_behaviour.wordsPerSecond : 0);
    }

private:
    void step()
    {
        if (m_behaviour.refuses) {
            m_timer.stop();
            m_reply.send(chunkOf({}, QStringLiteral("content_filter")));
            m_reply.send("data: [DONE]\n\n");
            m_reply.end();
        } else if (m_sent == m_behaviour.cutAfter) {
            m_timer.stop();
            m_reply.cut();
        } else if (m_sent == m_behaviour.words) {
            m_timer.stop();
            m_reply.send(chunkOf({}, QStringLiteral("stop")));
            m_reply.send(usageOf(m_sent));
            m_reply.end();
        } else {
            ++m_sent;
            const QString word = QStringLiteral("word%1%2").arg(m_sent).arg(QChar(m_sent % 12 == 0 ? u'\n' : u' '));
            m_reply.send(chunkOf({{QStringLiteral("content"), word}}, QJsonValue::Null));
        }
    }

    HeldReply m_reply;
    Behaviour m_behaviour;
    QTimer m_timer;
    int m_sent = 0;
};

// How often a picture was asked for, this time included.
int noteAsked(const Behaviour &behaviour)
{
    QFile file(behaviour.asked);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return 1;
    file.write("asked\n");
    file.flush();
    file.seek(0);
    return int(file.readAll().count('\n'));
}

FakeReply pictureAnswer(const RecordedRequest &request, const Behaviour &behaviour)
{
    if (noteAsked(behaviour) <= behaviour.pictureFailures)
        return {
            .status = 400, .body = "{\"error\":{\"message\":\"The fake refuses.\",\"type\":\"fake\",\"code\":400}}"};
    const QByteArray data = behaviour.picture.toBase64();
    if (request.target.endsWith(":generateContent"))
        return {
            .body = "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""
                + data + "\"}}]},\"finishReason\":\"STOP\"}],\"modelVersion\":\"fake-artist\"}"};
    return {.body = "{\"created\":1713833628,\"data\":[{\"b64_json\":\"" + data + "\"}]}"};
}

FakeReply answer(const RecordedRequest &request, const Behaviour &behaviour)
{
    if (behaviour.status != 200)
        return {.status = behaviour.status,
            .body = "{\"error\":{\"message\":\"The fake fails as told.\",\"type\":\"fake\",\"code\":null}}"};
    if (request.method == "GET" && request.target == "/v1/models")
        return {.body = "{\"object\":\"list\",\"data\":[{\"id\":\"fake-writer\",\"object\":\"model\","
                        "\"created\":1694268190,\"owned_by\":\"tests\"}]}"};
    if (request.method == "POST" && request.target == "/v1/chat/completions")
        return {.contentType = "text/event-stream",
            .framing = Framing::Chunked,
            .fault = Fault::Hold,
            .held = [behaviour](HeldReply reply) { new Stream(std::move(reply), behaviour); }};
    const bool isPicture = request.target == "/v1/images/generations" || request.target.endsWith(":generateContent");
    if (request.method == "POST" && isPicture)
        return pictureAnswer(request, behaviour);
    return {.status = 404, .body = "{\"error\":{\"message\":\"unknown path\",\"type\":\"invalid_request_error\"}}"};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writePort(const QString &path, quint16 port)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(port)) > 0 && file.commit();
}

int number(const QCommandLineParser &parser, const char *name, int otherwise)
{
    bool good = false;
    const int value = parser.value(QString::fromLatin1(name)).toInt(&good);
    return good ? value : otherwise;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A fake server of models; runs until it is killed."));
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("port"), QStringLiteral("where to listen (else a free one)"),
                           QStringLiteral("n")},
        {QStringLiteral("port-file"), QStringLiteral("the port is written there"), QStringLiteral("file")},
        {QStringLiteral("words"), QStringLiteral("length of an answer"), QStringLiteral("n")},
        {QStringLiteral("words-per-second"), QStringLiteral("0: as fast as it goes"), QStringLiteral("n")},
        {QStringLiteral("cut-after"), QStringLiteral("break the connection after so many words"), QStringLiteral("n")},
        {QStringLiteral("status"), QStringLiteral("answer everything with this status"), QStringLiteral("n")},
        {QStringLiteral("refuse"), QStringLiteral("end every answer with the content filter")},
        {QStringLiteral("picture"), QStringLiteral("a PNG: what every picture is"), QStringLiteral("file")},
        {QStringLiteral("asked"), QStringLiteral("gets a line for each picture asked for"), QStringLiteral("file")},
        {QStringLiteral("picture-failures"), QStringLiteral("refuse so many of the first pictures"),
            QStringLiteral("n")}});
    parser.process(application);

    const Behaviour defaults;
    const Behaviour behaviour{.words = number(parser, "words", defaults.words),
        .wordsPerSecond = number(parser, "words-per-second", defaults.wordsPerSecond),
        .cutAfter = number(parser, "cut-after", defaults.cutAfter),
        .status = number(parser, "status", defaults.status),
        .refuses = parser.isSet(QStringLiteral("refuse")),
        .picture = contentOf(parser.value(QStringLiteral("picture"))),
        .asked = parser.value(QStringLiteral("asked")),
        .pictureFailures = number(parser, "picture-failures", 0)};
    FakeServer server(quint16(number(parser, "port", 0)));
    server.handler = [&](const RecordedRequest &request) { return answer(request, behaviour); };
    if (parser.isSet(QStringLiteral("port-file"))
        && !writePort(parser.value(QStringLiteral("port-file")), server.port())) {
        std::fputs("the port file cannot be written\n", stderr);
        return 1;
    }
    std::printf("%d\n", int(server.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
