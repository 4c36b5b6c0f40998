// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changed by hand on one variant of a product's picture.
#pragma once

#include "core/image/image_engine.h"

#include <QJsonObject>

#include <map>

namespace atelier {

struct VariantName {
    QString platform;
    QString locale; // empty for the base message
    QString messageVersion;

    friend auto operator<=>(const VariantName &, const VariantName &) = default;
};

// What is empty is as the brief says.
struct VariantEdit {
    std::optional<QString> message; // an empty text: none on this picture
    std::optional<FocalPoint> focus;
    std::optional<MessagePosition> position;
    std::optional<MessageAlignment> alignment;

    [[nodiscard]] bool isEmpty() const { return *this == VariantEdit{}; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static VariantEdit fromJson(const QJsonObject &json);

    friend bool operator==(const VariantEdit &, const VariantEdit &) = default;
};

using VariantEdits = std::map<VariantName, VariantEdit>;

// The words of the brief's schema: "auto", "top", "start".
[[nodiscard]] QString messagePositionName(MessagePosition position);
[[nodiscard]] MessagePosition messagePositionFromName(const QString &name);
[[nodiscard]] QString messageAlignmentName(MessageAlignment alignment);
[[nodiscard]] MessageAlignment messageAlignmentFromName(const QString &name);

} // namespace atelier
