// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_transcript.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace atelier {

namespace {

constexpr size_t entriesKept = 50;

constexpr std::array harmlessHeaders{
    QByteArrayView("accept"),
    QByteArrayView("accept-encoding"),
    QByteArrayView("anthropic-version"),
    QByteArrayView("connection"),
    QByteArrayView("content-length"),
    QByteArrayView("content-type"),
    QByteArrayView("date"),
    QByteArrayView("request-id"),
    QByteArrayView("retry-after"),
    QByteArrayView("retry-after-ms"),
    QByteArrayView("server"),
    QByteArrayView("transfer-encoding"),
    QByteArrayView("user-agent"),
    QByteArrayView("x-amz-date"),
    QByteArrayView("x-amzn-errortype"),
    QByteArrayView("x-amzn-requestid"),
    QByteArrayView("x-request-id"),
};

bool isHarmless(const QByteArray &name)
{
    return std::ranges::any_of(
        harmlessHeaders, [&](QByteArrayView harmless) { return harmless.compare(name, Qt::CaseInsensitive) == 0; });
}

void appendHeaders(QString &text, QLatin1StringView mark, const HttpHeaders &headers)
{
    for (const HttpHeader &header : headers)
        text += QStringLiteral("  %1 %2: %3\n")
                    .arg(mark, QString::fromLatin1(header.name), QString::fromUtf8(header.value));
}

} // namespace

HttpHeaders withoutSecrets(const HttpHeaders &headers)
{
    HttpHeaders shown;
    for (const HttpHeader &header : headers)
        shown.push_back({header.name, isHarmless(header.name) ? header.value : QByteArrayLiteral("(hidden)")});
    return shown;
}

QString toText(const HttpTranscriptEntry &entry)
{
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(toMilliseconds(entry.started), QTimeZone::UTC);
    QString text = QStringLiteral("%1 %2 %3\n")
                       .arg(started.toString(Qt::ISODateWithMs), QString::fromLatin1(entry.method), entry.address);
    appendHeaders(text, QLatin1StringView(">"), entry.requestHeaders);
    appendHeaders(text, QLatin1StringView("<"), entry.answerHeaders);
    return text
        + QStringLiteral("  sent %1 bytes, status %2, received %3 bytes, %4 ms: %5\n")
              .arg(entry.sentBytes)
              .arg(entry.status)
              .arg(entry.receivedBytes)
              .arg(entry.duration.count())
              .arg(entry.outcome);
}

QString addressWithoutSecrets(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
}

void HttpTranscript::add(HttpTranscriptEntry entry)
{
    qCDebug(logNet).noquote() << toText(entry);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > entriesKept)
        m_entries.pop_front();
}

QString HttpTranscript::text() const
{
    QString text;
    for (const HttpTranscriptEntry &entry : m_entries)
        text += toText(entry);
    return text;
}

} // namespace atelier
