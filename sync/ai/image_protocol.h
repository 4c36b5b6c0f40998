// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between services that make a picture by one request.
#pragma once

#include "core/model/image_model.h"
#include "sync/ai/provider_access.h"
#include "sync/ai/service_error.h"
#include "sync/net/http_message.h"

#include <QJsonObject>

#include <memory>
#include <span>

namespace atelier {

// The picture as the service gave it, not looked at yet.
struct ReceivedImage {
    QByteArray bytes;
    std::optional<quint64> seed = {};
    QString model = {};
};

class ImageProtocol {
public:
    virtual ~ImageProtocol() = default;
    // InvalidInput when the service could not take it, so that nothing is paid for a refusal.
    [[nodiscard]] virtual Result<HttpRequest> generationRequest(
        const ImageRequest &request, const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual Result<ReceivedImage> parse(
        const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const = 0;
};

// Null when the provider makes no pictures by one request.
[[nodiscard]] std::unique_ptr<ImageProtocol> makeImageProtocol(const ProviderDeclaration &declaration);

// OpenAI: /v1/images/generations (platform.openai.com/docs/api-reference/images).
class OpenAiImageProtocol final : public ImageProtocol {
public:
    Result<HttpRequest> generationRequest(const ImageRequest &request, const ProviderAccess &access) const override;
    Result<ReceivedImage> parse(
        const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const override;
};

// Gemini: generateContent with pictures among the answer's parts (ai.google.dev/gemini-api/docs/image-generation).
class GeminiImageProtocol final : public ImageProtocol {
public:
    Result<HttpRequest> generationRequest(const ImageRequest &request, const ProviderAccess &access) const override;
    Result<ReceivedImage> parse(
        const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const override;
};

// Bedrock: InvokeModel with the bodies of Titan Image Generator and Nova Canvas, Stable Diffusion XL, and Stable
// Diffusion 3 and its relatives (docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html).
class BedrockImageProtocol final : public ImageProtocol {
public:
    Result<HttpRequest> generationRequest(const ImageRequest &request, const ProviderAccess &access) const override;
    Result<ReceivedImage> parse(
        const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const override;
};

struct PictureSize {
    int width;
    int height;
};

// The offered size (or ratio) whose shape is nearest to the wanted one; among equal shapes the nearest in area.
[[nodiscard]] PictureSize nearestSize(std::span<const PictureSize> offered, int width, int height);

[[nodiscard]] Error noPictureError(const ServiceContext &context, const QString &reason = {});

} // namespace atelier
