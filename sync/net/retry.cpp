// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/retry.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace atelier {

using namespace std::chrono_literals;

namespace {

struct FailureRule {
    HttpFailure failure;
    Repetition repetition;
};

constexpr std::array failureRules{
    FailureRule{HttpFailure::NoConnection, Repetition::Always},
    FailureRule{HttpFailure::LostBeforeAnswer, Repetition::WhenSafe},
    FailureRule{HttpFailure::NoAnswerInTime, Repetition::WhenSafe},
    FailureRule{HttpFailure::CutBeforeBody, Repetition::Always},
    FailureRule{HttpFailure::CutInAnswer, Repetition::WhenSafe},
    FailureRule{HttpFailure::StalledAnswer, Repetition::WhenSafe},
    FailureRule{HttpFailure::ErrorInStream, Repetition::Always},
};

struct StatusRule {
    int status;
    StatusMeaning meaning;
};

constexpr std::array statusRules{
    StatusRule{400, {ErrorKind::InvalidInput, Repetition::Never}},
    StatusRule{401, {ErrorKind::Unauthorized, Repetition::Never}},
    StatusRule{402, {ErrorKind::Forbidden, Repetition::Never}}, // no credit left
    StatusRule{403, {ErrorKind::Forbidden, Repetition::Never}},
    StatusRule{404, {ErrorKind::NotFound, Repetition::Never}},
    StatusRule{408, {ErrorKind::Unavailable, Repetition::Always}},
    StatusRule{409, {ErrorKind::Conflict, Repetition::Never}},
    StatusRule{410, {ErrorKind::NotFound, Repetition::Never}},
    StatusRule{413, {ErrorKind::TooLarge, Repetition::Never}},
    StatusRule{422, {ErrorKind::InvalidInput, Repetition::Never}},
    StatusRule{424, {ErrorKind::Unavailable, Repetition::Always}}, // Bedrock: the model itself failed
    StatusRule{425, {ErrorKind::Unavailable, Repetition::Always}},
    StatusRule{429, {ErrorKind::RateLimited, Repetition::Always}},
    StatusRule{500, {ErrorKind::Unavailable, Repetition::Always}},
    StatusRule{501, {ErrorKind::Unsupported, Repetition::Never}},
    StatusRule{502, {ErrorKind::Unavailable, Repetition::Always}},
    StatusRule{503, {ErrorKind::Unavailable, Repetition::Always}},
    // A gateway that gave up waiting: the service behind it may finish its work all the same.
    StatusRule{504, {ErrorKind::Unavailable, Repetition::WhenSafe}},
    StatusRule{524, {ErrorKind::Unavailable, Repetition::WhenSafe}}, // the same, as Cloudflare says it
    StatusRule{529, {ErrorKind::Unavailable, Repetition::Always}}, // Anthropic: overloaded
};

constexpr std::array delays{1'000ms, 4'000ms, 8'000ms};

} // namespace

StatusMeaning meaningOfStatus(int status)
{
    for (const StatusRule &rule : statusRules) {
        if (rule.status == status)
            return rule.meaning;
    }
    return status >= 500 ? StatusMeaning{ErrorKind::Unavailable, Repetition::Always}
                         : StatusMeaning{ErrorKind::InvalidInput, Repetition::Never};
}

Repetition repetitionAfter(HttpFailure failure, int status)
{
    if (failure == HttpFailure::StatusCode)
        return meaningOfStatus(status).repetition;
    for (const FailureRule &rule : failureRules) {
        if (rule.failure == failure)
            return rule.repetition;
    }
    return Repetition::Never;
}

std::chrono::milliseconds retryDelay(int next, Random &random)
{
    const auto whole = delays[std::clamp<size_t>(size_t(next) - 2, 0, delays.size() - 1)];
    return std::chrono::milliseconds(qint64(double(whole.count()) * (0.5 + 0.5 * random.unit())));
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, Timestamp now)
{
    const QByteArray trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = trimmed.toDouble(&isNumber);
    if (isNumber) {
        constexpr double aWeek = 7 * 24 * 3600;
        return std::isfinite(seconds) && seconds >= 0
            ? std::optional(std::chrono::milliseconds(qint64(std::min(seconds, aWeek) * 1000)))
            : std::nullopt;
    }
    const QLocale english = QLocale::c();
    QString text = QString::fromLatin1(trimmed).simplified();
    if (text.endsWith(QLatin1StringView(" GMT")))
        text.chop(4);
    for (const auto &format : {QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"), QStringLiteral("dddd, dd-MMM-yy HH:mm:ss"),
             QStringLiteral("ddd MMM d HH:mm:ss yyyy")}) {
        QDateTime date = english.toDateTime(text, format, 2000);
        if (!date.isValid())
            continue;
        date.setTimeZone(QTimeZone::UTC);
        return std::chrono::milliseconds(std::max<qint64>(0, date.toMSecsSinceEpoch() - toMilliseconds(now)));
    }
    return std::nullopt;
}

} // namespace atelier
