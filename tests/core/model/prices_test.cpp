// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/prices.h"

using namespace atelier;

namespace {

PriceList list()
{
    const auto prices = PriceList::fromJson(R"({"freeProviders":["ollama"],
        "sources":{"page":{"address":"https://example.org/prices","date":"2026-11-20"}},
        "thinking":[{"provider":"openai","models":["gpt-5"],"least":100,"most":2000,"source":"page"}],
        "prices":[
            {"provider":"openai","model":"gpt-5","input":1,"output":10,"source":"page"},
            {"provider":"openai","model":"gpt-4.1","input":2,"cachedInput":0.5,"output":8,"source":"page"},
            {"provider":"openai","model":"gpt-4.1-mini","input":0.4,"output":1.6,"source":"page"},
            {"provider":"openai","model":"gpt-image-1","image":0.042,"source":"page"},
            {"provider":"anthropic","model":"claude-opus-5","input":5,"output":25,"source":"page"},
            {"provider":"bedrock","model":"anthropic.claude-haiku-4-5","input":1,"output":5,"source":"page"}]})",
        QStringLiteral("prices.json"));
    REQUIRE(prices.has_value());
    return *prices;
}

ModelId model(const char *text) { return *ModelId::fromString(QString::fromLatin1(text)); }

} // namespace

TEST_CASE("A cost is the tokens times their price, in millionths of a dollar")
{
    CHECK(list().predictCost(model("openai:gpt-4.1"), 1'000'000, 1'000'000) == CostRange{10'000'000, 10'000'000});
    CHECK(list().predictCost(model("openai:gpt-4.1"), 1000, 500) == CostRange{6000, 6000});
    CHECK(list().actualCost(model("openai:gpt-4.1"), {.inputTokens = 1000, .cachedInputTokens = 400, .outputTokens = 0})
        == 1400);
}

TEST_CASE("The cost of a model that thinks is a range")
{
    CHECK(list().predictCost(model("openai:gpt-5"), 1000, 500) == CostRange{7000, 26'000});
    CHECK(list().actualCost(model("openai:gpt-5"), {.inputTokens = 1000, .outputTokens = 500}) == 6000);
}

TEST_CASE("The built-in list knows which models think")
{
    const auto prices = PriceList::builtIn();
    REQUIRE(prices.has_value());
    const auto cost = prices->predictCost(model("openai:gpt-5.5"), 1000, 500);
    REQUIRE(cost.has_value());
    CHECK(cost->least < cost->most);
    const auto plain = prices->predictCost(model("openai:gpt-4.1"), 1000, 500);
    CHECK(plain->least == plain->most);
}

TEST_CASE("A part of a millionth is rounded up")
{
    CHECK(list().predictCost(model("openai:gpt-4.1-mini"), 1, 0) == CostRange{1, 1});
    CHECK(list().predictCost(model("openai:gpt-4.1-mini"), 0, 0) == CostRange{});
}

TEST_CASE("Without a price for cached tokens they cost as the others")
{
    CHECK(list().actualCost(
              model("openai:gpt-4.1-mini"), {.inputTokens = 1000, .cachedInputTokens = 1000, .outputTokens = 0})
        == 400);
}

TEST_CASE("An unknown price is unknown, not zero, and what runs here is zero, not unknown")
{
    CHECK_FALSE(list().predictCost(model("openai:gpt-9"), 1000, 1000).has_value());
    CHECK_FALSE(list().imageCost(model("openai:gpt-4.1")).has_value());
    CHECK_FALSE(list().predictCost(model("openai:gpt-image-1"), 1, 1).has_value());
    CHECK_FALSE(list().actualCost(model("openai:gpt-4.1"), {}).has_value());
    CHECK(list().predictCost(model("ollama:anything"), 1000, 1000) == CostRange{});
    CHECK(list().actualCost(model("ollama:anything"), {}) == 0);
    CHECK(list().imageCost(model("openai:gpt-image-1"), 3) == 126'000);
}

TEST_CASE("A model's price is also that of its dated versions, but not of its relatives")
{
    const PriceList prices = list();
    const auto nameOf = [&](const char *id) {
        const Price *price = prices.find(model(id));
        return price ? price->model : QString();
    };
    CHECK(nameOf("openai:gpt-4.1-2025-04-14") == QStringLiteral("gpt-4.1"));
    CHECK(nameOf("openai:gpt-4.1-mini-2025-04-14") == QStringLiteral("gpt-4.1-mini"));
    CHECK(nameOf("openai:gpt-4.1-nano").isEmpty());
    CHECK(nameOf("openai:gpt-4.10").isEmpty());
    CHECK(nameOf("anthropic:gpt-4.1").isEmpty());
    for (const char *profile : {"", "us.", "us-gov.", "eu.", "apac.", "jp.", "au.", "global."}) {
        const QByteArray id = QByteArrayLiteral("bedrock:") + profile + "anthropic.claude-haiku-4-5-20251001-v1:0";
        CHECK(nameOf(id.constData()) == QStringLiteral("anthropic.claude-haiku-4-5"));
    }
    CHECK(nameOf("anthropic:claude-opus-5-20260301") == QStringLiteral("claude-opus-5"));
    CHECK(nameOf("anthropic:claude-opus-5-latest") == QStringLiteral("claude-opus-5"));
    CHECK(nameOf("anthropic:claude-opus-5@20260301") == QStringLiteral("claude-opus-5"));
    for (const char *newer : {"anthropic:claude-opus-5-5", "anthropic:claude-opus-5-5-20261001",
             "anthropic:claude-opus-5-10", "anthropic:claude-opus-5-v", "anthropic:claude-opus-5-latest-fast"})
        CHECK(nameOf(newer).isEmpty());
}

TEST_CASE("The built-in list is well formed, and every price has its source and date")
{
    const auto prices = PriceList::builtIn();
    REQUIRE(prices.has_value());
    const Price *price = prices->find(model("openai:gpt-4.1"));
    REQUIRE(price != nullptr);
    CHECK(price->source.startsWith(QStringLiteral("https://")));
    CHECK(price->date.size() == 10);
    CHECK(prices->isFree(ModelId::offline()));
    // A square picture of a megapixel in medium quality.
    CHECK(prices->imageCost(model("openai:gpt-image-1")) == 42'000);
}

TEST_CASE("A list with a mistake is refused with its place")
{
    const auto noSource = PriceList::fromJson(
        R"({"freeProviders":[],"sources":{},"prices":[{"provider":"a","model":"b","image":1,"source":"gone"}]})",
        QStringLiteral("prices.json"));
    REQUIRE_FALSE(noSource.has_value());
    CHECK(noSource.error().message.contains(QStringLiteral("source")));
    const auto negative = PriceList::fromJson(
        R"({"freeProviders":[],"sources":{},"prices":[{"provider":"a","model":"b","image":-1,"source":"x"}]})",
        QStringLiteral("prices.json"));
    REQUIRE_FALSE(negative.has_value());
    CHECK(negative.error().message.contains(QStringLiteral("prices[0].image")));
}

TEST_CASE("Tokens are estimated by script")
{
    CHECK(estimateTokens(u"") == 0);
    CHECK(estimateTokens(u"four") == 1);
    CHECK(estimateTokens(u"five5") == 2);
    CHECK(estimateTokens(u"日本語") == 3);
}
