// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ai/text_model_fixture.h"

using namespace atelier;
using namespace atelier::test;

TEST_CASE_METHOD(TextModelFixture, "Every service's stream gives the same text, however it is cut into pieces")
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

TEST_CASE_METHOD(TextModelFixture, "What the service counted is told, cached input as part of the input")
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

TEST_CASE_METHOD(TextModelFixture, "A number the service does not tell stays empty")
{
    reply(QStringLiteral("openai/stream_length.sse"));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK_FALSE(result()->usage.inputTokens.has_value());
    CHECK_FALSE(result()->usage.outputTokens.has_value());
}

TEST_CASE_METHOD(TextModelFixture, "A text cut at the model's limit says so")
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

TEST_CASE_METHOD(TextModelFixture, "A stream that stops without its end mark is an error, and what came before stays")
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

TEST_CASE_METHOD(TextModelFixture, "An error object in the middle of a stream ends it and is not asked again")
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

TEST_CASE_METHOD(TextModelFixture, "An error before the first piece of text is asked again")
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

TEST_CASE_METHOD(TextModelFixture, "A content filter's refusal is Filtered, wherever the service says it")
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

TEST_CASE_METHOD(TextModelFixture, "Comments, CRLF and keep-alive lines do not disturb the text")
{
    reply(QStringLiteral("openai/stream_comments_crlf.sse"), Framing::Chunked, GENERATE(1, 0));
    generate(openAi.model);
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello there"));
}

TEST_CASE_METHOD(TextModelFixture, "A surrogate pair that the service splits is put together before it is passed on")
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

TEST_CASE_METHOD(TextModelFixture, "A thinking model's thoughts are not part of the text")
{
    reply(QStringLiteral("anthropic/stream_thinking.sse"));
    generate(anthropic.model);
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Done."));
}

TEST_CASE_METHOD(TextModelFixture, "A server that does not stream although asked to is understood")
{
    server.reply({.contentType = "application/json", .body = fakeData(QStringLiteral("openai/whole.json"))});
    generate(QStringLiteral("ollama:llama3.1"));
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello there"));
    CHECK(result()->usage.outputTokens == 12);
}

TEST_CASE_METHOD(TextModelFixture, "A damaged event frame is Corrupt, and the good ones before it count")
{
    reply(QStringLiteral("bedrock/stream_bad_crc.bin"));
    generate(bedrock.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Corrupt);
    CHECK(pieces.join(QString()) == QStringLiteral("Hello"));
}

TEST_CASE_METHOD(TextModelFixture, "An answer without any text is not a success")
{
    server.reply({.contentType = "text/event-stream",
        .body = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"});
    generate(openAi.model);
    REQUIRE_FALSE(result().has_value());
}

TEST_CASE_METHOD(
    TextModelFixture, "A model that thought until its limit and wrote nothing fails for good, and what it cost is told")
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

TEST_CASE_METHOD(TextModelFixture, "A refusal is billed too: what it cost is told, where the service counted it")
{
    reply(QStringLiteral("anthropic/stream_refusal.sse"));
    generate(anthropic.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Filtered);
    CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    REQUIRE(spent.size() == 1);
    CHECK(spent[0].inputTokens.has_value());
}

TEST_CASE_METHOD(
    TextModelFixture, "What was counted of an answer that broke off is only a part, and not told as its cost")
{
    reply(QStringLiteral("anthropic/stream_cut.sse"));
    generate(anthropic.model);
    REQUIRE_FALSE(result().has_value());
    CHECK(spent.empty());
}

TEST_CASE_METHOD(
    TextModelFixture, "A request whose model has begun to think is paid for, and not made again after an error")
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

TEST_CASE_METHOD(TextModelFixture, "A stream that ends with its mark is whole, though no finish reason came")
{
    server.reply({.contentType = "text/event-stream",
        .body = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\ndata: [DONE]\n\n"});
    generate(QStringLiteral("vllm:some-model"));
    REQUIRE(result().has_value());
    CHECK(result()->text == QStringLiteral("Hello"));
    CHECK(result()->finish == FinishReason::Complete);
}
