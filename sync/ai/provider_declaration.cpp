// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider_declaration.h"

#include "core/base/file.h"
#include "core/base/json_schema.h"

#include <QJsonArray>
#include <QObject>

#include <array>

namespace atelier {

namespace {

struct ProtocolName {
    QLatin1StringView name;
    ProviderProtocol protocol;
};

constexpr std::array protocolNames{
    ProtocolName{QLatin1StringView("openai"), ProviderProtocol::OpenAi},
    ProtocolName{QLatin1StringView("anthropic"), ProviderProtocol::Anthropic},
    ProtocolName{QLatin1StringView("gemini"), ProviderProtocol::Gemini},
    ProtocolName{QLatin1StringView("bedrock"), ProviderProtocol::Bedrock},
    ProtocolName{QLatin1StringView("comfyui"), ProviderProtocol::ComfyUi},
};

ProviderProtocol protocolOf(const QString &name)
{
    for (const ProtocolName &known : protocolNames) {
        if (known.name == name)
            return known.protocol;
    }
    return ProviderProtocol::OpenAi; // the schema lets no other name through
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

ModelFilter filterOf(const QJsonValue &value)
{
    return {.include = strings(value[QLatin1StringView("include")]),
        .require = strings(value[QLatin1StringView("require")]),
        .exclude = strings(value[QLatin1StringView("exclude")])};
}

ModelCapabilities capabilitiesOf(const QJsonValue &kind)
{
    return kind.toString() == QLatin1StringView("image")
        ? ModelCapabilities(ModelCapability::Image)
        : ModelCapabilities(ModelCapability::Text) | ModelCapability::Stream;
}

ProviderDeclaration declarationOf(const QJsonObject &json)
{
    ProviderDeclaration declaration;
    declaration.id = json[QLatin1StringView("id")].toString();
    declaration.title = json[QLatin1StringView("title")].toString();
    declaration.protocol = protocolOf(json[QLatin1StringView("protocol")].toString());
    declaration.location = json[QLatin1StringView("location")].toString() == QLatin1StringView("this-computer")
        ? ModelLocation::ThisComputer
        : ModelLocation::Cloud;
    declaration.address = json[QLatin1StringView("address")].toString();
    declaration.addressVariables = strings(json[QLatin1StringView("addressVariables")]);
    declaration.keyVariables = strings(json[QLatin1StringView("keyVariables")]);
    declaration.textModels = filterOf(json[QLatin1StringView("textModels")]);
    declaration.imageModels = filterOf(json[QLatin1StringView("imageModels")]);
    for (const QJsonValue &limit : json[QLatin1StringView("outputLimits")].toArray())
        declaration.outputLimits.push_back({.beginning = limit[QLatin1StringView("models")].toString(),
            .tokens = limit[QLatin1StringView("tokens")].toInt()});
    declaration.withoutSystemTurn = strings(json[QLatin1StringView("withoutSystemTurn")]);
    declaration.fixedTemperature = strings(json[QLatin1StringView("fixedTemperature")]);
    declaration.takesSeed = json[QLatin1StringView("takesSeed")].toBool();
    for (const QJsonValue &model : json[QLatin1StringView("knownModels")].toArray()) {
        const ModelInfo info{.id = {declaration.id, model[QLatin1StringView("id")].toString()},
            .title = model[QLatin1StringView("title")].toString(),
            .location = declaration.location,
            .capabilities = capabilitiesOf(model[QLatin1StringView("kind")])};
        declaration.knownModels.push_back({.info = info, .profiles = strings(model[QLatin1StringView("profiles")])});
    }
    return declaration;
}

struct RegionProfiles {
    QLatin1StringView beginning; // of the region's name
    QLatin1StringView profile;
    QLatin1StringView wider; // another that serves the region
};

// Amazon Bedrock's user guide, "Supported Regions and models for inference profiles". The first that fits counts.
constexpr std::array regionProfiles{
    RegionProfiles{QLatin1StringView("us-gov-"), QLatin1StringView("us-gov"), {}},
    RegionProfiles{QLatin1StringView("us-"), QLatin1StringView("us"), {}},
    RegionProfiles{QLatin1StringView("ca-"), QLatin1StringView("us"), {}},
    RegionProfiles{QLatin1StringView("eu-"), QLatin1StringView("eu"), {}},
    RegionProfiles{QLatin1StringView("ap-northeast-1"), QLatin1StringView("jp"), QLatin1StringView("apac")},
    RegionProfiles{QLatin1StringView("ap-northeast-3"), QLatin1StringView("jp"), QLatin1StringView("apac")},
    RegionProfiles{QLatin1StringView("ap-southeast-2"), QLatin1StringView("au"), QLatin1StringView("apac")},
    RegionProfiles{QLatin1StringView("ap-southeast-4"), QLatin1StringView("au"), QLatin1StringView("apac")},
    RegionProfiles{QLatin1StringView("ap-"), QLatin1StringView("apac"), {}},
};

// The narrowest profile of the model that serves the region; empty when there is none.
QString profileFor(const KnownModel &model, const QString &region)
{
    for (const RegionProfiles &each : regionProfiles) {
        if (!region.startsWith(each.beginning))
            continue;
        for (const QLatin1StringView profile : {each.profile, each.wider}) {
            if (model.profiles.contains(profile))
                return profile;
        }
        return {};
    }
    return {};
}

ModelInfo throughProfile(ModelInfo info, const QString &profile)
{
    info.id.model = profile + QLatin1Char('.') + info.id.model;
    return info;
}

} // namespace

int ProviderDeclaration::outputLimitOf(const QString &model) const
{
    const OutputLimit *best = nullptr;
    for (const OutputLimit &limit : outputLimits) {
        if (model.startsWith(limit.beginning) && (!best || limit.beginning.size() > best->beginning.size()))
            best = &limit;
    }
    return best ? best->tokens : 0;
}

std::vector<ModelInfo> knownModels(const ProviderDeclaration &provider, const QString &region)
{
    std::vector<ModelInfo> models;
    for (const KnownModel &known : provider.knownModels) {
        const QString profile = profileFor(known, region);
        const bool isServedEverywhere = known.profiles.contains(QLatin1StringView("global"));
        if (!profile.isEmpty())
            models.push_back(throughProfile(known.info, profile));
        else if (!isServedEverywhere)
            models.push_back(known.info);
        if (isServedEverywhere) {
            ModelInfo anywhere = throughProfile(known.info, QStringLiteral("global"));
            anywhere.title = QObject::tr("%1 (in any region of the world)").arg(anywhere.title);
            models.push_back(std::move(anywhere));
        }
    }
    return models;
}

bool ModelFilter::accepts(const QString &model) const
{
    const bool included =
        std::ranges::any_of(include, [&](const QString &beginning) { return model.startsWith(beginning); });
    const auto isPart = [&](const QString &part) { return model.contains(part); };
    return included && std::ranges::all_of(require, isPart) && std::ranges::none_of(exclude, isPart);
}

std::vector<SecretField> secretFields(const QString &provider, const QStringList &keyVariables)
{
    std::vector<SecretField> fields;
    for (const QString &variable : keyVariables) {
        const QString name = variable.toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
        fields.push_back({.name = provider + QLatin1Char('/') + name,
            .variable = variable,
            .required = !name.endsWith(QLatin1StringView("session-token"))});
    }
    return fields;
}

Result<std::vector<ProviderDeclaration>> parseProviders(const QByteArray &json, const QString &source)
{
    const auto object = parseCheckedObject(json, source, QStringLiteral("providers"));
    if (!object)
        return std::unexpected(object.error());
    std::vector<ProviderDeclaration> declarations;
    for (const QJsonValue &provider : (*object)[QLatin1StringView("providers")].toArray())
        declarations.push_back(declarationOf(provider.toObject()));
    return declarations;
}

Result<std::vector<ProviderDeclaration>> builtInProviders()
{
    const auto bytes = readResource(QStringLiteral("providers/providers.json"));
    return bytes ? parseProviders(*bytes, QStringLiteral("providers.json")) : std::unexpected(bytes.error());
}

} // namespace atelier
