// SPDX-License-Identifier: GPL-3.0-or-later
// A text model asked of one fake server, and what it answered.
#pragma once

#include "tests/sync/ai/model_fixture.h"

#include <QJsonDocument>

namespace atelier::test {

struct TextModelFixture : ModelFixture {
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

inline const Service openAi{QStringLiteral("openai:gpt-4o-mini"), QStringLiteral("openai/"), QStringLiteral(".sse")};
inline const Service anthropic{
    QStringLiteral("anthropic:claude-sonnet-4-5"), QStringLiteral("anthropic/"), QStringLiteral(".sse")};
inline const Service gemini{
    QStringLiteral("gemini:gemini-2.5-flash"), QStringLiteral("gemini/"), QStringLiteral(".sse")};
inline const Service bedrock{QStringLiteral("bedrock:anthropic.claude-3-haiku-20240307-v1:0"),
    QStringLiteral("bedrock/"), QStringLiteral(".bin")};

} // namespace atelier::test
