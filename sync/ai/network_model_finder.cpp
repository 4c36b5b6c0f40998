// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/network_model_finder.h"

#include "core/base/nearest.h"
#include "sync/ai/image_models.h"
#include "sync/ai/provider_probe.h"
#include "sync/ai/turnstile.h"

#include <QMetaObject>
#include <QObject>

namespace atelier {

namespace {

// One that runs and one that waits behind it; the others wait here, where they can be cancelled freely.
constexpr int jobsOnServer = 2;

// Waits for all answers, and gives them in the order of the declarations.
struct Gathering {
    std::vector<Provider> providers;
    size_t missing = 0;
    std::function<void(std::vector<Provider>)> found;

    void take(size_t index, Provider provider)
    {
        providers[index] = std::move(provider);
        if (--missing == 0)
            found(std::move(providers));
    }
};

} // namespace

NetworkModelFinder::NetworkModelFinder(ProviderSettings settings, SecretStore &secrets, HttpClient &http)
    : m_settings(std::move(settings))
    , m_secrets(secrets)
    , m_http(http)
    , m_providers(builtInProviders())
    , m_turnstile(std::make_shared<Turnstile>(jobsOnServer))
{
}

void NetworkModelFinder::setSettings(ProviderSettings settings) { m_settings = std::move(settings); }

void NetworkModelFinder::find(std::stop_token stop, std::function<void(std::vector<Provider>)> found)
{
    std::vector<ProviderDeclaration> asked;
    for (const ProviderDeclaration &declaration : m_providers.value_or(std::vector<ProviderDeclaration>{})) {
        const auto entry = m_settings.providers.constFind(declaration.id);
        if (entry == m_settings.providers.constEnd() || entry->enabled)
            asked.push_back(declaration);
    }
    if (asked.empty()) {
        m_http.clock().after(std::chrono::milliseconds(0), m_http.context(), [found] { found({}); });
        return;
    }
    auto gathering = std::make_shared<Gathering>();
    gathering->providers.resize(asked.size());
    gathering->missing = asked.size();
    gathering->found = std::move(found);
    for (size_t index = 0; index < asked.size(); ++index) {
        probeProvider(contextOf(asked[index]), stop,
            [gathering, index](Provider provider) { gathering->take(index, std::move(provider)); });
    }
}

Result<std::shared_ptr<TextModel>> NetworkModelFinder::textModel(const ModelId &id)
{
    const Result<ProviderDeclaration> declaration = declarationOf(id);
    if (!declaration)
        return std::unexpected(declaration.error());
    std::shared_ptr<const TextProtocol> protocol = makeTextProtocol(*declaration);
    if (!protocol)
        return failure(ErrorKind::Unsupported,
            QObject::tr("%1 makes pictures, it does not write. Choose another model.").arg(declaration->title));
    return std::make_shared<NetworkTextModel>(contextOf(*declaration), std::move(protocol));
}

Result<std::shared_ptr<ImageModel>> NetworkModelFinder::imageModel(const ModelId &id)
{
    const Result<ProviderDeclaration> declaration = declarationOf(id);
    if (!declaration)
        return std::unexpected(declaration.error());
    return makeImageModel(contextOf(*declaration), id);
}

Result<ProviderDeclaration> NetworkModelFinder::declarationOf(const ModelId &id) const
{
    if (!m_providers)
        return std::unexpected(m_providers.error());
    QStringList known{QStringLiteral("offline")};
    for (const ProviderDeclaration &declaration : *m_providers) {
        if (declaration.id == id.provider && !id.model.isEmpty())
            return declaration;
        known.append(declaration.id);
    }
    if (known.contains(id.provider))
        return invalidInput(QStringLiteral("model"),
            QObject::tr("“%1” names no model. Write it as provider:model, for example openai:gpt-4.1.")
                .arg(id.toString()));
    const auto nearest = nearestName(id.provider, known);
    const QString hint = nearest ? QObject::tr(" Did you mean “%1”?").arg(*nearest) : QString();
    return invalidInput(QStringLiteral("model"),
        QObject::tr("There is no provider “%1”.").arg(id.provider) + hint
            + QObject::tr(" Known are: %1.").arg(known.join(QStringLiteral(", "))));
}

NetworkModelContext NetworkModelFinder::contextOf(const ProviderDeclaration &declaration) const
{
    return {.http = m_http,
        .secrets = m_secrets,
        .settings = m_settings,
        .provider = declaration,
        .turnstile = m_turnstile};
}

} // namespace atelier
