// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ai/provider_access.h"
#include "sync/net/http_message.h"

#include <QJsonObject>

namespace atelier {

// POST /model/{id}/{operation}, signed for the service "bedrock" at each try.
[[nodiscard]] HttpRequest bedrockRequest(
    const QString &model, QByteArrayView operation, const QJsonObject &body, const ProviderAccess &access);

} // namespace atelier
