// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign brief as resources/schemas/campaign-brief.schema.json describes it.
#pragma once

#include "core/base/error.h"
#include "core/base/json_schema.h"
#include "core/image/image_engine.h"

#include <QByteArray>
#include <QJsonObject>

#include <expected>
#include <optional>
#include <vector>

namespace atelier {

struct BriefProduct {
    QString name;
    QString description;
    QString existingAssets; // a file or folder below the assets root; empty to generate
};

// What is set on the pictures: the base message, its A and B versions, and one per region or language.
struct BriefMessage {
    QString text;
    QString locale; // empty for the base message
    QString version; // "A"; empty when there is one version only
};

struct BriefOverlay {
    MessagePosition position = MessagePosition::Automatic;
    MessageAlignment alignment = MessageAlignment::Start;
    QString font = QStringLiteral("Inter");
    QString logo; // below the assets root; empty for none
    LogoCorner logoCorner = LogoCorner::Automatic;
};

struct CampaignBrief {
    QString name;
    QString message;
    QString audience;
    QStringList regions;
    std::vector<Colour> brandColours;
    std::vector<BriefProduct> products;
    std::vector<BriefMessage> messages; // never empty; the base message or its versions first
    std::vector<PlatformFormat> formats;
    BriefOverlay overlay;
    QString negativePrompt;
    QString style;
    std::optional<quint64> seed;
    QStringList notes; // about fields that are not known
    QJsonObject source; // as it was read
};

// Everything that is wrong with a brief, each with its JSON path, what was found and what is allowed.
using BriefProblems = std::vector<SchemaProblem>;

// `source` names the file in messages. Broken JSON gives one problem without a path, with line and column.
[[nodiscard]] std::expected<CampaignBrief, BriefProblems> parseBrief(
    const QByteArray &json, const QString &source, const std::vector<PlatformFormat> &formats);
[[nodiscard]] std::expected<CampaignBrief, BriefProblems> readBrief(
    const QJsonObject &object, const std::vector<PlatformFormat> &formats);

// All problems in one error, a line each.
[[nodiscard]] Error briefError(const BriefProblems &problems, const QString &source);

// Whether a path of a brief stays below the assets root by its words alone: relative, without "..".
[[nodiscard]] bool staysInside(const QString &path);

} // namespace atelier
