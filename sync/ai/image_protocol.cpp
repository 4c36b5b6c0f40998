// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/image_protocol.h"

#include "sync/net/aws_signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>

#include <array>
#include <cmath>

namespace atelier {

namespace {

constexpr std::array gptImageSizes{PictureSize{1024, 1024}, PictureSize{1536, 1024}, PictureSize{1024, 1536}};
constexpr std::array dallE3Sizes{PictureSize{1024, 1024}, PictureSize{1792, 1024}, PictureSize{1024, 1792}};
constexpr std::array dallE2Sizes{PictureSize{1024, 1024}};
constexpr std::array geminiRatios{PictureSize{1, 1}, PictureSize{2, 3}, PictureSize{3, 2}, PictureSize{3, 4},
    PictureSize{4, 3}, PictureSize{4, 5}, PictureSize{5, 4}, PictureSize{9, 16}, PictureSize{16, 9},
    PictureSize{21, 9}};

// Of the qualities one can choose, the one that the price list's prices are for: left to the service, a picture would
// have no price beforehand.
constexpr QLatin1StringView pricedQuality("medium");

constexpr quint64 seedMask = 0x7FFFFFFF;

bool isDallE(const ImageRequest &request) { return request.model.model.startsWith(QLatin1StringView("dall-e")); }

std::span<const PictureSize> openAiSizes(const QString &model)
{
    if (model.startsWith(QLatin1StringView("dall-e-3")))
        return dallE3Sizes;
    return model.startsWith(QLatin1StringView("dall-e-2")) ? std::span<const PictureSize>(dallE2Sizes)
                                                           : std::span<const PictureSize>(gptImageSizes);
}

HttpRequest jsonRequest(const QUrl &url, const QJsonObject &body)
{
    return {.method = "POST",
        .url = url,
        .headers = {{"Content-Type", "application/json"}},
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

std::unique_ptr<ImageProtocol> makeImageProtocol(const ProviderDeclaration &declaration)
{
    switch (declaration.protocol) {
    case ProviderProtocol::OpenAi:
        return std::make_unique<OpenAiImageProtocol>();
    case ProviderProtocol::Gemini:
        return std::make_unique<GeminiImageProtocol>();
    case ProviderProtocol::Bedrock:
        return std::make_unique<BedrockImageProtocol>();
    default:
        return nullptr;
    }
}

PictureSize nearestSize(std::span<const PictureSize> offered, int width, int height)
{
    const auto distance = [&](const PictureSize &size) {
        const double shape = std::abs(std::log(double(size.width) / size.height) - std::log(double(width) / height));
        const double area = std::abs(std::log(double(size.width) * size.height) - std::log(double(width) * height));
        return std::pair(std::round(shape * 1000), area);
    };
    return *std::ranges::min_element(offered, {}, distance);
}

Error noPictureError(const ServiceContext &context, const QString &reason)
{
    const QString sentence = QObject::tr("%1 (%2) answered without a picture.").arg(context.title, context.host);
    return {.kind = ErrorKind::Unavailable,
        .message = reason.isEmpty() ? sentence : sentence + QObject::tr(" It said: %1").arg(reason.left(300)),
        .fate = RequestFate::MaybeCarriedOut};
}

Result<HttpRequest> OpenAiImageProtocol::generationRequest(
    const ImageRequest &request, const ProviderAccess &access) const
{
    const PictureSize size = nearestSize(openAiSizes(request.model.model), request.width, request.height);
    QJsonObject body{{QStringLiteral("model"), request.model.model}, {QStringLiteral("prompt"), request.prompt},
        {QStringLiteral("n"), 1}, {QStringLiteral("size"), QStringLiteral("%1x%2").arg(size.width).arg(size.height)}};
    // The newer models always send the picture itself and refuse a format for it; the older have other qualities.
    if (isDallE(request))
        body.insert(QStringLiteral("response_format"), QStringLiteral("b64_json"));
    else
        body.insert(QStringLiteral("quality"), pricedQuality);
    HttpRequest http = jsonRequest(QUrl(access.address + QStringLiteral("/images/generations")), body);
    if (!access.key.isEmpty())
        http.headers.push_back({"Authorization", "Bearer " + access.key.toUtf8()});
    return http;
}

Result<ReceivedImage> OpenAiImageProtocol::parse(
    const QJsonObject &json, const ImageRequest &, const ServiceContext &context) const
{
    const QJsonValue first = json[QLatin1StringView("data")][0];
    const QByteArray encoded = first[QLatin1StringView("b64_json")].toString().toLatin1();
    if (encoded.isEmpty())
        return std::unexpected(noPictureError(context));
    return ReceivedImage{.bytes = QByteArray::fromBase64(encoded)};
}

Result<HttpRequest> GeminiImageProtocol::generationRequest(
    const ImageRequest &request, const ProviderAccess &access) const
{
    const PictureSize ratio = nearestSize(geminiRatios, request.width, request.height);
    QJsonObject configuration{
        {QStringLiteral("responseModalities"), QJsonArray{QStringLiteral("TEXT"), QStringLiteral("IMAGE")}},
        {QStringLiteral("imageConfig"),
            QJsonObject{{QStringLiteral("aspectRatio"), QStringLiteral("%1:%2").arg(ratio.width).arg(ratio.height)}}}};
    if (request.seed)
        configuration.insert(QStringLiteral("seed"), qint64(*request.seed & seedMask));
    const QJsonObject part{{QStringLiteral("text"), request.prompt}};
    const QJsonObject body{{QStringLiteral("contents"),
                               QJsonArray{QJsonObject{{QStringLiteral("role"), QStringLiteral("user")},
                                   {QStringLiteral("parts"), QJsonArray{part}}}}},
        {QStringLiteral("generationConfig"), configuration}};
    const QByteArray model = awsPercentEncode(request.model.model.toUtf8(), Slash::Encode);
    HttpRequest http =
        jsonRequest(QUrl::fromEncoded(access.address.toUtf8() + "/v1beta/models/" + model + ":generateContent"), body);
    if (!access.key.isEmpty())
        http.headers.push_back({"x-goog-api-key", access.key.toUtf8()});
    return http;
}

Result<ReceivedImage> GeminiImageProtocol::parse(
    const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const
{
    const QString blocked = json[QLatin1StringView("promptFeedback")][QLatin1StringView("blockReason")].toString();
    if (!blocked.isEmpty())
        return std::unexpected(filteredError(context, blocked));
    const QJsonValue candidate = json[QLatin1StringView("candidates")][0];
    const QJsonValue content = candidate[QLatin1StringView("content")];
    QString words;
    for (const QJsonValue &part : content[QLatin1StringView("parts")].toArray()) {
        const QString encoded = part[QLatin1StringView("inlineData")][QLatin1StringView("data")].toString();
        if (!encoded.isEmpty() && !part[QLatin1StringView("thought")].toBool())
            return ReceivedImage{.bytes = QByteArray::fromBase64(encoded.toLatin1()),
                .seed = request.seed ? std::optional(*request.seed & seedMask) : std::nullopt,
                .model = json[QLatin1StringView("modelVersion")].toString()};
        words += part[QLatin1StringView("text")].toString();
    }
    const QString reason = candidate[QLatin1StringView("finishReason")].toString();
    if (reason.contains(QLatin1StringView("SAFETY")) || reason.contains(QLatin1StringView("PROHIBITED"))
        || reason.contains(QLatin1StringView("RECITATION")))
        return std::unexpected(filteredError(context, reason));
    return std::unexpected(noPictureError(context, words));
}

} // namespace atelier
