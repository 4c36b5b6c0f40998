// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_operation.h"

#include "sync/net/http_error.h"
#include "sync/net/sequential_body.h"

#include <QMetaObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>

namespace atelier {

namespace {

constexpr int maximumRedirects = 3;
constexpr qsizetype errorBodyLimit = 64 * 1024;
constexpr qint64 readBuffer = 1024 * 1024;

// Qt turns statuses into errors of its own; these alone are failures below HTTP.
bool isTransportError(QNetworkReply::NetworkError error)
{
    return (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied)
        || error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure;
}

bool happenedBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError || error == QNetworkReply::ProtocolUnknownError;
}

HttpFailure cutOf(qint64 received) { return received > 0 ? HttpFailure::CutInAnswer : HttpFailure::CutBeforeBody; }

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

HttpOperation::Try::~Try()
{
    reply->disconnect();
    if (reply->isRunning() && reply->error() == QNetworkReply::NoError)
        reply->abort();
    reply->deleteLater();
}

HttpOperation::HttpOperation(HttpClient &client, QObject *parent, Task task)
    : QObject(parent)
    , m_client(client)
    , m_task(std::move(task))
    , m_started(client.m_clock.monotonic())
{
}

HttpOperation::~HttpOperation() = default;

void HttpOperation::start(std::stop_token stop)
{
    // The stop may come from another thread, and even from within this very call.
    m_stopCallback.emplace(std::move(stop), [this] {
        QMetaObject::invokeMethod(this, [this] { finish(std::unexpected(stoppedError())); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(this, [this] { beginTry(); }, Qt::QueuedConnection);
}

void HttpOperation::abandon()
{
    m_task.request.explain = nullptr;
    finish(std::unexpected(stoppedError()));
}

Error HttpOperation::stoppedError() const
{
    Error error = cancelledError();
    if ((m_try && m_try->phase != Phase::Connecting) || mayBeCarriedOut())
        error.fate = RequestFate::MaybeCarriedOut;
    return error;
}

void HttpOperation::beginTry()
{
    if (m_finished)
        return;
    ++m_tries;
    if (m_task.request.breaker == BreakerUse::Obey) {
        if (const auto rest = m_client.m_breaker.restOf(hostName(m_task.request.url))) {
            stopBeforeResting(*rest);
            return;
        }
    }
    if (m_task.request.sign)
        m_task.request.sign(m_task.request, m_client.m_clock.now());
    m_try = std::make_unique<Try>(openReply());
    m_try->startedAt = m_client.m_clock.now();
    m_try->started = m_client.m_clock.monotonic();
    connectReply();
    const auto left = m_task.request.retry.budget - sinceStart();
    allow(m_tries == 1 ? m_task.request.timeouts.connect : std::min(m_task.request.timeouts.connect, left));
    watch();
}

// What went wrong says more than that nobody asks any more.
void HttpOperation::stopBeforeResting(std::chrono::milliseconds rest)
{
    --m_tries;
    if (m_lastError) {
        m_lastError->retryAfter = rest;
        finish(std::unexpected(withContext(*m_lastError)));
        return;
    }
    const QString reason = m_client.m_breaker.lastFailureOf(hostName(m_task.request.url));
    finish(std::unexpected(restingHostError(m_task.request, rest, reason)));
}

QNetworkReply *HttpOperation::openReply()
{
    QNetworkRequest request(m_task.request.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("User-Agent", "Atelier");
    // A kept connection may be closed by the other side just as we send: that would look like a lost answer.
    request.setRawHeader("Connection", "close");
    // Compression would hold back the parts of a stream.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const HttpHeader &header : m_task.request.headers)
        request.setRawHeader(header.name, header.value);

    QNetworkAccessManager &network = *m_client.m_network;
    if (m_task.request.body.isEmpty())
        return network.sendCustomRequest(request, m_task.request.method);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_task.request.body.size());
    auto *body = new SequentialBody(m_task.request.body, nullptr);
    QNetworkReply *reply = network.sendCustomRequest(request, m_task.request.method, body);
    body->setParent(reply);
    return reply;
}

void HttpOperation::connectReply()
{
    QNetworkReply *reply = m_try->reply;
    reply->setReadBufferSize(readBuffer);
    connect(reply, &QNetworkReply::requestSent, this, [this] {
        if (m_try->phase != Phase::Connecting)
            return;
        m_try->phase = Phase::Waiting;
        allow(m_task.request.timeouts.firstByte);
    });
    connect(reply, &QNetworkReply::readyRead, this, [this] { onReadable(); });
    // Queued: the reply must not go away under Qt's own feet. An error may come without `finished`: after a redirect
    // Qt tries to rewind the body, and then leaves the reply open.
    const auto finished = [this, reply] {
        if (m_try && m_try->reply == reply)
            onReplyFinished();
    };
    connect(reply, &QNetworkReply::finished, this, finished, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::errorOccurred, this, finished, Qt::QueuedConnection);
}

void HttpOperation::allow(std::chrono::milliseconds time)
{
    m_try->deadline = m_client.m_clock.monotonic() + time;
    if (m_try->deadline < m_try->watchedUntil)
        watch();
}

void HttpOperation::watch()
{
    m_try->watchedUntil = m_try->deadline;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_try->deadline - m_client.m_clock.monotonic());
    m_client.m_clock.after(std::max(left, std::chrono::milliseconds(0)), &m_try->timers, [this] { onDeadline(); });
}

void HttpOperation::onDeadline()
{
    // Each part of the answer moves the deadline; the timer finds that out only when it fires.
    if (m_client.m_clock.monotonic() < m_try->deadline) {
        watch();
        return;
    }
    const HttpFailure failure = m_try->phase == Phase::Connecting ? HttpFailure::NoConnection
        : m_try->phase == Phase::Waiting                          ? HttpFailure::NoAnswerInTime
                                                                  : HttpFailure::StalledAnswer;
    fail(failure, connectionError(m_task.request, failure, QStringLiteral("time limit")));
}

void HttpOperation::readHead()
{
    if (m_try->phase == Phase::Receiving)
        return;
    m_try->phase = Phase::Receiving;
    m_try->head.status = m_try->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_try->reply->rawHeaderPairs())
        m_try->head.headers.push_back({name, value});
    if (m_try->head.status / 100 == 2)
        m_task.reader->begin(m_try->head);
}

void HttpOperation::onReadable()
{
    readHead();
    allow(m_task.request.timeouts.idle);
    const QByteArray bytes = m_try->reply->readAll();
    m_try->received += bytes.size();
    const QPointer<HttpOperation> alive(this);
    const Result<void> taken = take(bytes);
    if (!alive)
        return;
    if (!taken)
        fail(HttpFailure::ErrorInStream, taken.error());
    else if (m_try->errorBody.size() >= errorBodyLimit)
        endOfBody();
}

Result<void> HttpOperation::take(const QByteArray &bytes)
{
    if (m_try->head.status / 100 != 2) {
        m_try->errorBody.append(bytes.first(std::min(bytes.size(), errorBodyLimit - m_try->errorBody.size())));
        return {};
    }
    if (m_try->received > m_task.request.bodyLimit)
        return std::unexpected(tooLargeAnswer(m_task.request));
    const std::shared_ptr<HttpBodyReader> reader = m_task.reader; // may outlive this, as callers may destroy the client
    return reader->take(bytes);
}

void HttpOperation::onReplyFinished()
{
    const QPointer<HttpOperation> alive(this);
    if (m_try->reply->bytesAvailable() > 0) {
        onReadable();
        if (!alive || !m_try)
            return;
    }
    const QNetworkReply::NetworkError error = m_try->reply->error();
    const int status = m_try->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool answered = status > 0;
    if (!answered || (isTransportError(error) && !isRedirect(status))) {
        const HttpFailure failure = answered                                    ? cutOf(m_try->received)
            : happenedBeforeSending(error) || m_try->phase == Phase::Connecting ? HttpFailure::NoConnection
                                                                                : HttpFailure::LostBeforeAnswer;
        fail(failure, connectionError(m_task.request, failure, m_try->reply->errorString()));
        return;
    }
    readHead();
    endOfBody();
}

void HttpOperation::endOfBody()
{
    const int status = m_try->head.status;
    if (isRedirect(status) && followRedirect())
        return;
    if (status / 100 != 2) {
        std::optional<Error> error;
        if (m_task.request.explain)
            error = m_task.request.explain(m_try->head, m_try->errorBody);
        if (!error)
            error = statusError(m_task.request, m_try->head);
        if (!error->retryAfter)
            error->retryAfter =
                parseRetryAfter(headerValue(m_try->head.headers, "Retry-After"), m_client.m_clock.now());
        fail(HttpFailure::StatusCode, std::move(*error));
        return;
    }
    if (Result<void> whole = m_task.reader->end(); !whole) {
        fail(cutOf(m_try->received), std::move(whole.error()));
        return;
    }
    m_client.m_breaker.succeeded(hostName(m_task.request.url));
    record(QStringLiteral("ok"));
    const auto duration = m_client.m_clock.monotonic() - m_try->started;
    finish(
        HttpResponse{.head = m_try->head, .duration = std::chrono::duration_cast<std::chrono::milliseconds>(duration)});
}

// Headers with keys go along, so only within one origin; a body only where the status promises the same method.
bool HttpOperation::followRedirect()
{
    const QByteArray location = headerValue(m_try->head.headers, "Location");
    if (location.isEmpty())
        return false;
    const QUrl target = m_task.request.url.resolved(QUrl::fromEncoded(location));
    const bool keepsMethod = m_try->head.status >= 307 || isSafeToRepeat(m_task.request);
    if (!isSameOrigin(m_task.request.url, target) || !keepsMethod || m_redirects >= maximumRedirects) {
        fail(HttpFailure::StatusCode, redirectError(m_task.request, target));
        return true;
    }
    ++m_redirects;
    --m_tries;
    record(QStringLiteral("redirected"));
    m_task.request.url = target;
    m_try.reset();
    beginTry();
    return true;
}

void HttpOperation::fail(HttpFailure failure, Error error)
{
    record(errorKindName(error.kind) + QStringLiteral(": ") + error.detail);
    tellBreaker(error);
    if (repetitionAfter(failure, m_try->head.status) == Repetition::WhenSafe || mayBeCarriedOut())
        error.fate = RequestFate::MaybeCarriedOut;
    const bool again = mayTryAgain(failure, error);
    if (const auto delay = again ? timeToNextTry(error) : std::nullopt) {
        m_try.reset();
        m_lastError = error;
        const QPointer<HttpOperation> alive(this);
        if (m_task.retrying)
            m_task.retrying(error, *delay);
        if (!alive)
            return;
        m_client.m_clock.after(*delay, this, [this] { beginTry(); });
        return;
    }
    finish(std::unexpected(withContext(std::move(error))));
}

// By a try before this one, or as its answer has begun.
bool HttpOperation::mayBeCarriedOut() const
{
    return m_task.reader->hasDelivered() || (m_lastError && m_lastError->fate == RequestFate::MaybeCarriedOut);
}

// A refusal too shows that the host is alive.
void HttpOperation::tellBreaker(const Error &error)
{
    const QString host = hostName(m_task.request.url);
    if (error.kind != ErrorKind::Unavailable && m_try->head.status > 0)
        m_client.m_breaker.succeeded(host);
    else if (error.kind == ErrorKind::Unavailable && m_task.request.breaker == BreakerUse::Obey)
        m_client.m_breaker.failed(host, error.message);
}

bool HttpOperation::mayTryAgain(HttpFailure failure, const Error &error) const
{
    if (error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::RateLimited)
        return false;
    if (m_tries >= m_task.request.retry.tries || m_task.reader->hasDelivered())
        return false;
    switch (repetitionAfter(failure, m_try->head.status)) {
    case Repetition::Always:
        return true;
    case Repetition::WhenSafe:
        return isSafeToRepeat(m_task.request);
    case Repetition::Never:
        return false;
    }
    return false;
}

std::optional<std::chrono::milliseconds> HttpOperation::timeToNextTry(const Error &error)
{
    const auto delay = error.retryAfter.value_or(retryDelay(m_tries + 1, m_client.m_random));
    return sinceStart() + delay < m_task.request.retry.budget ? std::optional(delay) : std::nullopt;
}

void HttpOperation::record(const QString &outcome)
{
    if (!m_try)
        return;
    const auto duration = m_client.m_clock.monotonic() - m_try->started;
    m_client.m_transcript.add({.started = m_try->startedAt,
        .method = m_task.request.method,
        .address = addressWithoutSecrets(m_task.request.url),
        .requestHeaders = withoutSecrets(m_task.request.headers),
        .sentBytes = m_task.request.body.size(),
        .status = m_try->head.status,
        .answerHeaders = withoutSecrets(m_try->head.headers),
        .receivedBytes = m_try->received,
        .duration = std::chrono::duration_cast<std::chrono::milliseconds>(duration),
        .outcome = outcome});
}

Error HttpOperation::withContext(Error error) const
{
    if (m_tries > 1)
        error.message += QLatin1Char(' ') + QObject::tr("It was asked %n time(s).", nullptr, m_tries);
    const QString context =
        QStringLiteral("%1 %2, status %3, tries %4")
            .arg(QString::fromLatin1(m_task.request.method), addressWithoutSecrets(m_task.request.url))
            .arg(m_try ? m_try->head.status : 0)
            .arg(m_tries);
    error.detail = error.detail.isEmpty() ? context : error.detail + QStringLiteral("; ") + context;
    return error;
}

std::chrono::milliseconds HttpOperation::sinceStart() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_client.m_clock.monotonic() - m_started);
}

void HttpOperation::finish(Result<HttpResponse> result)
{
    if (std::exchange(m_finished, true))
        return;
    if (!result && result.error().kind == ErrorKind::Cancelled)
        record(QStringLiteral("cancelled"));
    m_stopCallback.reset();
    m_try.reset();
    deleteLater();
    const HttpFinished finished = std::exchange(m_task.finished, {});
    if (finished)
        finished(std::move(result));
}

} // namespace atelier
