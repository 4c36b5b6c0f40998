// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider_declaration.h"

#include <set>

using namespace atelier;

TEST_CASE("The built-in providers are declared well, each once")
{
    const auto providers = builtInProviders();
    REQUIRE(providers.has_value());
    std::set<QString> ids;
    for (const ProviderDeclaration &provider : *providers)
        ids.insert(provider.id);
    CHECK(ids.size() == providers->size());
    for (const char *id :
        {"openai", "anthropic", "gemini", "bedrock", "ollama", "lmstudio", "llama-server", "vllm", "comfyui"})
        CHECK(ids.contains(QString::fromLatin1(id)));
}

TEST_CASE("A wrong declaration is refused with its place")
{
    const auto providers = parseProviders(
        R"({"providers":[{"id":"x","title":"X","protocol":"smoke","location":"cloud","address":"https://x"}]})",
        QStringLiteral("mine.json"));
    REQUIRE_FALSE(providers.has_value());
    CHECK(providers.error().message.contains(QStringLiteral("mine.json")));
    CHECK(providers.error().message.contains(QStringLiteral("protocol")));
}

TEST_CASE("Secrets are named after their variables; only a session token may be missing")
{
    const auto fields = secretFields(
        QStringLiteral("bedrock"), {QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AWS_SESSION_TOKEN")});
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].name == QStringLiteral("bedrock/aws-access-key-id"));
    CHECK(fields[0].required);
    CHECK_FALSE(fields[1].required);
}

TEST_CASE("A filter takes what begins right, holds all that it must and nothing that it must not")
{
    const ModelFilter filter{.include = {QStringLiteral("gemini-")},
        .require = {QStringLiteral("image")},
        .exclude = {QStringLiteral("live")}};
    CHECK(filter.accepts(QStringLiteral("gemini-2.5-flash-image")));
    CHECK_FALSE(filter.accepts(QStringLiteral("gemini-2.5-flash")));
    CHECK_FALSE(filter.accepts(QStringLiteral("imagen-4")));
    CHECK_FALSE(filter.accepts(QStringLiteral("gemini-image-live")));
    CHECK_FALSE(ModelFilter{}.accepts(QStringLiteral("anything")));
}

TEST_CASE("A known model goes by the name that its region calls it by, and another for the whole world")
{
    const auto providers = parseProviders(R"({"providers":[{"id":"x","title":"X","protocol":"bedrock",
        "location":"cloud","address":"https://x","knownModels":[
        {"id":"plain","title":"Plain","kind":"image"},
        {"id":"local","title":"Local","kind":"text","profiles":["us","eu","apac"]},
        {"id":"wide","title":"Wide","kind":"text","profiles":["us","eu","jp","global"]}]}]})",
        QStringLiteral("mine.json"));
    REQUIRE(providers.has_value());
    const auto namesIn = [&](const char *region) {
        QStringList names;
        for (const ModelInfo &model : knownModels(providers->front(), QString::fromLatin1(region)))
            names.append(model.id.model);
        return names.join(QLatin1Char(' '));
    };
    CHECK(namesIn("us-east-1") == QStringLiteral("plain us.local us.wide global.wide"));
    CHECK(namesIn("eu-central-1") == QStringLiteral("plain eu.local eu.wide global.wide"));
    CHECK(namesIn("ap-northeast-1") == QStringLiteral("plain apac.local jp.wide global.wide"));
    CHECK(namesIn("ap-south-1") == QStringLiteral("plain apac.local global.wide"));
    CHECK(namesIn("us-gov-west-1") == QStringLiteral("plain local global.wide"));
    CHECK(namesIn("sa-east-1") == QStringLiteral("plain local global.wide"));
    const std::vector<ModelInfo> models = knownModels(providers->front(), QStringLiteral("eu-west-1"));
    CHECK(models[2].title == QStringLiteral("Wide"));
    CHECK(models[3].title != models[2].title);
}

TEST_CASE("Claude on Bedrock is only offered by names that Bedrock answers to")
{
    const auto providers = builtInProviders();
    REQUIRE(providers.has_value());
    const auto bedrock = std::ranges::find(*providers, QStringLiteral("bedrock"), &ProviderDeclaration::id);
    REQUIRE(bedrock != providers->end());
    for (const char *region : {"us-east-1", "eu-west-1", "ap-northeast-1", "sa-east-1"}) {
        for (const ModelInfo &model : knownModels(*bedrock, QString::fromLatin1(region)))
            CHECK_FALSE(model.id.model.startsWith(QStringLiteral("anthropic.")));
    }
}

TEST_CASE("What Ollama only passes on to its cloud is not offered as a model on this computer")
{
    const auto providers = builtInProviders();
    REQUIRE(providers.has_value());
    const auto ollama = std::ranges::find(*providers, QStringLiteral("ollama"), &ProviderDeclaration::id);
    REQUIRE(ollama != providers->end());
    CHECK(ollama->textModels.accepts(QStringLiteral("llama3.1:latest")));
    CHECK_FALSE(ollama->textModels.accepts(QStringLiteral("gpt-oss:120b-cloud")));
    CHECK_FALSE(ollama->textModels.accepts(QStringLiteral("glm-4.6:cloud")));
}
