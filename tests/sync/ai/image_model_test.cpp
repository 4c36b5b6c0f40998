// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/image_protocol.h"
#include "tests/sync/ai/model_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace atelier;
using namespace atelier::test;

namespace {

struct Fixture : ModelFixture {
    std::vector<Result<ImageAnswer>> results;
    int retries = 0;
    ImageRequest request{.requestId = *Id::fromString(u"0193a5b0-7c00-7abc-8def-0123456789ab"),
        .model = {},
        .prompt = QStringLiteral("a cup"),
        .negativePrompt = QStringLiteral("blur"),
        .width = 1200,
        .height = 630,
        .seed = 5};

    void generate(const QString &model)
    {
        request.model = *ModelId::fromString(model);
        const auto imageModel = finder.imageModel(request.model);
        REQUIRE(imageModel.has_value());
        (*imageModel)
            ->generate(request, stop.get_token(),
                {.progress = {},
                    .preview = {},
                    .retrying =
                        [this](const Error &, std::chrono::milliseconds delay) {
                            ++retries;
                            m_delay = delay;
                        }},
                [this](Result<ImageAnswer> result) { results.push_back(std::move(result)); });
        CHECK(results.empty());
    }

    const Result<ImageAnswer> &result()
    {
        int seen = 0;
        REQUIRE(waitUntil([&] {
            for (; seen < retries; ++seen)
                clock.advance(m_delay);
            return !results.empty();
        }));
        runPendingEvents();
        REQUIRE(results.size() == 1);
        return results.front();
    }

    QJsonObject sent() const { return QJsonDocument::fromJson(server.requests().at(0).body).object(); }

    std::chrono::milliseconds m_delay{0};
};

struct Case {
    QString model;
    QString file;
};

} // namespace

TEST_CASE_METHOD(Fixture, "Every service's picture arrives whole")
{
    const Case each = GENERATE(Case{QStringLiteral("openai:gpt-image-1"), QStringLiteral("openai/image.json")},
        Case{QStringLiteral("gemini:gemini-2.5-flash-image"), QStringLiteral("gemini/image.json")},
        Case{QStringLiteral("bedrock:amazon.titan-image-generator-v2:0"), QStringLiteral("bedrock/image_amazon.json")},
        Case{QStringLiteral("bedrock:amazon.nova-canvas-v1:0"), QStringLiteral("bedrock/image_amazon.json")},
        Case{QStringLiteral("bedrock:stability.stable-diffusion-xl-v1"), QStringLiteral("bedrock/image_xl.json")},
        Case{QStringLiteral("bedrock:stability.sd3-5-large-v1:0"), QStringLiteral("bedrock/image_sd3.json")});
    CAPTURE(each.model);
    server.reply({.body = fakeData(each.file)});
    generate(each.model);
    REQUIRE(result().has_value());
    CHECK(result()->bytes == fakeData(QStringLiteral("pictures/red.png")));
    CHECK_FALSE(result()->model.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A picture that breaks off on its way was made and paid for, and is not bought again")
{
    const QString model = GENERATE(QStringLiteral("openai:gpt-image-1"),
        QStringLiteral("gemini:gemini-2.5-flash-image"), QStringLiteral("bedrock:amazon.nova-canvas-v1:0"));
    const Fault fault = GENERATE(Fault::CloseAfter, Fault::None);
    const QByteArray half = fakeData(QStringLiteral("openai/image.json")).first(100);
    for (int count = 0; count < 3; ++count)
        server.reply({.body = fault == Fault::None ? half : half + "the rest", .fault = fault, .faultAfter = 100});
    generate(model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "An answer without a picture is a failure, and a filter's refusal is Filtered")
{
    struct Failing {
        Case each;
        ErrorKind kind;
    };
    const Failing failing = GENERATE(
        Failing{{QStringLiteral("openai:gpt-image-1"), QStringLiteral("openai/image_url_only.json")},
            ErrorKind::Unavailable},
        Failing{
            {QStringLiteral("openai:gpt-image-1"), QStringLiteral("openai/image_broken.json")}, ErrorKind::Unavailable},
        Failing{{QStringLiteral("gemini:gemini-2.5-flash-image"), QStringLiteral("gemini/image_text_only.json")},
            ErrorKind::Unavailable},
        Failing{{QStringLiteral("gemini:gemini-2.5-flash-image"), QStringLiteral("gemini/image_safety.json")},
            ErrorKind::Filtered},
        Failing{
            {QStringLiteral("bedrock:amazon.nova-canvas-v1:0"), QStringLiteral("bedrock/image_amazon_filtered.json")},
            ErrorKind::Filtered},
        Failing{{QStringLiteral("bedrock:stability.stable-diffusion-xl-v1"),
                    QStringLiteral("bedrock/image_xl_filtered.json")},
            ErrorKind::Filtered},
        Failing{
            {QStringLiteral("bedrock:stability.sd3-5-large-v1:0"), QStringLiteral("bedrock/image_sd3_filtered.json")},
            ErrorKind::Filtered});
    CAPTURE(failing.each.file);
    server.reply({.body = fakeData(failing.each.file)});
    generate(failing.each.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == failing.kind);
    // It was answered, and perhaps paid for: nothing is bought again in silence.
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "A picture whose answer was lost is not asked for again")
{
    server.reply({.fault = Fault::CloseBeforeAnswer});
    generate(QStringLiteral("openai:gpt-image-1"));
    REQUIRE_FALSE(result().has_value());
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "A busy service is asked again")
{
    server.reply({.status = 429, .body = fakeData(QStringLiteral("openai/error_429_rate.json"))});
    server.reply({.body = fakeData(QStringLiteral("openai/image.json"))});
    generate(QStringLiteral("openai:gpt-image-1"));
    REQUIRE(result().has_value());
    CHECK(retries == 1);
}

TEST_CASE_METHOD(Fixture, "OpenAI's request has the documented form, with the nearest size it offers")
{
    server.reply({.body = fakeData(QStringLiteral("openai/image.json"))});
    SECTION("the newer models")
    {
        generate(QStringLiteral("openai:gpt-image-1"));
        REQUIRE(result().has_value());
        CHECK(server.requests()[0].target == "/v1/images/generations");
        CHECK(sent()
            == QJsonDocument::fromJson(
                R"({"model":"gpt-image-1","prompt":"a cup","n":1,"size":"1536x1024","quality":"medium"})")
                .object());
    }
    SECTION("the older ones")
    {
        generate(QStringLiteral("openai:dall-e-3"));
        REQUIRE(result().has_value());
        CHECK(sent()[QStringLiteral("response_format")].toString() == QStringLiteral("b64_json"));
        CHECK(sent()[QStringLiteral("size")].toString() == QStringLiteral("1792x1024"));
    }
}

TEST_CASE_METHOD(Fixture, "Gemini's request asks for a picture of the nearest ratio")
{
    server.reply({.body = fakeData(QStringLiteral("gemini/image.json"))});
    generate(QStringLiteral("gemini:gemini-2.5-flash-image"));
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].target == "/v1beta/models/gemini-2.5-flash-image:generateContent");
    CHECK(sent()[QStringLiteral("generationConfig")]
        == QJsonDocument::fromJson(
            R"({"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"16:9"},"seed":5})")
            .object());
}

TEST_CASE_METHOD(Fixture, "Each of Bedrock's families gets its own form of request, signed")
{
    struct Form {
        QString model;
        QString file;
        const char *body;
    };
    const Form form = GENERATE(
        Form{QStringLiteral("bedrock:amazon.titan-image-generator-v2:0"), QStringLiteral("bedrock/image_amazon.json"),
            R"({"taskType":"TEXT_IMAGE","textToImageParams":{"text":"a cup","negativeText":"blur"},
                "imageGenerationConfig":{"numberOfImages":1,"width":1408,"height":768,"quality":"standard","seed":5}})"},
        Form{QStringLiteral("bedrock:amazon.nova-canvas-v1:0"), QStringLiteral("bedrock/image_amazon.json"),
            R"({"taskType":"TEXT_IMAGE","textToImageParams":{"text":"a cup","negativeText":"blur"},
                "imageGenerationConfig":{"numberOfImages":1,"width":1200,"height":624,"quality":"standard","seed":5}})"},
        Form{QStringLiteral("bedrock:stability.stable-diffusion-xl-v1"), QStringLiteral("bedrock/image_xl.json"),
            R"({"text_prompts":[{"text":"a cup","weight":1},{"text":"blur","weight":-1}],
                "width":1344,"height":768,"seed":5})"},
        Form{QStringLiteral("bedrock:stability.sd3-5-large-v1:0"), QStringLiteral("bedrock/image_sd3.json"),
            R"({"prompt":"a cup","negative_prompt":"blur","mode":"text-to-image","aspect_ratio":"16:9",
                "output_format":"png","seed":5})"});
    CAPTURE(form.model);
    server.reply({.body = fakeData(form.file)});
    generate(form.model);
    REQUIRE(result().has_value());
    CHECK(sent() == QJsonDocument::fromJson(form.body).object());
    CHECK(server.requests()[0].target.endsWith("/invoke"));
    CHECK(server.requests()[0].header("Authorization").startsWith("AWS4-HMAC-SHA256"));
}

TEST_CASE_METHOD(Fixture, "What a service could not take is refused before anything is sent")
{
    request.prompt = QString(600, u'x');
    generate(QStringLiteral("bedrock:amazon.titan-image-generator-v2:0"));
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::InvalidInput);
    CHECK(result().error().message.contains(QStringLiteral("512")));
    CHECK(result().error().message.contains(QStringLiteral("600")));
    CHECK(server.requests().empty());
}

TEST_CASE("The nearest size is the one of the nearest shape, then of the nearest area")
{
    constexpr std::array sizes{PictureSize{512, 512}, PictureSize{1024, 1024}, PictureSize{1536, 1024}};
    CHECK(nearestSize(sizes, 1080, 1080).width == 1024);
    CHECK(nearestSize(sizes, 400, 400).width == 512);
    CHECK(nearestSize(sizes, 1200, 630).width == 1536);
}
