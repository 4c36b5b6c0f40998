// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/bedrock_request.h"
#include "sync/ai/image_protocol.h"

#include <QJsonArray>
#include <QObject>

#include <array>

namespace atelier {

namespace {

// The three forms of a body, told apart by the model's id.
enum class Form { Amazon, StableDiffusionXl, StableImage };

struct ModelRules {
    QLatin1StringView part; // of the model's id
    Form form;
    qsizetype longestPrompt; // characters
    quint64 largestSeed;
};

constexpr std::array rules{
    ModelRules{QLatin1StringView("titan-image"), Form::Amazon, 512, 2'147'483'646},
    ModelRules{QLatin1StringView("nova-canvas"), Form::Amazon, 1024, 858'993'459},
    ModelRules{QLatin1StringView("stable-diffusion-xl"), Form::StableDiffusionXl, 2000, 4'294'967'295},
    ModelRules{QLatin1StringView("stability."), Form::StableImage, 10'000, 4'294'967'294},
};

constexpr std::array titanSizes{PictureSize{1024, 1024}, PictureSize{768, 768}, PictureSize{512, 512},
    PictureSize{768, 1152}, PictureSize{1152, 768}, PictureSize{768, 1280}, PictureSize{1280, 768},
    PictureSize{896, 1152}, PictureSize{1152, 896}, PictureSize{768, 1408}, PictureSize{1408, 768},
    PictureSize{640, 1408}, PictureSize{1408, 640}, PictureSize{1152, 640}, PictureSize{1173, 640}};
constexpr std::array xlSizes{PictureSize{1024, 1024}, PictureSize{1152, 896}, PictureSize{896, 1152},
    PictureSize{1216, 832}, PictureSize{832, 1216}, PictureSize{1344, 768}, PictureSize{768, 1344},
    PictureSize{1536, 640}, PictureSize{640, 1536}};
constexpr std::array stableImageRatios{PictureSize{1, 1}, PictureSize{16, 9}, PictureSize{21, 9}, PictureSize{2, 3},
    PictureSize{3, 2}, PictureSize{4, 5}, PictureSize{5, 4}, PictureSize{9, 16}, PictureSize{9, 21}};

const ModelRules *rulesOf(const QString &model)
{
    const auto found = std::ranges::find_if(rules, [&](const ModelRules &rule) { return model.contains(rule.part); });
    return found == rules.end() ? nullptr : &*found;
}

// Nova Canvas takes any multiple of 16 between 320 and 4096, up to 4 megapixels and 1:4; the others have a list.
PictureSize amazonSize(const ImageRequest &request)
{
    if (!request.model.model.contains(QLatin1StringView("nova-canvas")))
        return nearestSize(titanSizes, request.width, request.height);
    const auto rounded = [](int side) { return std::clamp((side + 8) / 16 * 16, 320, 2048); };
    const PictureSize size{rounded(request.width), rounded(request.height)};
    return {std::min(size.width, size.height * 4), std::min(size.height, size.width * 4)};
}

QJsonObject amazonBody(const ImageRequest &request, std::optional<qint64> seed)
{
    const PictureSize size = amazonSize(request);
    QJsonObject texts{{QStringLiteral("text"), request.prompt}};
    if (!request.negativePrompt.isEmpty())
        texts.insert(QStringLiteral("negativeText"), request.negativePrompt);
    QJsonObject configuration{{QStringLiteral("numberOfImages"), 1}, {QStringLiteral("width"), size.width},
        {QStringLiteral("height"), size.height}, {QStringLiteral("quality"), QStringLiteral("standard")}};
    if (seed)
        configuration.insert(QStringLiteral("seed"), *seed);
    return {{QStringLiteral("taskType"), QStringLiteral("TEXT_IMAGE")}, {QStringLiteral("textToImageParams"), texts},
        {QStringLiteral("imageGenerationConfig"), configuration}};
}

QJsonObject xlBody(const ImageRequest &request, std::optional<qint64> seed)
{
    const PictureSize size = nearestSize(xlSizes, request.width, request.height);
    QJsonArray prompts{QJsonObject{{QStringLiteral("text"), request.prompt}, {QStringLiteral("weight"), 1}}};
    if (!request.negativePrompt.isEmpty())
        prompts.append(QJsonObject{{QStringLiteral("text"), request.negativePrompt}, {QStringLiteral("weight"), -1}});
    QJsonObject body{{QStringLiteral("text_prompts"), prompts}, {QStringLiteral("width"), size.width},
        {QStringLiteral("height"), size.height}};
    if (seed)
        body.insert(QStringLiteral("seed"), *seed);
    return body;
}

QJsonObject stableImageBody(const ImageRequest &request, std::optional<qint64> seed)
{
    const PictureSize ratio = nearestSize(stableImageRatios, request.width, request.height);
    QJsonObject body{{QStringLiteral("prompt"), request.prompt},
        {QStringLiteral("aspect_ratio"), QStringLiteral("%1:%2").arg(ratio.width).arg(ratio.height)},
        {QStringLiteral("output_format"), QStringLiteral("png")}};
    // Stable Diffusion 3 wants the mode named; Stable Image Core and Ultra know only one.
    if (request.model.model.contains(QLatin1StringView("sd3")))
        body.insert(QStringLiteral("mode"), QStringLiteral("text-to-image"));
    if (!request.negativePrompt.isEmpty())
        body.insert(QStringLiteral("negative_prompt"), request.negativePrompt);
    if (seed)
        body.insert(QStringLiteral("seed"), *seed);
    return body;
}

std::optional<quint64> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(quint64(value.toInteger())) : std::nullopt;
}

Result<ReceivedImage> received(const QJsonValue &encoded, std::optional<quint64> seed, const ServiceContext &context)
{
    if (encoded.toString().isEmpty())
        return std::unexpected(noPictureError(context));
    return ReceivedImage{.bytes = QByteArray::fromBase64(encoded.toString().toLatin1()), .seed = seed};
}

Result<ReceivedImage> parseAmazon(const QJsonObject &json, std::optional<quint64> seed, const ServiceContext &context)
{
    // "All of the generated images have been blocked by our content filters."
    const QString error = json[QLatin1StringView("error")].toString();
    if (!error.isEmpty())
        return std::unexpected(filteredError(context, error));
    return received(json[QLatin1StringView("images")][0], seed, context);
}

Result<ReceivedImage> parseXl(const QJsonObject &json, const ServiceContext &context)
{
    const QJsonValue artifact = json[QLatin1StringView("artifacts")][0];
    const QString reason = artifact[QLatin1StringView("finishReason")].toString();
    if (reason == QLatin1StringView("CONTENT_FILTERED"))
        return std::unexpected(filteredError(context, reason));
    if (reason == QLatin1StringView("ERROR"))
        return std::unexpected(noPictureError(context, reason));
    return received(artifact[QLatin1StringView("base64")], numberOf(artifact[QLatin1StringView("seed")]), context);
}

Result<ReceivedImage> parseStableImage(const QJsonObject &json, const ServiceContext &context)
{
    const QString reason = json[QLatin1StringView("finish_reasons")][0].toString();
    if (reason.startsWith(QLatin1StringView("Filter reason")))
        return std::unexpected(filteredError(context, reason));
    if (!reason.isEmpty())
        return std::unexpected(noPictureError(context, reason));
    return received(json[QLatin1StringView("images")][0], numberOf(json[QLatin1StringView("seeds")][0]), context);
}

std::optional<qint64> seedFor(const ImageRequest &request, const ModelRules &rule)
{
    return request.seed ? std::optional(qint64(*request.seed % (rule.largestSeed + 1))) : std::nullopt;
}

} // namespace

Result<HttpRequest> BedrockImageProtocol::generationRequest(
    const ImageRequest &request, const ProviderAccess &access) const
{
    const ModelRules *rule = rulesOf(request.model.model);
    if (!rule)
        return failure(ErrorKind::Unsupported,
            QObject::tr("Amazon Bedrock's model “%1” is not one whose pictures Atelier can ask for.")
                .arg(request.model.model));
    if (request.prompt.size() > rule->longestPrompt)
        return invalidInput(QStringLiteral("prompt"),
            QObject::tr("“%1” takes a description of up to %2 characters; this one has %3.")
                .arg(request.model.model)
                .arg(rule->longestPrompt)
                .arg(request.prompt.size()));
    const std::optional<qint64> seed = seedFor(request, *rule);
    const QJsonObject body = rule->form == Form::Amazon ? amazonBody(request, seed)
        : rule->form == Form::StableDiffusionXl         ? xlBody(request, seed)
                                                        : stableImageBody(request, seed);
    HttpRequest http = bedrockRequest(request.model.model, "invoke", body, access);
    http.headers.push_back({"Accept", "application/json"});
    return http;
}

Result<ReceivedImage> BedrockImageProtocol::parse(
    const QJsonObject &json, const ImageRequest &request, const ServiceContext &context) const
{
    const ModelRules *rule = rulesOf(request.model.model);
    if (!rule)
        return std::unexpected(noPictureError(context));
    switch (rule->form) {
    case Form::Amazon: {
        const auto seed = seedFor(request, *rule);
        return parseAmazon(json, seed ? std::optional(quint64(*seed)) : std::nullopt, context);
    }
    case Form::StableDiffusionXl:
        return parseXl(json, context);
    case Form::StableImage:
        return parseStableImage(json, context);
    }
    return std::unexpected(noPictureError(context));
}

} // namespace atelier
