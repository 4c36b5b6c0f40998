// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/ai/model_fixture.h"

using namespace atelier;
using namespace atelier::test;

namespace {

struct Fixture : ModelFixture {
    std::vector<Provider> providers;

    void find()
    {
        bool done = false;
        finder.find(stop.get_token(), [&](std::vector<Provider> found) {
            providers = std::move(found);
            done = true;
        });
        CHECK_FALSE(done);
        REQUIRE(waitUntil([&] { return done; }));
    }

    const Provider &provider(const char *id) const
    {
        for (const Provider &candidate : providers) {
            if (candidate.id == QLatin1StringView(id))
                return candidate;
        }
        FAIL("not found: " << id);
        return providers.front();
    }

    static QStringList names(const Provider &provider, ModelCapability capability)
    {
        QStringList list;
        for (const ModelInfo &model : provider.models) {
            if (model.capabilities.testFlag(capability))
                list.append(model.id.toString());
        }
        return list;
    }

    void only(const QStringList &wanted)
    {
        ProviderSettings settings = settingsFor(server);
        for (const char *id :
            {"openai", "anthropic", "gemini", "bedrock", "ollama", "lmstudio", "llama-server", "vllm", "comfyui"})
            settings.providers[QString::fromLatin1(id)].enabled = wanted.contains(QLatin1StringView(id));
        finder.setSettings(settings);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "Models are listed with what they can do, and what is no use here is left out")
{
    only({QStringLiteral("openai")});
    server.reply({.body = fakeData(QStringLiteral("openai/models.json"))});
    find();
    REQUIRE(providers.size() == 1);
    CHECK(provider("openai").state == ProviderState::Ready);
    CHECK(provider("openai").keyHint == QStringLiteral("-key"));
    CHECK(names(provider("openai"), ModelCapability::Text) == QStringList{QStringLiteral("openai:gpt-4.1")});
    CHECK(names(provider("openai"), ModelCapability::Image) == QStringList{QStringLiteral("openai:gpt-image-1")});
    CHECK(server.requests()[0].target == "/v1/models");
}

TEST_CASE_METHOD(Fixture, "Every provider's list is understood, all asked side by side")
{
    server.handler = [](const RecordedRequest &request) -> FakeReply {
        if (request.target.startsWith("/v1/models?limit"))
            return {.body = fakeData(QStringLiteral("anthropic/models.json"))};
        if (request.target.startsWith("/v1beta/models"))
            return {.body = fakeData(QStringLiteral("gemini/models.json"))};
        if (request.target.startsWith("/object_info/CheckpointLoaderSimple"))
            return {.body = fakeData(QStringLiteral("comfyui/checkpoints.json"))};
        return {.body = fakeData(QStringLiteral("ollama/models.json"))};
    };
    find();
    CHECK(providers.size() == 9);
    for (const Provider &each : providers)
        CHECK(each.state == ProviderState::Ready);
    CHECK(names(provider("anthropic"), ModelCapability::Text)
        == QStringList{QStringLiteral("anthropic:claude-sonnet-4-5-20250929")});
    CHECK(names(provider("gemini"), ModelCapability::Text) == QStringList{QStringLiteral("gemini:gemini-2.5-flash")});
    CHECK(names(provider("gemini"), ModelCapability::Image)
        == QStringList{QStringLiteral("gemini:gemini-2.5-flash-image")});
    CHECK(names(provider("ollama"), ModelCapability::Text) == QStringList{QStringLiteral("ollama:llama3.1:latest")});
    CHECK(names(provider("comfyui"), ModelCapability::Image)
        == QStringList{QStringLiteral("comfyui:sd_xl_base_1.0.safetensors")});
    CHECK_FALSE(names(provider("bedrock"), ModelCapability::Image).isEmpty());
    // Bedrock's list is known; the others were asked once each.
    CHECK(server.requests().size() == 8);
}

TEST_CASE_METHOD(Fixture, "A provider that cannot be used says why")
{
    SECTION("no key")
    {
        ProviderSettings settings = settingsFor(server);
        settings.environment.clear();
        settings.providers[QStringLiteral("anthropic")].address = QStringLiteral("http://example.invalid");
        for (const char *id : {"openai", "gemini", "bedrock", "ollama", "lmstudio", "llama-server", "vllm", "comfyui"})
            settings.providers[QString::fromLatin1(id)].enabled = false;
        finder.setSettings(settings);
        find();
        CHECK(provider("anthropic").state == ProviderState::NeedsKey);
        CHECK(provider("anthropic").message.contains(QStringLiteral("ANTHROPIC_API_KEY")));
        CHECK(provider("anthropic").secrets.size() == 1);
    }
    SECTION("a refused key")
    {
        only({QStringLiteral("openai")});
        server.reply({.status = 401, .body = fakeData(QStringLiteral("openai/error_401.json"))});
        find();
        CHECK(provider("openai").state == ProviderState::KeyRefused);
    }
    SECTION("nobody listens")
    {
        only({QStringLiteral("openai"), QStringLiteral("ollama")});
        server.stop();
        find();
        CHECK(provider("ollama").state == ProviderState::NotFound);
        CHECK(provider("ollama").message.contains(QStringLiteral("127.0.0.1")));
        CHECK(provider("openai").state == ProviderState::NotResponding);
    }
    SECTION("another program on the port")
    {
        only({QStringLiteral("llama-server")});
        server.reply({.contentType = "text/html", .body = "<html>Welcome</html>"});
        find();
        CHECK(provider("llama-server").state == ProviderState::NotFound);
    }
}

TEST_CASE_METHOD(Fixture, "With every provider off, nothing is asked and the answer is empty")
{
    only({});
    bool done = false;
    finder.find({}, [&](const std::vector<Provider> &found) {
        CHECK(found.empty());
        done = true;
    });
    CHECK_FALSE(done);
    REQUIRE(waitUntil([&] {
        clock.advance(std::chrono::milliseconds(1));
        return done;
    }));
    CHECK(server.requests().empty());
}

TEST_CASE_METHOD(Fixture, "An unknown provider is answered with the nearest known one")
{
    const auto model = finder.textModel({QStringLiteral("olama"), QStringLiteral("llama3.1")});
    REQUIRE_FALSE(model.has_value());
    CHECK(model.error().kind == ErrorKind::InvalidInput);
    CHECK(model.error().field == QStringLiteral("model"));
    CHECK(model.error().message.contains(QStringLiteral("“ollama”")));
    CHECK_FALSE(finder.textModel({QStringLiteral("openai"), QString()}).has_value());
    CHECK(finder.textModel({QStringLiteral("comfyui"), QStringLiteral("x")}).error().kind == ErrorKind::Unsupported);
}
