// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_message.h"

namespace atelier {

namespace {

int effectivePort(const QUrl &url)
{
    const bool secure = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("wss");
    return url.port(secure ? 443 : 80);
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    std::erase_if(
        headers, [&](const HttpHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    headers.push_back({name, value});
}

QString hostName(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + QLatin1Char(':') + QString::number(url.port());
}

QString serviceName(const HttpRequest &request)
{
    const QString host = hostName(request.url);
    return request.service.isEmpty() ? host : QStringLiteral("%1 (%2)").arg(request.service, host);
}

bool isSafeToRepeat(const HttpRequest &request)
{
    return request.repeatable == Repeatable::Yes || request.method == "GET" || request.method == "HEAD";
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && effectivePort(one) == effectivePort(other);
}

} // namespace atelier
