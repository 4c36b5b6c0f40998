// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider_access.h"
#include "tests/fakes/memory_secret_store.h"
#include "tests/fakes/wait.h"

using namespace atelier;
using namespace atelier::test;

namespace {

ProviderDeclaration provider(const char *id)
{
    const auto providers = builtInProviders();
    REQUIRE(providers.has_value());
    for (const ProviderDeclaration &declaration : *providers) {
        if (declaration.id == QLatin1StringView(id))
            return declaration;
    }
    FAIL("no such provider");
    return {};
}

Result<ProviderAccess> access(const char *id, const ProviderSettings &settings, MemorySecretStore &secrets)
{
    std::optional<Result<ProviderAccess>> found;
    findAccess(provider(id), settings, secrets, {}, [&](Result<ProviderAccess> result) { found = std::move(result); });
    CHECK_FALSE(found.has_value());
    REQUIRE(waitUntil([&] { return found.has_value(); }));
    return *found;
}

} // namespace

TEST_CASE("An address comes from the variable, else from the settings, else from the declaration")
{
    ProviderSettings settings;
    CHECK(providerAddress(provider("openai"), settings) == QStringLiteral("https://api.openai.com/v1"));
    settings.providers.insert(QStringLiteral("openai"), {.address = QStringLiteral("https://mine.example/v1/")});
    CHECK(providerAddress(provider("openai"), settings) == QStringLiteral("https://mine.example/v1"));
    settings.environment.insert(QStringLiteral("OPENAI_BASE_URL"), QStringLiteral("http://127.0.0.1:9/v1"));
    CHECK(providerAddress(provider("openai"), settings) == QStringLiteral("http://127.0.0.1:9/v1"));
}

TEST_CASE("OLLAMA_HOST is read in all the forms that Ollama takes")
{
    CHECK(addressOfOllamaHost(QStringLiteral("127.0.0.1:11500")) == QStringLiteral("http://127.0.0.1:11500/v1"));
    CHECK(addressOfOllamaHost(QStringLiteral("0.0.0.0")) == QStringLiteral("http://127.0.0.1:11434/v1"));
    CHECK(addressOfOllamaHost(QStringLiteral(":11500")) == QStringLiteral("http://127.0.0.1:11500/v1"));
    CHECK(addressOfOllamaHost(QStringLiteral("box")) == QStringLiteral("http://box:11434/v1"));
    CHECK(addressOfOllamaHost(QStringLiteral("https://box.example/")) == QStringLiteral("https://box.example/v1"));
}

TEST_CASE("The region is part of Bedrock's address")
{
    ProviderSettings settings;
    CHECK(providerAddress(provider("bedrock"), settings)
        == QStringLiteral("https://bedrock-runtime.us-east-1.amazonaws.com"));
    settings.awsRegion = QStringLiteral("eu-central-1");
    CHECK(providerAddress(provider("bedrock"), settings).contains(QStringLiteral("eu-central-1")));
    settings.environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("eu-west-3"));
    settings.environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("eu-west-2"));
    CHECK(providerAddress(provider("bedrock"), settings).contains(QStringLiteral("eu-west-2")));
}

TEST_CASE("A key comes from the variable, else from the keychain")
{
    MemorySecretStore secrets;
    // As it is pasted, with the end of its line.
    secrets.secrets.insert(QStringLiteral("openai/openai-api-key"), QStringLiteral("stored\n"));
    ProviderSettings settings;
    CHECK(access("openai", settings, secrets)->key == QStringLiteral("stored"));
    settings.environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("from-variable"));
    secrets.asked.clear();
    CHECK(access("openai", settings, secrets)->key == QStringLiteral("from-variable"));
    CHECK(secrets.asked.isEmpty());
}

TEST_CASE("A missing key names its variable, but a stand-in on this computer needs none")
{
    MemorySecretStore secrets;
    ProviderSettings settings;
    const auto missing = access("bedrock", settings, secrets);
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().kind == ErrorKind::Unauthorized);
    CHECK(missing.error().message.contains(QStringLiteral("AWS_SECRET_ACCESS_KEY")));
    settings.environment.insert(QStringLiteral("OPENAI_BASE_URL"), QStringLiteral("http://127.0.0.1:9/v1"));
    CHECK(access("openai", settings, secrets).has_value());
    CHECK(access("ollama", settings, secrets).has_value());
}

TEST_CASE("All secrets come from one place: what was left in the keychain does not go with the environment's key")
{
    MemorySecretStore secrets;
    secrets.secrets.insert(QStringLiteral("bedrock/aws-access-key-id"), QStringLiteral("kept-id"));
    secrets.secrets.insert(QStringLiteral("bedrock/aws-secret-access-key"), QStringLiteral("kept-secret"));
    secrets.secrets.insert(QStringLiteral("bedrock/aws-session-token"), QStringLiteral("kept-token"));
    ProviderSettings settings;
    settings.environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("set-id"));

    SECTION("the environment has a whole key")
    {
        settings.environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("set-secret"));
        const auto found = access("bedrock", settings, secrets);
        REQUIRE(found.has_value());
        CHECK(found->aws.accessKeyId == QStringLiteral("set-id"));
        CHECK(found->aws.secretAccessKey == QStringLiteral("set-secret"));
        CHECK(found->aws.sessionToken.isEmpty());
    }
    SECTION("the environment has half a key")
    {
        const auto found = access("bedrock", settings, secrets);
        REQUIRE(found.has_value());
        CHECK(found->aws.accessKeyId == QStringLiteral("kept-id"));
        CHECK(found->aws.secretAccessKey == QStringLiteral("kept-secret"));
        CHECK(found->aws.sessionToken == QStringLiteral("kept-token"));
    }
    SECTION("neither has a whole key")
    {
        secrets.secrets.remove(QStringLiteral("bedrock/aws-access-key-id"));
        const auto missing = access("bedrock", settings, secrets);
        REQUIRE_FALSE(missing.has_value());
        CHECK(missing.error().message.contains(QStringLiteral("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")));
        CHECK_FALSE(missing.error().message.contains(QStringLiteral("AWS_SESSION_TOKEN")));
    }
}
