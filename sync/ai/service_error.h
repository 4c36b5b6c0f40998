// SPDX-License-Identifier: GPL-3.0-or-later
// What a service says about a failure, in its own error object, turned into ours.
#pragma once

#include "core/base/error.h"
#include "sync/ai/provider_declaration.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace atelier {

// Who was asked for what, for the sentences.
struct ServiceContext {
    QString title; // "OpenAI"
    QString host; // "api.openai.com"
    QString model;
    QStringList keyVariables;
    QStringList secrets; // never to appear in a message, should the service repeat them
};

struct ServiceError {
    int status = 0; // 0: unknown, as in the middle of a stream
    QStringList types; // every word the service has for it, "overloaded_error", "insufficient_quota", ...
    QString message;
    QString parameter = {};
    std::optional<std::chrono::milliseconds> retryAfter = {};
};

[[nodiscard]] Error errorOf(const ServiceError &said, const ServiceContext &context);
// For a refusal that comes with status 200.
[[nodiscard]] Error filteredError(const ServiceContext &context, const QString &reason);

// The error object of any of the services, in an answer's body or in a stream's event. Nothing when there is none.
[[nodiscard]] std::optional<ServiceError> findServiceError(const QJsonValue &json, int status);
[[nodiscard]] std::optional<ServiceError> findServiceError(const QByteArray &body, int status);

} // namespace atelier
