// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ai/text_model_fixture.h"

using namespace atelier;
using namespace atelier::test;

TEST_CASE_METHOD(TextModelFixture, "Each service's own error answers become the right kind, with what to do")
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

TEST_CASE_METHOD(TextModelFixture, "Statuses without a body are understood too")
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
