// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_graph.h"
#include "tests/fakes/fake_server.h"

#include <QJsonDocument>

using namespace atelier;

namespace {

ImageRequest request()
{
    return {.requestId = *Id::fromString(u"0193a5b0-7c00-7abc-8def-0123456789ab"),
        .model = {QStringLiteral("comfyui"), QStringLiteral("sd_xl_base_1.0.safetensors")},
        .prompt = QStringLiteral("a \"red\" {{seed}} cup"),
        .negativePrompt = QStringLiteral("blur"),
        .width = 1216,
        .height = 832,
        .seed = 42};
}

QJsonObject offered()
{
    QJsonObject info = QJsonDocument::fromJson(test::fakeData(QStringLiteral("comfyui/checkpoints.json"))).object();
    const QJsonObject sampler =
        QJsonDocument::fromJson(test::fakeData(QStringLiteral("comfyui/sampler.json"))).object();
    info.insert(QStringLiteral("KSampler"), sampler[QLatin1StringView("KSampler")]);
    return info;
}

QJsonValue input(const QJsonObject &graph, const char *node, const char *name)
{
    return graph[QLatin1StringView(node)][QLatin1StringView("inputs")][QLatin1StringView(name)];
}

} // namespace

TEST_CASE("Our own graph takes what the server offers")
{
    const auto graph = defaultComfyGraph(request(), 42, offered());
    REQUIRE(graph.has_value());
    CHECK(input(*graph, "checkpoint", "ckpt_name").toString() == QStringLiteral("sd_xl_base_1.0.safetensors"));
    CHECK(input(*graph, "positive", "text").toString() == QStringLiteral("a \"red\" {{seed}} cup"));
    CHECK(input(*graph, "negative", "text").toString() == QStringLiteral("blur"));
    CHECK(input(*graph, "latent", "width").toInt() == 1216);
    CHECK(input(*graph, "sampler", "seed").toInt() == 42);
    CHECK(input(*graph, "sampler", "sampler_name").toString() == QStringLiteral("dpmpp_2m"));
    CHECK(input(*graph, "sampler", "scheduler").toString() == QStringLiteral("normal"));
    CHECK(input(*graph, "save", "filename_prefix").toString() == QStringLiteral("atelier-0123456789ab"));
    CHECK_FALSE(QJsonDocument(*graph).toJson().contains("{{checkpoint}}"));
}

TEST_CASE("What the server lacks is named")
{
    ImageRequest missing = request();
    missing.model.model = QStringLiteral("sd_xl_base_1.1.safetensors");
    const auto checkpoint = defaultComfyGraph(missing, 1, offered());
    REQUIRE_FALSE(checkpoint.has_value());
    CHECK(checkpoint.error().kind == ErrorKind::NotFound);
    CHECK(checkpoint.error().message.contains(QStringLiteral("“sd_xl_base_1.0.safetensors”")));
    const auto node = defaultComfyGraph(request(), 1, {});
    CHECK(node.error().kind == ErrorKind::Unsupported);
}

TEST_CASE("A user's graph is filled, numbers as numbers, and the prompt is put in as it is")
{
    const auto graph = userComfyGraph(
        test::fakeData(QStringLiteral("comfyui/user_graph.json")), QStringLiteral("mine.json"), request(), 42);
    REQUIRE(graph.has_value());
    CHECK(input(*graph, "6", "text").toString() == QStringLiteral("photo of a \"red\" {{seed}} cup, sharp"));
    CHECK(input(*graph, "5", "height").toInt() == 832);
    CHECK(input(*graph, "3", "seed").isDouble());
    CHECK(input(*graph, "9", "filename_prefix").toString() == QStringLiteral("mine-0123456789ab"));
}

TEST_CASE("A graph that is no graph, or would ignore the prompt, is refused")
{
    const auto parse = [](const char *json) { return userComfyGraph(json, QStringLiteral("mine.json"), request(), 1); };
    CHECK(parse("{").error().kind == ErrorKind::InvalidInput);
    CHECK(parse("{}").error().kind == ErrorKind::InvalidInput);
    CHECK(parse(R"({"nodes":[],"links":[],"version":0.4})").error().message.contains(QStringLiteral("Export (API)")));
    CHECK(parse(R"({"1":{"class_type":"SaveImage","inputs":{}}})")
            .error()
            .message.contains(QStringLiteral("{{prompt}}")));
}

TEST_CASE("Without a seed each request has its own, always the same, that JSON can carry")
{
    ImageRequest seedless = request();
    seedless.seed.reset();
    CHECK(comfySeed(seedless) == comfySeed(seedless));
    CHECK(comfySeed(seedless) < (quint64(1) << 53));
    ImageRequest other = seedless;
    other.requestId.bytes[15] ^= 1;
    CHECK(comfySeed(other) != comfySeed(seedless));
    seedless.seed = ~quint64(0);
    CHECK(comfySeed(seedless) == (quint64(1) << 53) - 1);
}
