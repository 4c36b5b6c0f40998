// SPDX-License-Identifier: GPL-3.0-or-later
// A finder whose every provider is one fake server.
#pragma once

#include "sync/ai/network_model_finder.h"
#include "tests/fakes/fake_server.h"
#include "tests/fakes/memory_secret_store.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"

namespace atelier::test {

struct ModelFixture {
    FakeClock clock;
    FakeServer server;
    MemorySecretStore secrets;
    HttpClient http{clock, Random(1)};
    NetworkModelFinder finder{settingsFor(server), secrets, http};
    std::stop_source stop;

    static ProviderSettings settingsFor(const FakeServer &server)
    {
        ProviderSettings settings;
        const QString address = server.url().toString();
        for (const char *provider : {"openai", "ollama", "lmstudio", "llama-server", "vllm"})
            settings.providers.insert(QString::fromLatin1(provider), {.address = address + QStringLiteral("/v1")});
        for (const char *provider : {"anthropic", "gemini", "bedrock", "comfyui"})
            settings.providers.insert(QString::fromLatin1(provider), {.address = address});
        settings.environment = {{QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-test-secret-key")},
            {QStringLiteral("ANTHROPIC_API_KEY"), QStringLiteral("anthropic-secret-key")},
            {QStringLiteral("GEMINI_API_KEY"), QStringLiteral("gemini-secret-key")},
            {QStringLiteral("AWS_ACCESS_KEY_ID"), QStringLiteral("AKIDEXAMPLE")},
            {QStringLiteral("AWS_SECRET_ACCESS_KEY"), QStringLiteral("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")},
            {QStringLiteral("AWS_REGION"), QStringLiteral("eu-west-1")}};
        return settings;
    }
};

} // namespace atelier::test
