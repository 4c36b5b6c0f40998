// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace atelier {

// "provider:model", for example "openai:gpt-4.1" or "bedrock:amazon.titan-image-generator-v2:0": everything after the
// first colon is the provider's own name. The built-in rules are "offline", without a model.
struct ModelId {
    QString provider;
    QString model;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isOffline() const { return provider == QLatin1StringView("offline"); }
    [[nodiscard]] static Result<ModelId> fromString(const QString &text);
    [[nodiscard]] static ModelId offline() { return {QStringLiteral("offline"), {}}; }

    friend bool operator==(const ModelId &, const ModelId &) = default;
};

} // namespace atelier
