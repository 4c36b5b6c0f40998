// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages (docs.claude.com, Messages API and Streaming Messages).
#pragma once

#include "sync/ai/text_protocol.h"

namespace atelier {

class AnthropicProtocol final : public TextProtocol {
public:
    explicit AnthropicProtocol(ProviderDeclaration declaration);
    [[nodiscard]] HttpRequest generationRequest(
        const TextRequest &request, const ProviderAccess &access) const override;
    [[nodiscard]] std::unique_ptr<TextStreamReader> reader(
        const HttpHead &head, const ServiceContext &context) const override;
    [[nodiscard]] std::optional<HttpRequest> listRequest(const ProviderAccess &access) const override;
    [[nodiscard]] Result<std::vector<ModelInfo>> parseList(const QByteArray &body) const override;

private:
    ProviderDeclaration m_declaration;
};

} // namespace atelier
