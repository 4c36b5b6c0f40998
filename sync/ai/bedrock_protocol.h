// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon Bedrock, ConverseStream (docs.aws.amazon.com/bedrock/latest/APIReference), signed, with binary event frames.
#pragma once

#include "sync/ai/text_protocol.h"

namespace atelier {

class BedrockProtocol final : public TextProtocol {
public:
    explicit BedrockProtocol(ProviderDeclaration declaration);
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
