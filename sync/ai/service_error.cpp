// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/service_error.h"

#include "sync/net/retry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>

#include <array>

namespace atelier {

namespace {

constexpr qsizetype longestQuote = 300;

// A vague word is used for many failures: it counts only where there is no status, as in the middle of a stream.
enum class Weight { Exact, Vague };

struct TypeMeaning {
    QLatin1StringView type;
    ErrorKind kind;
    Weight weight = Weight::Exact;
};

// Services' own words for failures, from their documentation on errors.
constexpr std::array typeMeanings{
    // OpenAI and servers that speak its protocol
    TypeMeaning{QLatin1StringView("insufficient_quota"), ErrorKind::Forbidden},
    TypeMeaning{QLatin1StringView("invalid_api_key"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("model_not_found"), ErrorKind::NotFound},
    TypeMeaning{QLatin1StringView("context_length_exceeded"), ErrorKind::TooLarge},
    TypeMeaning{QLatin1StringView("exceed_context_size_error"), ErrorKind::TooLarge},
    TypeMeaning{QLatin1StringView("content_filter"), ErrorKind::Filtered},
    TypeMeaning{QLatin1StringView("content_policy_violation"), ErrorKind::Filtered},
    TypeMeaning{QLatin1StringView("moderation_blocked"), ErrorKind::Filtered},
    TypeMeaning{QLatin1StringView("rate_limit_exceeded"), ErrorKind::RateLimited},
    TypeMeaning{QLatin1StringView("server_error"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("unavailable_error"), ErrorKind::Unavailable},
    // Anthropic
    TypeMeaning{QLatin1StringView("authentication_error"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("billing_error"), ErrorKind::Forbidden},
    TypeMeaning{QLatin1StringView("permission_error"), ErrorKind::Forbidden},
    TypeMeaning{QLatin1StringView("not_found_error"), ErrorKind::NotFound},
    TypeMeaning{QLatin1StringView("request_too_large"), ErrorKind::TooLarge},
    TypeMeaning{QLatin1StringView("rate_limit_error"), ErrorKind::RateLimited},
    TypeMeaning{QLatin1StringView("timeout_error"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("api_error"), ErrorKind::Unavailable, Weight::Vague},
    TypeMeaning{QLatin1StringView("overloaded_error"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("invalid_request_error"), ErrorKind::InvalidInput, Weight::Vague},
    // Google
    TypeMeaning{QLatin1StringView("API_KEY_INVALID"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("UNAUTHENTICATED"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("PERMISSION_DENIED"), ErrorKind::Forbidden},
    TypeMeaning{QLatin1StringView("NOT_FOUND"), ErrorKind::NotFound},
    TypeMeaning{QLatin1StringView("RESOURCE_EXHAUSTED"), ErrorKind::RateLimited},
    TypeMeaning{QLatin1StringView("INTERNAL"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("UNAVAILABLE"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("DEADLINE_EXCEEDED"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("INVALID_ARGUMENT"), ErrorKind::InvalidInput, Weight::Vague},
    // Amazon
    TypeMeaning{QLatin1StringView("UnrecognizedClientException"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("InvalidSignatureException"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("ExpiredTokenException"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("IncompleteSignatureException"), ErrorKind::Unauthorized},
    TypeMeaning{QLatin1StringView("AccessDeniedException"), ErrorKind::Forbidden},
    TypeMeaning{QLatin1StringView("ResourceNotFoundException"), ErrorKind::NotFound},
    TypeMeaning{QLatin1StringView("ThrottlingException"), ErrorKind::RateLimited},
    TypeMeaning{QLatin1StringView("ServiceQuotaExceededException"), ErrorKind::RateLimited},
    TypeMeaning{QLatin1StringView("ValidationException"), ErrorKind::InvalidInput},
    TypeMeaning{QLatin1StringView("InternalServerException"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("ModelErrorException"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("ModelNotReadyException"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("ModelStreamErrorException"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("ModelTimeoutException"), ErrorKind::Unavailable},
    TypeMeaning{QLatin1StringView("ServiceUnavailableException"), ErrorKind::Unavailable},
};

ErrorKind kindOf(const ServiceError &said)
{
    for (const TypeMeaning &meaning : typeMeanings) {
        for (const QString &type : said.types) {
            const bool counts = meaning.weight == Weight::Exact || said.status == 0;
            if (counts && meaning.type.compare(type, Qt::CaseInsensitive) == 0)
                return meaning.kind;
        }
    }
    return said.status > 0 ? meaningOfStatus(said.status).kind : ErrorKind::Unavailable;
}

QString quoted(const ServiceError &said, const ServiceContext &context)
{
    QString text = said.message.simplified();
    for (const QString &secret : context.secrets) {
        if (secret.size() >= 4)
            text.replace(secret, QStringLiteral("***"));
    }
    if (text.size() > longestQuote)
        text = text.first(longestQuote) + QStringLiteral("…");
    return text;
}

QString sentence(ErrorKind kind, const ServiceError &said, const ServiceContext &context)
{
    const QString service = QStringLiteral("%1 (%2)").arg(context.title, context.host);
    const QString quote = quoted(said, context);
    switch (kind) {
    case ErrorKind::Unauthorized:
        return context.keyVariables.isEmpty()
            ? QObject::tr("%1 asks for a key that it was not given. Check its address in Settings, AI models.")
                  .arg(service)
            : QObject::tr("%1 did not accept the key. Check %2, or the key in Settings, AI models.")
                  .arg(service, context.keyVariables.join(QStringLiteral(", ")));
    case ErrorKind::Forbidden:
        return QObject::tr("%1 does not allow this with the key in use: %2").arg(service, quote);
    case ErrorKind::NotFound:
        return QObject::tr("%1 does not offer the model “%2”. Choose one that it lists.").arg(service, context.model);
    case ErrorKind::RateLimited:
        return QObject::tr("%1 gets too many requests from this account at the moment. Try again later.").arg(service);
    case ErrorKind::TooLarge:
        return QObject::tr("The request is too long for %1. Shorten it. It said: %2").arg(service, quote);
    case ErrorKind::Filtered:
        return QObject::tr("%1 refused because of its content rules: %2").arg(service, quote);
    case ErrorKind::InvalidInput:
        return QObject::tr("%1 refused the request: %2").arg(service, quote);
    default:
        return QObject::tr("%1 could not answer: %2 Try again later.").arg(service, quote);
    }
}

QString typeText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

// Google tells the exact reason and the wait in `details`.
void readGoogleDetails(const QJsonArray &details, ServiceError &said)
{
    for (const QJsonValue &detail : details) {
        const QString reason = detail[QLatin1StringView("reason")].toString();
        if (!reason.isEmpty())
            said.types.append(reason);
        QString delay = detail[QLatin1StringView("retryDelay")].toString(); // "13s", "1.5s"
        if (delay.endsWith(QLatin1Char('s')))
            said.retryAfter = parseRetryAfter(delay.chopped(1).toLatin1(), {});
    }
}

} // namespace

Error errorOf(const ServiceError &said, const ServiceContext &context)
{
    const ErrorKind kind = kindOf(said);
    const QString words = said.types.join(QLatin1Char(' '));
    return {.kind = kind,
        .message = sentence(kind, said, context).simplified(),
        .detail = kind == ErrorKind::Unauthorized ? words : QStringLiteral("%1: %2").arg(words, quoted(said, context)),
        .field = kind == ErrorKind::InvalidInput ? said.parameter : QString(),
        .retryAfter = said.retryAfter};
}

Error filteredError(const ServiceContext &context, const QString &reason)
{
    Error error = errorOf({.types = {QStringLiteral("content_filter")}, .message = reason}, context);
    error.fate = RequestFate::MaybeCarriedOut; // such a refusal comes as an answer, and is billed as one
    return error;
}

std::optional<ServiceError> findServiceError(const QJsonValue &json, int status)
{
    const QJsonValue error = json[QLatin1StringView("error")];
    if (error.isString())
        return ServiceError{.status = status, .types = {}, .message = error.toString()};
    // vLLM before 0.10 puts the fields at the top; Amazon has only `message`.
    const bool isBare = json[QLatin1StringView("object")].toString() == QLatin1StringView("error")
        || (!error.isObject() && status >= 400 && json[QLatin1StringView("message")].isString());
    if (!error.isObject() && !isBare)
        return std::nullopt;
    const QJsonValue holder = isBare ? json : error;
    ServiceError said{.status = status,
        .types = {},
        .message = holder[QLatin1StringView("message")].toString(),
        .parameter = holder[QLatin1StringView("param")].toString()};
    for (const QLatin1StringView name : {QLatin1StringView("code"), QLatin1StringView("type"),
             QLatin1StringView("status"), QLatin1StringView("__type")}) {
        const QString type = typeText(holder[name]);
        if (!type.isEmpty())
            said.types.append(type);
        if (said.status == 0 && holder[name].isDouble())
            said.status = holder[name].toInt();
    }
    readGoogleDetails(holder[QLatin1StringView("details")].toArray(), said);
    // Google's INVALID_ARGUMENT covers a bad key too; the reason in the details is the more exact word.
    std::ranges::reverse(said.types);
    return said;
}

std::optional<ServiceError> findServiceError(const QByteArray &body, int status)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    // Google answers a refused stream with an array of one error.
    if (document.isArray())
        return findServiceError(document.array().first(), status);
    return document.isObject() ? findServiceError(QJsonValue(document.object()), status) : std::nullopt;
}

} // namespace atelier
