// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fake_server.h"

#include <QJsonObject>
#include <QPointer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace atelier::test {

// A ComfyUI server whose state the test sets. Its messages are the texts in data/comfyui.
class FakeComfy {
public:
    FakeComfy();

    FakeServer server;
    QStringList running; // prompt ids
    QStringList pending;
    QStringList interrupted; // as servers of old do it: whatever runs, whoever is named
    QJsonObject history; // entry by prompt id
    QByteArray picture; // what /view gives
    bool isPictureGone = false; // its file was removed

    // For POST /prompt: a status of 0 accepts. With `keeps` the prompt is queued whatever is answered.
    int promptStatus = 0;
    QByteArray promptAnswer = {};
    Fault promptFault = Fault::None;
    bool keeps = true;
    bool ignoresOurId = false;

    std::vector<QJsonObject> prompts; // bodies of POST /prompt
    QStringList heard; // texts from the client's sockets
    int connections = 0;

    [[nodiscard]] QPointer<QWebSocket> socket() const { return m_socket; }
    // Sends messages.jsonl's line of that type, with PROMPT_ID replaced; "preview" is a binary frame.
    void send(const QString &type, const QString &promptId);
    void complete(const QString &promptId, const QString &historyFile = QStringLiteral("comfyui/history_success.json"));
    [[nodiscard]] int countOf(QByteArrayView method, QByteArrayView path) const;

    // In the order in which they come.
    static QStringList messageTypes();

private:
    FakeReply answer(const RecordedRequest &request);
    FakeReply takePrompt(const RecordedRequest &request);

    QWebSocketServer m_sockets{QStringLiteral("fake"), QWebSocketServer::NonSecureMode};
    QPointer<QWebSocket> m_socket;
};

} // namespace atelier::test
