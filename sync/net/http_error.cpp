// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_error.h"

#include "core/base/file.h"

#include <QObject>

namespace atelier {

namespace {

QString statusSentence(const QString &service, int status, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return QObject::tr("%1 did not accept the key (status %2). Check the key.").arg(service).arg(status);
    case ErrorKind::Forbidden:
        return QObject::tr("%1 does not allow this with the key in use (status %2). Check the account's rights.")
            .arg(service)
            .arg(status);
    case ErrorKind::NotFound:
        return QObject::tr("%1 does not know what was asked for (status %2). Check the model's name and the "
                           "service's address.")
            .arg(service)
            .arg(status);
    case ErrorKind::RateLimited:
        return QObject::tr("%1 gets too many requests from this account at the moment (status %2). Try again "
                           "later.")
            .arg(service)
            .arg(status);
    case ErrorKind::TooLarge:
        return QObject::tr("The request is too large for %1 (status %2). Shorten it.").arg(service).arg(status);
    case ErrorKind::Unavailable:
        return QObject::tr("%1 could not answer (status %2). Try again later.").arg(service).arg(status);
    default:
        return QObject::tr("%1 refused the request (status %2).").arg(service).arg(status);
    }
}

QString failureSentence(const QString &service, HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::NoConnection:
        return QObject::tr("%1 cannot be reached. Check the address and the network.").arg(service);
    case HttpFailure::LostBeforeAnswer:
        return QObject::tr("%1 closed the connection before it answered. The request may have been carried out; "
                           "it was not sent again.")
            .arg(service);
    case HttpFailure::NoAnswerInTime:
        return QObject::tr("%1 took the request but did not answer in time. It was not sent again.").arg(service);
    case HttpFailure::StalledAnswer:
        return QObject::tr("%1 stopped in the middle of its answer.").arg(service);
    default:
        return QObject::tr("The connection to %1 broke in the middle of the answer.").arg(service);
    }
}

} // namespace

Error statusError(const HttpRequest &request, const HttpHead &head)
{
    const ErrorKind kind = meaningOfStatus(head.status).kind;
    return {.kind = kind, .message = statusSentence(serviceName(request), head.status, kind)};
}

Error connectionError(const HttpRequest &request, HttpFailure failure, const QString &reason)
{
    return {.kind = ErrorKind::Unavailable,
        .message = failureSentence(serviceName(request), failure),
        .detail = reason,
        .fate = failure == HttpFailure::NoConnection ? RequestFate::NotCarriedOut : RequestFate::MaybeCarriedOut};
}

Error tooLargeAnswer(const HttpRequest &request)
{
    return {.kind = ErrorKind::TooLarge,
        .message = QObject::tr("%1 sent more than the %2 that an answer may have, so it was stopped.")
            .arg(serviceName(request), readableSize(request.bodyLimit)),
        .fate = RequestFate::MaybeCarriedOut};
}

Error redirectError(const HttpRequest &request, const QUrl &target)
{
    return {.kind = ErrorKind::Unsupported,
        .message = QObject::tr("%1 points to another address, %2. The key was not sent there. If you trust that "
                               "address, set it as the service's address.")
            .arg(serviceName(request), hostName(target))};
}

Error restingHostError(const HttpRequest &request, std::chrono::milliseconds rest, const QString &lastFailure)
{
    const QString sentence =
        QObject::tr("%1 failed several times in a row, so it is left alone for another %2 s. The last failure was:")
            .arg(serviceName(request))
            .arg(std::chrono::ceil<std::chrono::seconds>(rest).count());
    return {.kind = ErrorKind::Unavailable, .message = sentence + QLatin1Char(' ') + lastFailure, .retryAfter = rest};
}

Error cancelledError() { return {.kind = ErrorKind::Cancelled, .message = QObject::tr("Stopped.")}; }

Error cutStreamError(const QString &service)
{
    return {.kind = ErrorKind::Unavailable,
        .message = QObject::tr("%1 stopped before its answer was complete.").arg(service),
        .detail = QStringLiteral("the stream ended without its end mark"),
        .fate = RequestFate::MaybeCarriedOut};
}

} // namespace atelier
