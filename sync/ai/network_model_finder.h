// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "sync/ai/network_text_model.h"

namespace atelier {

// Finds models at the providers of resources/providers: cloud services with the keys there are, and servers on this
// computer by asking their usual ports. Everything passed in by reference outlives the finder and its models.
class NetworkModelFinder final : public ModelFinder {
public:
    NetworkModelFinder(ProviderSettings settings, SecretStore &secrets, HttpClient &http);

    // Counts for what is found or made from now on.
    void setSettings(ProviderSettings settings);

    void find(std::stop_token stop, std::function<void(std::vector<Provider>)> found) override;
    Result<std::shared_ptr<TextModel>> textModel(const ModelId &id) override;
    Result<std::shared_ptr<ImageModel>> imageModel(const ModelId &id) override;

private:
    [[nodiscard]] Result<ProviderDeclaration> declarationOf(const ModelId &id) const;
    [[nodiscard]] NetworkModelContext contextOf(const ProviderDeclaration &declaration) const;

    ProviderSettings m_settings;
    SecretStore &m_secrets;
    HttpClient &m_http;
    Result<std::vector<ProviderDeclaration>> m_providers;
    std::shared_ptr<Turnstile> m_turnstile;
};

} // namespace atelier
