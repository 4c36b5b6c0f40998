// SPDX-License-Identifier: GPL-3.0-or-later
// The plain values of an HTTP exchange.
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "sync/net/retry.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace atelier {

struct HttpHeader {
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};
using HttpHeaders = std::vector<HttpHeader>;

// The first value of that name, in any case; empty when there is none.
[[nodiscard]] QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);
void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value);

struct HttpHead {
    int status = 0;
    HttpHeaders headers;
};

struct HttpResponse {
    HttpHead head;
    QByteArray body = {}; // empty when a body reader took it
    std::chrono::milliseconds duration{0}; // of the last try
};

struct HttpTimeouts {
    std::chrono::milliseconds connect{10'000}; // until the request is on its way
    std::chrono::milliseconds firstByte{120'000}; // from there to the first byte of the answer
    std::chrono::milliseconds idle{60'000}; // between two parts of the answer
};

// Whether asking again may cost or change something that the first asking already did.
enum class Repeatable { No, Yes };

// Requests that only look whether somebody is there must not be stopped by, nor trip, the circuit breaker.
enum class BreakerUse { Obey, Bypass };

struct HttpRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url; // any percent-encoding in it is kept
    HttpHeaders headers = {};
    QByteArray body = {};
    QString service = {}; // for messages, "OpenAI"; the host is named in any case
    HttpTimeouts timeouts = {};
    RetryLimits retry = {};
    Repeatable repeatable = Repeatable::No; // GET and HEAD always are
    BreakerUse breaker = BreakerUse::Obey;
    qint64 bodyLimit = 64 * 1024 * 1024;
    // Called before each try, for signatures that carry the time.
    std::function<void(HttpRequest &, Timestamp)> sign = {};
    // Reads the service's own form of an error answer; where it gives nothing, the status alone speaks.
    std::function<std::optional<Error>(const HttpHead &, const QByteArray &body)> explain = {};
};

// "api.openai.com", with the port where it is not the scheme's own.
[[nodiscard]] QString hostName(const QUrl &url);
// "OpenAI (api.openai.com)", or the host alone.
[[nodiscard]] QString serviceName(const HttpRequest &request);
[[nodiscard]] bool isSafeToRepeat(const HttpRequest &request);
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

} // namespace atelier
