// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image_model.h"
#include "sync/ai/comfy_message.h"
#include "sync/ai/comfy_queue.h"
#include "sync/ai/network_text_model.h"
#include "sync/net/web_socket.h"

#include <QJsonObject>
#include <QObject>

#include <optional>
#include <stop_token>

namespace atelier {

// One picture of a ComfyUI server, from the graph to the bytes. The web socket gives progress and previews and hints
// that something has changed; what is true is asked over HTTP: after every (re)connection, every hint that it is over,
// and every few seconds of silence.
class ComfyGeneration final : public QObject {
public:
    ComfyGeneration(NetworkModelContext context, ImageRequest request, ImageSink sink,
        std::function<void(Result<ImageAnswer>)> finished);
    ~ComfyGeneration() override;
    void start(std::stop_token stop);

private:
    using Answered = std::function<void(Result<HttpResponse>)>;

    void enterServer();
    // Before the first asking, and after an answer was lost: is it there already?
    void lookForOurs();
    void prepareGraph();
    void prepareUserGraph();
    void prepareDefaultGraph();
    void connectThenSubmit(const QJsonObject &graph);
    void openSocket();
    void submit();
    void onSubmitted(const Result<HttpResponse> &response);

    void onText(const QString &text);
    void onBinary(const QByteArray &bytes);
    void report(const QString &stage);

    void askForTruth();
    void askHistory(std::function<void(std::optional<QJsonObject>)> then);
    void askQueue(std::function<void(ComfyWhereabouts)> then);
    void onLost();
    void onUnreachable(const Error &error);
    void watch();
    void takeHistory(const QJsonObject &entry);
    void fetchPicture(const ComfyPicture &picture);

    void withdraw();
    void finish(Result<ImageAnswer> result);

    [[nodiscard]] HttpRequest request(
        const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;
    void send(HttpRequest http, Answered answered);

    NetworkModelContext m_context;
    ImageRequest m_request;
    ImageSink m_sink;
    std::function<void(Result<ImageAnswer>)> m_finished;
    std::optional<std::stop_callback<std::function<void()>>> m_stopCallback;
    std::stop_source m_requests; // stops what is on its way when the generation ends
    QString m_address;
    QString m_promptId;
    QString m_clientId;
    quint64 m_seed;
    QJsonObject m_graph;
    std::unique_ptr<ComfyProgress> m_progress;
    std::unique_ptr<WebSocket> m_socket;
    std::chrono::nanoseconds m_started;
    bool m_insideServer = false;
    bool m_submitting = false;
    bool m_submitted = false; // the server may have it
    bool m_accepted = false; // the server is known to have had it
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_heard = false;
    int m_submissions = 0;
    int m_unreachable = 0;
};

} // namespace atelier
