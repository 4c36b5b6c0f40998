// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ai/text_model_fixture.h"

using namespace atelier;
using namespace atelier::test;

TEST_CASE_METHOD(TextModelFixture, "A request to OpenAI has the documented form")
{
    reply(QStringLiteral("openai/stream.sse"));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].target == "/v1/chat/completions");
    CHECK(server.requests()[0].header("Authorization") == "Bearer sk-test-secret-key");
    CHECK(sent()
        == QJsonDocument::fromJson(R"({"model":"gpt-4o-mini","stream":true,"stream_options":{"include_usage":true},
            "temperature":0.5,"seed":7,"messages":[
            {"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},
            {"role":"assistant","content":"Yes?"},{"role":"user","content":"Say hello."}]})")
            .object());
}

TEST_CASE_METHOD(
    TextModelFixture, "Models that refuse a temperature are not sent one, and local servers get neither key nor limit")
{
    reply(QStringLiteral("openai/stream.sse"));
    SECTION("a reasoning model")
    {
        generate(QStringLiteral("openai:gpt-5-mini"));
        REQUIRE(result().has_value());
        CHECK_FALSE(sent().contains(QStringLiteral("temperature")));
    }
    SECTION("a local server")
    {
        generate(QStringLiteral("ollama:llama3.1:latest"));
        REQUIRE(result().has_value());
        CHECK(sent()[QStringLiteral("model")].toString() == QStringLiteral("llama3.1:latest"));
        CHECK_FALSE(sent().contains(QStringLiteral("max_tokens")));
        CHECK(server.requests()[0].header("Authorization").isEmpty());
    }
}

TEST_CASE_METHOD(TextModelFixture, "A request to Anthropic has the documented form")
{
    reply(QStringLiteral("anthropic/stream.sse"));
    generate(anthropic.model);
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].target == "/v1/messages");
    CHECK(server.requests()[0].header("x-api-key") == "anthropic-secret-key");
    CHECK(server.requests()[0].header("anthropic-version") == "2023-06-01");
    CHECK(sent()
        == QJsonDocument::fromJson(R"({"model":"claude-sonnet-4-5","stream":true,"max_tokens":64000,"temperature":0.5,
            "system":"Be brief.","messages":[{"role":"user","content":"Hi"},
            {"role":"assistant","content":"Yes?"},{"role":"user","content":"Say hello."}]})")
            .object());
}

TEST_CASE_METHOD(TextModelFixture, "Anthropic is always given the most that the model takes, as thinking counts too")
{
    const auto [model, limit] = GENERATE(table<QString, int>(
        {{QStringLiteral("claude-opus-5-5"), 64000}, {QStringLiteral("claude-opus-4-5-20251101"), 64000},
            {QStringLiteral("claude-opus-4-1-20250805"), 32000}, {QStringLiteral("claude-opus-4-20250514"), 32000},
            {QStringLiteral("claude-sonnet-4-20250514"), 64000}, {QStringLiteral("claude-3-7-sonnet-20250219"), 64000},
            {QStringLiteral("claude-3-5-haiku-20241022"), 8192}, {QStringLiteral("claude-3-haiku-20240307"), 4096}}));
    CAPTURE(model);
    reply(QStringLiteral("anthropic/stream.sse"));
    generate(QStringLiteral("anthropic:") + model);
    REQUIRE(result().has_value());
    CHECK(sent()[QStringLiteral("max_tokens")].toInt() == limit);
}

TEST_CASE_METHOD(TextModelFixture, "Gemma refuses system instructions, so they lead its first turn")
{
    reply(QStringLiteral("gemini/stream.sse"));
    generate(QStringLiteral("gemini:gemma-3-27b-it"));
    REQUIRE(result().has_value());
    CHECK(sent()
        == QJsonDocument::fromJson(R"({"generationConfig":{"temperature":0.5,"seed":7},"contents":[
            {"role":"user","parts":[{"text":"Be brief.\n\nHi"}]},{"role":"model","parts":[{"text":"Yes?"}]},
            {"role":"user","parts":[{"text":"Say hello."}]}]})")
            .object());
}

TEST_CASE_METHOD(TextModelFixture, "A request to Gemini has the documented form")
{
    reply(QStringLiteral("gemini/stream.sse"));
    generate(gemini.model);
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].target == "/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse");
    CHECK(server.requests()[0].header("x-goog-api-key") == "gemini-secret-key");
    CHECK(sent()
        == QJsonDocument::fromJson(R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},
            "generationConfig":{"temperature":0.5,"seed":7},"contents":[
            {"role":"user","parts":[{"text":"Hi"}]},{"role":"model","parts":[{"text":"Yes?"}]},
            {"role":"user","parts":[{"text":"Say hello."}]}]})")
            .object());
}

TEST_CASE_METHOD(
    TextModelFixture, "A request to Bedrock is signed for its region and keeps the colon of the model's id encoded")
{
    reply(QStringLiteral("bedrock/stream.bin"));
    generate(bedrock.model);
    REQUIRE(result().has_value());
    const RecordedRequest &request = server.requests()[0];
    CHECK(request.target == "/model/anthropic.claude-3-haiku-20240307-v1%3A0/converse-stream");
    CHECK(request.header("X-Amz-Date") == "20251124T160000Z");
    CHECK(request.header("Authorization")
            .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20251124/eu-west-1/bedrock/aws4_request, "
                        "SignedHeaders=content-type;host;x-amz-date, Signature="));
    CHECK(sent()
        == QJsonDocument::fromJson(R"({"system":[{"text":"Be brief."}],
            "inferenceConfig":{"temperature":0.5},"messages":[
            {"role":"user","content":[{"text":"Hi"}]},{"role":"assistant","content":[{"text":"Yes?"}]},
            {"role":"user","content":[{"text":"Say hello."}]}]})")
            .object());
}

TEST_CASE_METHOD(TextModelFixture, "A retried request is signed anew, as signatures grow old")
{
    server.reply({.status = 500, .headers = {{"Retry-After", "10"}}});
    reply(QStringLiteral("bedrock/stream.bin"));
    generate(bedrock.model);
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].header("X-Amz-Date") == "20251124T160000Z");
    CHECK(server.requests()[1].header("X-Amz-Date") == "20251124T160010Z");
}

TEST_CASE_METHOD(TextModelFixture, "Without a key nothing is sent, and the message names the variable and the setting")
{
    ProviderSettings settings;
    settings.providers.insert(QStringLiteral("anthropic"), {.address = QStringLiteral("http://example.invalid")});
    finder.setSettings(settings);
    generate(anthropic.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unauthorized);
    CHECK(result().error().message.contains(QStringLiteral("ANTHROPIC_API_KEY")));
    CHECK(result().error().message.contains(QStringLiteral("Settings")));
    CHECK(http.transcript().isEmpty());
}

TEST_CASE_METHOD(TextModelFixture, "A stop in the middle of a stream keeps what came and closes the connection")
{
    const QByteArray stream = fakeData(QStringLiteral("openai/stream_error.sse"));
    server.reply({.contentType = "text/event-stream",
        .body = stream.first(stream.indexOf("data: {\"error")),
        .framing = Framing::Chunked,
        .fault = Fault::Hold});
    generate(openAi.model);
    REQUIRE(waitUntil([this] { return !pieces.isEmpty(); }));
    stop.request_stop();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Cancelled);
    CHECK(pieces.join(QString()) == QStringLiteral("Hello"));
}

TEST_CASE_METHOD(TextModelFixture, "A stop while the keychain waits for its password ends at once")
{
    ProviderSettings settings = settingsFor(server);
    settings.providers[QStringLiteral("openai")].address = QStringLiteral("http://example.invalid/v1");
    settings.environment.clear();
    secrets.answers = false;
    finder.setSettings(settings);
    generate(openAi.model);
    REQUIRE(waitUntil([this] { return !secrets.asked.isEmpty(); }));
    stop.request_stop();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Cancelled);
}
