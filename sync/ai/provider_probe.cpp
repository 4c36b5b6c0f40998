// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider_probe.h"

#include "sync/ai/comfy_probe.h"

namespace atelier {

using namespace std::chrono_literals;

namespace {

constexpr HttpTimeouts localTimeouts{.connect = 1s, .firstByte = 2s, .idle = 2s};
constexpr HttpTimeouts cloudTimeouts{.connect = 5s, .firstByte = 10s, .idle = 10s};
constexpr qint64 listLimit = 32 * 1024 * 1024; // ComfyUI lists every node it has

Provider describe(const NetworkModelContext &context)
{
    const ProviderDeclaration &declaration = context.provider;
    return {.id = declaration.id,
        .title = declaration.title,
        .location = declaration.location,
        .state = ProviderState::NotFound,
        .message = {},
        .address = providerAddress(declaration, context.settings),
        .keyHint = {},
        .secrets = secretFields(declaration.id, declaration.keyVariables),
        .models = {}};
}

QString lastFour(const ProviderAccess &access)
{
    const QString &key = access.key.isEmpty() ? access.aws.accessKeyId : access.key;
    return key.size() >= 12 ? key.last(4) : QString();
}

void explainFailure(Provider &provider, const Error &error)
{
    provider.message = error.message;
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden) {
        provider.state = ProviderState::KeyRefused;
    } else if (provider.location == ModelLocation::ThisComputer) {
        provider.state = ProviderState::NotFound;
        provider.message = QObject::tr("%1 does not run at %2.").arg(provider.title, provider.address);
    } else {
        provider.state = ProviderState::NotResponding;
    }
}

Result<std::vector<ModelInfo>> parseModels(const NetworkModelContext &context, const QByteArray &body)
{
    if (context.provider.protocol == ProviderProtocol::ComfyUi)
        return parseComfyModels(context.provider, context.settings, body);
    return makeTextProtocol(context.provider)->parseList(body);
}

std::optional<HttpRequest> listRequest(const NetworkModelContext &context, const ProviderAccess &access)
{
    if (context.provider.protocol == ProviderProtocol::ComfyUi)
        return comfyListRequest(access);
    return makeTextProtocol(context.provider)->listRequest(access);
}

void askForModels(const NetworkModelContext &context, Provider provider, const ProviderAccess &access,
    std::stop_token stop, std::function<void(Provider)> done)
{
    std::optional<HttpRequest> request = listRequest(context, access);
    if (!request) {
        provider.state = ProviderState::Ready;
        provider.models = knownModels(context.provider, access.awsRegion);
        done(std::move(provider));
        return;
    }
    completeRequest(*request, context.provider, access, {});
    request->timeouts = provider.location == ModelLocation::ThisComputer ? localTimeouts : cloudTimeouts;
    request->retry.tries = 1;
    request->breaker = BreakerUse::Bypass;
    request->bodyLimit = listLimit;
    context.http.send(std::move(*request), std::move(stop),
        [context, provider = std::move(provider), done = std::move(done)](
            const Result<HttpResponse> &response) mutable {
            const auto models = response ? parseModels(context, response->body) : std::unexpected(response.error());
            if (models) {
                provider.state = ProviderState::Ready;
                provider.models = *models;
            } else {
                explainFailure(provider, models.error());
            }
            done(std::move(provider));
        });
}

} // namespace

void probeProvider(const NetworkModelContext &context, std::stop_token stop, std::function<void(Provider)> done)
{
    findAccess(context.provider, context.settings, context.secrets, stop,
        [context, stop, done = std::move(done)](const Result<ProviderAccess> &access) {
            Provider provider = describe(context);
            if (!access) {
                provider.state = ProviderState::NeedsKey;
                provider.message = access.error().message;
                done(std::move(provider));
                return;
            }
            provider.keyHint = lastFour(*access);
            askForModels(context, std::move(provider), *access, stop, done);
        });
}

} // namespace atelier
