// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider of models is, as declared in resources/providers/providers.json.
#pragma once

#include "core/base/error.h"
#include "core/model/model_finder.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace atelier {

enum class ProviderProtocol { OpenAi, Anthropic, Gemini, Bedrock, ComfyUi };

// Which of the names a service lists are of a kind: one that begins with an `include`, holds every `require` and no
// `exclude`.
struct ModelFilter {
    QStringList include; // an empty text includes all
    QStringList require;
    QStringList exclude;

    [[nodiscard]] bool accepts(const QString &model) const;
};

struct OutputLimit {
    QString beginning; // of models' names; empty for all
    int tokens = 0;
};

struct KnownModel {
    ModelInfo info;
    QStringList profiles; // "us", "eu", "global", ...; empty: called by its plain name
};

struct ProviderDeclaration {
    QString id;
    QString title;
    ProviderProtocol protocol = ProviderProtocol::OpenAi;
    ModelLocation location = ModelLocation::Cloud;
    QString address; // "%1" stands for the AWS region
    QStringList addressVariables; // environment variables that replace the address, the first that is set counts
    QStringList keyVariables; // empty: no key is needed
    ModelFilter textModels;
    ModelFilter imageModels;
    std::vector<KnownModel> knownModels; // where the service has no list we may ask for
    // For a service that wants a limit with each request: the most that its models take, by the beginning of their
    // names. More than a model's own maximum is refused, so the longest beginning that fits counts.
    std::vector<OutputLimit> outputLimits;
    QStringList fixedTemperature; // beginnings of models that refuse a temperature
    QStringList withoutSystemTurn; // beginnings of models that refuse system instructions
    bool takesSeed = false;

    // Tokens, thinking among them; 0 where none is declared.
    [[nodiscard]] int outputLimitOf(const QString &model) const;
};

// What the service has no list for, as it is called in that region: Amazon serves most models by inference profiles,
// whose prefix names the part of the world that may answer.
[[nodiscard]] std::vector<ModelInfo> knownModels(const ProviderDeclaration &provider, const QString &region);

// One secret per variable, in their order; a session token is the only one that may be missing.
[[nodiscard]] std::vector<SecretField> secretFields(const QString &provider, const QStringList &keyVariables);

[[nodiscard]] Result<std::vector<ProviderDeclaration>> parseProviders(const QByteArray &json, const QString &source);
[[nodiscard]] Result<std::vector<ProviderDeclaration>> builtInProviders();

} // namespace atelier
