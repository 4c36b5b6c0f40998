// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/aws_signature.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>

namespace atelier {

namespace {

const QByteArray algorithm = QByteArrayLiteral("AWS4-HMAC-SHA256");

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray canonicalPath(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toUtf8();
    return path.isEmpty() ? QByteArrayLiteral("/") : awsPercentEncode(path, Slash::Keep);
}

// In the order of the names, and of the values where a name comes several times.
QByteArray canonicalQuery(const QUrl &url)
{
    std::vector<std::pair<QByteArray, QByteArray>> parameters;
    const QByteArray query = url.query(QUrl::FullyEncoded).toUtf8();
    if (query.isEmpty())
        return {};
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(equals < 0 ? pair : pair.first(equals));
        const QByteArray value = equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(pair.sliced(equals + 1));
        parameters.emplace_back(awsPercentEncode(name, Slash::Encode), awsPercentEncode(value, Slash::Encode));
    }
    std::ranges::sort(parameters);
    QByteArrayList pairs;
    for (const auto &[name, value] : parameters)
        pairs.append(name + '=' + value);
    return pairs.join('&');
}

// Lower-case names in order; several values of one name are joined by commas.
std::vector<HttpHeader> canonicalHeaders(const HttpRequest &request)
{
    std::vector<HttpHeader> headers;
    if (headerValue(request.headers, "Host").isEmpty())
        headers.push_back({QByteArrayLiteral("host"), hostName(request.url).toUtf8()});
    for (const HttpHeader &header : request.headers) {
        const QByteArray name = header.name.toLower();
        const QByteArray value = header.value.simplified();
        const auto same = std::ranges::find(headers, name, &HttpHeader::name);
        if (same != headers.end())
            same->value += ',' + value;
        else
            headers.push_back({name, value});
    }
    std::ranges::sort(headers, {}, &HttpHeader::name);
    return headers;
}

QByteArray signedHeaderNames(const HttpRequest &request)
{
    QByteArrayList names;
    for (const HttpHeader &header : canonicalHeaders(request))
        names.append(header.name);
    return names.join(';');
}

QByteArray signingKey(const AwsCredentials &credentials, const AwsScope &scope, const QByteArray &day)
{
    const QByteArray dayKey = hmac("AWS4" + credentials.secretAccessKey.toUtf8(), day);
    return hmac(hmac(hmac(dayKey, scope.region.toUtf8()), scope.service.toUtf8()), QByteArrayLiteral("aws4_request"));
}

} // namespace

QByteArray awsPercentEncode(QByteArrayView bytes, Slash slash)
{
    QByteArray encoded;
    for (const char byte : bytes) {
        const bool unreserved = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
            || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
        if (unreserved || (byte == '/' && slash == Slash::Keep))
            encoded += byte;
        else
            encoded += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return encoded;
}

QByteArray awsCanonicalRequest(const HttpRequest &request)
{
    QByteArray text = request.method + '\n' + canonicalPath(request.url) + '\n' + canonicalQuery(request.url) + '\n';
    for (const HttpHeader &header : canonicalHeaders(request))
        text += header.name + ':' + header.value + '\n';
    return text + '\n' + signedHeaderNames(request) + '\n' + sha256Hex(request.body);
}

void signAwsRequest(HttpRequest &request, const AwsCredentials &credentials, const AwsScope &scope, Timestamp now)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), QTimeZone::UTC);
    const QByteArray time = utc.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    const QByteArray day = time.first(8);
    std::erase_if(request.headers,
        [](const HttpHeader &header) { return header.name.compare("Authorization", Qt::CaseInsensitive) == 0; });
    setHeader(request.headers, QByteArrayLiteral("X-Amz-Date"), time);
    if (!credentials.sessionToken.isEmpty())
        setHeader(request.headers, QByteArrayLiteral("X-Amz-Security-Token"), credentials.sessionToken.toUtf8());

    const QByteArray place =
        day + '/' + scope.region.toUtf8() + '/' + scope.service.toUtf8() + QByteArrayLiteral("/aws4_request");
    const QByteArray toSign = algorithm + '\n' + time + '\n' + place + '\n' + sha256Hex(awsCanonicalRequest(request));
    const QByteArray signature = hmac(signingKey(credentials, scope, day), toSign).toHex();
    const QByteArray names = signedHeaderNames(request);
    request.headers.push_back({QByteArrayLiteral("Authorization"),
        algorithm + " Credential=" + credentials.accessKeyId.toUtf8() + '/' + place + ", SignedHeaders=" + names
            + ", Signature=" + signature});
}

} // namespace atelier
