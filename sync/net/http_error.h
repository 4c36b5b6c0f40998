// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences for what goes wrong between this computer and a host.
#pragma once

#include "core/base/error.h"
#include "sync/net/http_message.h"

namespace atelier {

[[nodiscard]] Error statusError(const HttpRequest &request, const HttpHead &head);
[[nodiscard]] Error connectionError(const HttpRequest &request, HttpFailure failure, const QString &reason);
[[nodiscard]] Error tooLargeAnswer(const HttpRequest &request);
[[nodiscard]] Error redirectError(const HttpRequest &request, const QUrl &target);
[[nodiscard]] Error restingHostError(
    const HttpRequest &request, std::chrono::milliseconds rest, const QString &lastFailure);
[[nodiscard]] Error cancelledError();

// A stream that stopped before it said that it was complete.
[[nodiscard]] Error cutStreamError(const QString &service);

} // namespace atelier
