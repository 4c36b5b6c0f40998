// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of HttpClient: one request with all its tries.
#pragma once

#include "sync/net/http_client.h"

#include <QNetworkReply>
#include <QObject>

#include <optional>

namespace atelier {

class HttpOperation final : public QObject {
public:
    struct Task {
        HttpRequest request;
        std::shared_ptr<HttpBodyReader> reader;
        HttpRetrying retrying;
        HttpFinished finished;
    };

    HttpOperation(HttpClient &client, QObject *parent, Task task);
    ~HttpOperation() override;
    void start(std::stop_token stop);
    // Ends now, with Cancelled: the client goes away.
    void abandon();
    [[nodiscard]] bool isUnderWay() const { return !m_finished && (m_try || m_tries == 0); }

private:
    enum class Phase { Connecting, Waiting, Receiving };

    // What belongs to one try alone; its end takes the timers with it.
    struct Try {
        explicit Try(QNetworkReply *theReply)
            : reply(theReply)
        {
        }
        ~Try();
        QObject timers;
        QNetworkReply *reply;
        Phase phase = Phase::Connecting;
        HttpHead head;
        QByteArray errorBody;
        qint64 received = 0;
        Timestamp startedAt{};
        std::chrono::nanoseconds started{0};
        std::chrono::nanoseconds deadline{0};
        std::chrono::nanoseconds watchedUntil{0};
    };

    void beginTry();
    void stopBeforeResting(std::chrono::milliseconds rest);
    [[nodiscard]] QNetworkReply *openReply();
    void connectReply();
    void allow(std::chrono::milliseconds time);
    void watch();
    void onDeadline();
    void onReadable();
    void readHead();
    [[nodiscard]] Result<void> take(const QByteArray &bytes);
    void onReplyFinished();
    void endOfBody();
    [[nodiscard]] bool followRedirect();
    void fail(HttpFailure failure, Error error);
    void tellBreaker(const Error &error);
    [[nodiscard]] bool mayBeCarriedOut() const;
    [[nodiscard]] bool mayTryAgain(HttpFailure failure, const Error &error) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeToNextTry(const Error &error);
    void record(const QString &outcome);
    [[nodiscard]] Error stoppedError() const;
    void finish(Result<HttpResponse> result);
    [[nodiscard]] Error withContext(Error error) const;
    [[nodiscard]] std::chrono::milliseconds sinceStart() const;

    HttpClient &m_client;
    Task m_task;
    std::optional<std::stop_callback<std::function<void()>>> m_stopCallback;
    std::unique_ptr<Try> m_try;
    std::optional<Error> m_lastError; // of the try before
    std::chrono::nanoseconds m_started{0};
    int m_tries = 0;
    int m_redirects = 0;
    bool m_finished = false;
};

} // namespace atelier
