// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ai/model_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace atelier;
using namespace atelier::test;
using namespace std::chrono_literals;

namespace {

struct Fixture : ModelFixture {
    std::vector<Result<TextAnswer>> results;
    QStringList pieces;
    std::vector<std::pair<Error, std::chrono::milliseconds>> retries;
    std::vector<TextUsage> spent;

    static TextRequest request(const QString &model)
    {
        return {.model = *ModelId::fromString(model),
            .system = QStringLiteral("Be brief."),
            .messages = {{MessageRole::User, QStringLiteral("Hi")}, {MessageRole::Assistant, QStringLiteral("Yes?")},
                {MessageRole::User, QStringLiteral("Say hello.")}},
            .temperature = 0.5,
            .seed = 7};
    }

    void generate(const QString &model)
    {
        const auto textModel = finder.textModel(*ModelId::fromString(model));
        REQUIRE(textModel.has_value());
        (*textModel)
            ->generate(request(model), stop.get_token(),
                {.text = [this](const QString &piece) { pieces.append(piece); },
                    .retrying = [this](const Error &error,
                                    std::chrono::milliseconds delay) { retries.emplace_back(error, delay); },
                    .spent =
                        [this](const TextUsage &usage) {
                            CHECK(results.empty());
                            spent.push_back(usage);
                        }},
                [this](Result<TextAnswer> result) { results.push_back(std::move(result)); });
        CHECK(results.empty());
    }

    const Result<TextAnswer> &result()
    {
        size_t seen = 0;
        REQUIRE(waitUntil([&] {
            for (; seen < retries.size(); ++seen)
                clock.advance(retries[seen].second);
            return !results.empty();
        }));
        runPendingEvents();
        REQUIRE(results.size() == 1);
        return results.front();
    }

    void reply(const QString &file, Framing framing = Framing::Chunked, qsizetype pieceSize = 0)
    {
        const bool binary = file.endsWith(QStringLiteral(".bin"));
        server.reply({.contentType = binary ? "application/vnd.amazon.eventstream" : "text/event-stream; charset=utf-8",
            .body = fakeData(file),
            .framing = framing,
            .pieceSize = pieceSize});
    }

    QJsonObject sent(size_t index = 0) const
    {
        return QJsonDocument::fromJson(server.requests().at(index).body).object();
    }
};

struct Service {
    QString model;
    QString folder;
    QString extension;
};

const Service openAi{QStringLiteral("openai:gpt-4o-mini"), QStringLiteral("openai/"), QStringLiteral(".sse")};
const Service anthropic{
    QStringLiteral("anthropic:claude-sonnet-4-5"), QStringLiteral("anthropic/"), QStringLiteral(".sse")};
const Service gemini{QStringLiteral("gemini:gemini-2.5-flash"), QStringLiteral("gemini/"), QStringLiteral(".sse")};
const Service bedrock{QStringLiteral("bedrock:anthropic.claude-3-haiku-20240307-v1:0"), QStringLiteral("bedrock/"),
    QStringLiteral(".bin")};

} // namespace

TEST_CASE_METHOD(Fixture, "Every service's stream gives the same text, however it is cut into pieces")
{
    const Service service = GENERATE(openAi, anthropic, gemini, bedrock);
    const qsizetype pieceSize = GENERATE(0, 7, 64);
    CAPTURE(service.model, pieceSize);
    reply(service.folder + QStringLiteral("stream") + service.extension, Framing::Chunked, pieceSize);
    generate(service.model);
    REQUIRE(result().has_value());
    CHECK(result()->text.startsWith(QStringLiteral("Hello, café 😀")));
    CHECK(result()->text == pieces.join(QString()));
    CHECK(result()->finish == FinishReason::Complete);
    CHECK(result()->timeToFirstToken.has_value());
    CHECK_FALSE(result()->model.isEmpty());
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "What the service counted is told, cached input as part of the input")
{
    struct Expected {
        Service service;
        TextUsage usage;
    };
    const Expected expected = GENERATE(Expected{openAi, {19, 8, 10}}, Expected{anthropic, {40, 12, 15}},
        Expected{gemini, {7, 2, 25}}, Expected{bedrock, {15, 4, 24}});
    CAPTURE(expected.service.model);
    reply(expected.service.folder + QStringLiteral("stream") + expected.service.extension);
    generate(expected.service.model);
    REQUIRE(result().has_value());
    CHECK(result()->usage.inputTokens == expected.usage.inputTokens);
    CHECK(result()->usage.cachedInputTokens == expected.usage.cachedInputTokens);
    CHECK(result()->usage.outputTokens == expected.usage.outputTokens);
}

TEST_CASE_METHOD(Fixture, "A number the service does not tell stays empty")
{
    reply(QStringLiteral("openai/stream_length.sse"));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK_FALSE(result()->usage.inputTokens.has_value());
    CHECK_FALSE(result()->usage.outputTokens.has_value());
}

TEST_CASE_METHOD(Fixture, "A text cut at the model's limit says so")
{
    const QString model = GENERATE(openAi, anthropic, gemini, bedrock).model;
    const QString file = model.startsWith(QStringLiteral("openai")) ? QStringLiteral("openai/stream_length.sse")
        : model.startsWith(QStringLiteral("anthropic"))             ? QStringLiteral("anthropic/stream_max_tokens.sse")
        : model.startsWith(QStringLiteral("gemini"))                ? QStringLiteral("gemini/stream_max_tokens.sse")
                                                                    : QStringLiteral("bedrock/stream_max_tokens.bin");
    reply(file);
    generate(model);
    REQUIRE(result().has_value());
    CHECK(result()->finish == FinishReason::LengthLimit);
    CHECK(result()->text == QStringLiteral("Once upon"));
}

TEST_CASE_METHOD(Fixture, "A stream that stops without its end mark is an error, and what came before stays")
{
    const Service service = GENERATE(openAi, anthropic, gemini, bedrock);
    const Framing framing = GENERATE(Framing::Chunked, Framing::UntilClose);
    CAPTURE(service.model);
    reply(service.folder + QStringLiteral("stream_cut") + service.extension, framing);
    generate(service.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(pieces.join(QString()) == QStringLiteral("Hello"));
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "An error object in the middle of a stream ends it and is not asked again")
{
    const QString file =
        GENERATE(QStringLiteral("openai/stream_error.sse"), QStringLiteral("anthropic/stream_error.sse"),
            QStringLiteral("gemini/stream_error.sse"), QStringLiteral("bedrock/stream_exception.bin"));
    CAPTURE(file);
    reply(file);
    const QString provider = file.section(QLatin1Char('/'), 0, 0);
    generate(provider + QStringLiteral(":some-model"));
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(pieces.join(QString()) == QStringLiteral("Hello"));
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "An error before the first piece of text is asked again")
{
    struct Case {
        QString early;
        Service service;
        ErrorKind kind;
    };
    const Case expected =
        GENERATE(Case{QStringLiteral("openai/stream_early_error.sse"), openAi, ErrorKind::Unavailable},
            Case{QStringLiteral("anthropic/stream_early_error.sse"), anthropic, ErrorKind::Unavailable},
            Case{QStringLiteral("bedrock/stream_early_throttling.bin"), bedrock, ErrorKind::RateLimited});
    CAPTURE(expected.early);
    SECTION("and succeeds")
    {
        reply(expected.early);
        reply(expected.service.folder + QStringLiteral("stream") + expected.service.extension);
        generate(expected.service.model);
        REQUIRE(result().has_value());
        CHECK(result()->text == QStringLiteral("Hello, café 😀"));
        CHECK(retries.size() == 1);
        CHECK(retries[0].first.kind == expected.kind);
    }
    SECTION("three times at most")
    {
        for (int count = 0; count < 5; ++count)
            reply(expected.early);
        generate(expected.service.model);
        REQUIRE_FALSE(result().has_value());
        CHECK(result().error().kind == expected.kind);
        CHECK(server.countOf("POST") == 3);
    }
}

TEST_CASE_METHOD(Fixture, "A content filter's refusal is Filtered, wherever the service says it")
{
    const QString file =
        GENERATE(QStringLiteral("openai/stream_filtered.sse"), QStringLiteral("openai/stream_refusal.sse"),
            QStringLiteral("anthropic/stream_refusal.sse"), QStringLiteral("gemini/stream_safety.sse"),
            QStringLiteral("gemini/stream_blocked.sse"), QStringLiteral("bedrock/stream_filtered.bin"));
    CAPTURE(file);
    reply(file);
    generate(file.section(QLatin1Char('/'), 0, 0) + QStringLiteral(":some-model"));
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Filtered);
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "Comments, CRLF and keep-alive lines do not disturb the text")
{
    reply(QStringLiteral("openai/stream_comments_crlf.sse"), Framing::Chunked, GENERATE(1, 0));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello there"));
}

TEST_CASE_METHOD(Fixture, "A surrogate pair that the service splits is put together before it is passed on")
{
    reply(QStringLiteral("openai/stream_split_surrogates.sse"));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("a😀b"));
    for (const QString &piece : pieces) {
        CHECK_FALSE(piece.back().isHighSurrogate());
        CHECK_FALSE(piece.front().isLowSurrogate());
    }
}

TEST_CASE_METHOD(Fixture, "A thinking model's thoughts are not part of the text")
{
    reply(QStringLiteral("anthropic/stream_thinking.sse"));
    generate(anthropic.model);
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Done."));
}

TEST_CASE_METHOD(Fixture, "A server that does not stream although asked to is understood")
{
    server.reply({.contentType = "application/json", .body = fakeData(QStringLiteral("openai/whole.json"))});
    generate(QStringLiteral("ollama:llama3.1"));
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello there"));
    CHECK(result()->usage.outputTokens == 12);
}

TEST_CASE_METHOD(Fixture, "A damaged event frame is Corrupt, and the good ones before it count")
{
    reply(QStringLiteral("bedrock/stream_bad_crc.bin"));
    generate(bedrock.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Corrupt);
    CHECK(pieces.join(QString()) == QStringLiteral("Hello"));
}

TEST_CASE_METHOD(Fixture, "An answer without any text is not a success")
{
    server.reply({.contentType = "text/event-stream",
        .body = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"});
    generate(openAi.model);
    REQUIRE_FALSE(result().has_value());
}

TEST_CASE_METHOD(
    Fixture, "A model that thought until its limit and wrote nothing fails for good, and what it cost is told")
{
    struct Case {
        QString model;
        QByteArray stream;
        TextUsage usage;
    };
    const Case each = GENERATE(Case{openAi.model,
                                   R"(data: {"choices":[{"index":0,"delta":{"content":""},"finish_reason":"length"}]}

data: {"choices":[],"usage":{"prompt_tokens":19,"completion_tokens":900}}

data: [DONE]

)",
                                   {.inputTokens = 19, .outputTokens = 900}},
        Case{anthropic.model,
            R"(data: {"type":"message_start","message":{"usage":{"input_tokens":19,"output_tokens":1}}}

data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}}

data: {"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":900}}

data: {"type":"message_stop"}

)",
            {.inputTokens = 19, .outputTokens = 900}},
        Case{gemini.model,
            R"(data: {"candidates":[{"content":{"role":"model"},"finishReason":"MAX_TOKENS"}],)"
            R"("usageMetadata":{"promptTokenCount":19,"thoughtsTokenCount":900}}

)",
            {.inputTokens = 19, .outputTokens = 900}});
    CAPTURE(each.model);
    server.reply({.contentType = "text/event-stream", .body = each.stream});
    generate(each.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::TooLarge);
    CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    CHECK(result().error().message.contains(QStringLiteral("900 tokens")));
    CHECK(result().error().message.contains(QStringLiteral("Trying again will not help")));
    REQUIRE(spent.size() == 1);
    CHECK(spent[0].inputTokens == each.usage.inputTokens);
    CHECK(spent[0].outputTokens == each.usage.outputTokens);
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "A refusal is billed too: what it cost is told, where the service counted it")
{
    reply(QStringLiteral("anthropic/stream_refusal.sse"));
    generate(anthropic.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Filtered);
    CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    REQUIRE(spent.size() == 1);
    CHECK(spent[0].inputTokens.has_value());
}

TEST_CASE_METHOD(Fixture, "What was counted of an answer that broke off is only a part, and not told as its cost")
{
    reply(QStringLiteral("anthropic/stream_cut.sse"));
    generate(anthropic.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(spent.empty());
}

TEST_CASE_METHOD(Fixture, "A request whose model has begun to think is paid for, and not made again after an error")
{
    struct Case {
        QString model;
        QByteArray thought;
        QByteArray error;
    };
    const Case each = GENERATE(Case{QStringLiteral("llama-server:qwen3"),
                                   R"(data: {"choices":[{"index":0,"delta":{"reasoning_content":"Hm."}}]})",
                                   R"(data: {"error":{"message":"Broken.","type":"server_error"}})"},
        Case{QStringLiteral("ollama:qwen3"), R"(data: {"choices":[{"index":0,"delta":{"reasoning":"Hm."}}]})",
            R"(data: {"error":{"message":"Broken.","type":"server_error"}})"},
        Case{anthropic.model,
            R"(data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}})",
            R"(data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"},
        Case{gemini.model, R"(data: {"candidates":[{"content":{"parts":[{"text":"Hm.","thought":true}]}}]})",
            R"(data: {"error":{"code":503,"message":"Overloaded.","status":"UNAVAILABLE"}})"});
    CAPTURE(each.model);
    for (int count = 0; count < 3; ++count)
        server.reply({.contentType = "text/event-stream", .body = each.thought + "\n\n" + each.error + "\n\n"});
    generate(each.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "A stream that ends with its mark is whole, though no finish reason came")
{
    server.reply({.contentType = "text/event-stream",
        .body = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\ndata: [DONE]\n\n"});
    generate(QStringLiteral("vllm:some-model"));
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello"));
    CHECK(result()->finish == FinishReason::Complete);
}

TEST_CASE_METHOD(Fixture, "Each service's own error answers become the right kind, with what to do")
{
    struct Case {
        int status;
        QString model;
        QString file;
        ErrorKind kind;
        QString part; // of the message
        int posts;
    };
    const Case expected = GENERATE(Case{401, openAi.model, QStringLiteral("openai/error_401.json"),
                                       ErrorKind::Unauthorized, QStringLiteral("OPENAI_API_KEY"), 1},
        Case{404, openAi.model, QStringLiteral("openai/error_404.json"), ErrorKind::NotFound,
            QStringLiteral("“gpt-4o-mini”"), 1},
        Case{404, QStringLiteral("ollama:nope"), QStringLiteral("ollama/error_404.json"), ErrorKind::NotFound,
            QStringLiteral("“nope”"), 1},
        Case{429, openAi.model, QStringLiteral("openai/error_429_rate.json"), ErrorKind::RateLimited,
            QStringLiteral("too many requests"), 3},
        Case{429, openAi.model, QStringLiteral("openai/error_429_quota.json"), ErrorKind::Forbidden,
            QStringLiteral("exceeded your current quota"), 1},
        Case{400, openAi.model, QStringLiteral("openai/error_400_context.json"), ErrorKind::TooLarge,
            QStringLiteral("8192 tokens"), 1},
        Case{400, openAi.model, QStringLiteral("openai/error_400_filter.json"), ErrorKind::Filtered,
            QStringLiteral("safety system"), 1},
        Case{401, anthropic.model, QStringLiteral("anthropic/error_401.json"), ErrorKind::Unauthorized,
            QStringLiteral("ANTHROPIC_API_KEY"), 1},
        Case{529, anthropic.model, QStringLiteral("anthropic/error_529.json"), ErrorKind::Unavailable,
            QStringLiteral("Overloaded"), 3},
        Case{400, gemini.model, QStringLiteral("gemini/error_400_key.json"), ErrorKind::Unauthorized,
            QStringLiteral("GEMINI_API_KEY"), 1},
        Case{429, gemini.model, QStringLiteral("gemini/error_429.json"), ErrorKind::RateLimited,
            QStringLiteral("Try again later"), 2},
        Case{400, bedrock.model, QStringLiteral("bedrock/error_400.json"), ErrorKind::InvalidInput,
            QStringLiteral("model identifier is invalid"), 1},
        Case{403, bedrock.model, QStringLiteral("bedrock/error_403.json"), ErrorKind::Unauthorized,
            QStringLiteral("AWS_ACCESS_KEY_ID"), 1});
    CAPTURE(expected.file);
    for (int count = 0; count < 5; ++count)
        server.reply({.status = expected.status,
            .body = fakeData(expected.file),
            .headers = expected.status == 403 ? std::vector<std::pair<QByteArray, QByteArray>>{{"x-amzn-ErrorType",
                                                    "UnrecognizedClientException:http://"}}
                                              : std::vector<std::pair<QByteArray, QByteArray>>{}});
    generate(expected.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == expected.kind);
    CHECK(result().error().message.contains(expected.part));
    CHECK(result().error().message.contains(QStringLiteral("127.0.0.1")));
    CHECK(server.countOf("POST") == expected.posts);
    for (const QString &text : {result().error().message, result().error().detail, http.transcript()})
        CHECK_FALSE(text.contains(QStringLiteral("secret-key")));
}

TEST_CASE_METHOD(Fixture, "Statuses without a body are understood too")
{
    const auto [status, kind] =
        GENERATE(table<int, ErrorKind>({{401, ErrorKind::Unauthorized}, {403, ErrorKind::Forbidden},
            {404, ErrorKind::NotFound}, {408, ErrorKind::Unavailable}, {413, ErrorKind::TooLarge},
            {429, ErrorKind::RateLimited}, {500, ErrorKind::Unavailable}, {529, ErrorKind::Unavailable}}));
    for (int count = 0; count < 3; ++count)
        server.reply({.status = status, .contentType = "text/html", .body = "<html>no</html>"});
    generate(GENERATE(openAi, anthropic, gemini, bedrock).model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == kind);
}

TEST_CASE_METHOD(Fixture, "A request to OpenAI has the documented form")
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
    Fixture, "Models that refuse a temperature are not sent one, and local servers get neither key nor limit")
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

TEST_CASE_METHOD(Fixture, "A request to Anthropic has the documented form")
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

TEST_CASE_METHOD(Fixture, "Anthropic is always given the most that the model takes, as thinking counts too")
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

TEST_CASE_METHOD(Fixture, "Gemma refuses system instructions, so they lead its first turn")
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

TEST_CASE_METHOD(Fixture, "A request to Gemini has the documented form")
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

TEST_CASE_METHOD(Fixture, "A request to Bedrock is signed for its region and keeps the colon of the model's id encoded")
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

TEST_CASE_METHOD(Fixture, "A retried request is signed anew, as signatures grow old")
{
    server.reply({.status = 500, .headers = {{"Retry-After", "10"}}});
    reply(QStringLiteral("bedrock/stream.bin"));
    generate(bedrock.model);
    REQUIRE(result().has_value());
    CHECK(server.requests()[0].header("X-Amz-Date") == "20251124T160000Z");
    CHECK(server.requests()[1].header("X-Amz-Date") == "20251124T160010Z");
}

TEST_CASE_METHOD(Fixture, "Without a key nothing is sent, and the message names the variable and the setting")
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

TEST_CASE_METHOD(Fixture, "A stop in the middle of a stream keeps what came and closes the connection")
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

TEST_CASE_METHOD(Fixture, "A stop while the keychain waits for its password ends at once")
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
