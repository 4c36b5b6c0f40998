// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to the outside: every timeout, retry and redirect is decided here.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "sync/net/circuit_breaker.h"
#include "sync/net/http_message.h"
#include "sync/net/http_transcript.h"

#include <functional>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;
class QObject;

namespace atelier {

class HttpOperation;

// Takes the body of a successful answer as it arrives. An error it returns ends the try.
class HttpBodyReader {
public:
    virtual ~HttpBodyReader() = default;
    // A try got its answer's head: what an earlier try brought is void.
    virtual void begin(const HttpHead &head) = 0;
    virtual Result<void> take(QByteArrayView bytes) = 0;
    // The body ended regularly; the reader says whether it was whole.
    virtual Result<void> end() = 0;
    // Once a part of the result was passed on, nothing is asked again.
    [[nodiscard]] virtual bool hasDelivered() const = 0;
};

using HttpRetrying = std::function<void(const Error &, std::chrono::milliseconds)>;
using HttpFinished = std::function<void(Result<HttpResponse>)>;

// Belongs to one thread, which runs an event loop. Every send() ends with exactly one call of `finished` on that thread
// and never before send() has returned; what still runs when the client is destroyed ends then, with Cancelled.
class HttpClient {
public:
    HttpClient(Clock &clock, Random random);
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    // The stop may be requested from any thread. Errors name the host and how often it was asked.
    void send(HttpRequest request, std::stop_token stop, std::shared_ptr<HttpBodyReader> reader, HttpRetrying retrying,
        HttpFinished finished);
    // Collects the whole body.
    void send(HttpRequest request, std::stop_token stop, HttpRetrying retrying, HttpFinished finished);
    void send(HttpRequest request, std::stop_token stop, HttpFinished finished);

    // How many requests are being asked or answered now; one that rests before another try is not.
    [[nodiscard]] qsizetype underWay() const;
    [[nodiscard]] QString transcript() const { return m_transcript.text(); }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    // Lives as long as the client, on its thread: parent of what sends requests of its own accord.
    [[nodiscard]] QObject *context() const { return m_context.get(); }

private:
    friend class HttpOperation;
    Clock &m_clock;
    Random m_random;
    CircuitBreaker m_breaker;
    HttpTranscript m_transcript;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<QObject> m_operations; // parent of all that run
    std::unique_ptr<QObject> m_context;
};

} // namespace atelier
