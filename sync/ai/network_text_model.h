// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/text_model.h"
#include "sync/ai/text_protocol.h"
#include "sync/net/http_client.h"

namespace atelier {

class Turnstile;

// What every model reached over the network needs. The references outlive the models.
struct NetworkModelContext {
    HttpClient &http;
    SecretStore &secrets;
    ProviderSettings settings;
    ProviderDeclaration provider;
    std::shared_ptr<Turnstile> turnstile; // of the one server on this computer that makes pictures
};

// A text model behind any of the protocols.
class NetworkTextModel final : public TextModel {
public:
    NetworkTextModel(NetworkModelContext context, std::shared_ptr<const TextProtocol> protocol);
    void generate(const TextRequest &request, std::stop_token stop, TextSink sink,
        std::function<void(Result<TextAnswer>)> finished) override;

private:
    NetworkModelContext m_context;
    std::shared_ptr<const TextProtocol> m_protocol;
};

// Fills in what is the same for every request to a service: its name, time limits and reading of errors.
void completeRequest(
    HttpRequest &request, const ProviderDeclaration &provider, const ProviderAccess &access, const QString &model);
[[nodiscard]] ServiceContext serviceContext(
    const ProviderDeclaration &provider, const ProviderAccess &access, const QString &model);

} // namespace atelier
