// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/network_model_finder.h"
#include "tests/fakes/fake_comfy.h"
#include "tests/fakes/memory_secret_store.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>

using namespace atelier;
using namespace atelier::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    FakeClock clock;
    FakeComfy comfy;
    TemporaryFolder folder;
    MemorySecretStore secrets;
    HttpClient http{clock, Random(1)};
    NetworkModelFinder finder{settings(), secrets, http};
    std::stop_source stop;
    std::vector<Result<ImageAnswer>> results;
    std::vector<ImageProgress> progress;
    QList<QByteArray> previews;
    const Id id = *Id::fromString(u"0193a5b0-7c00-7abc-8def-0123456789ab");
    const QString promptId = id.toString();

    ProviderSettings settings() const
    {
        ProviderSettings chosen;
        chosen.providers.insert(QStringLiteral("comfyui"), {.address = comfy.server.url().toString()});
        chosen.comfyGraphFolder = folder.path();
        return chosen;
    }

    void generate(const QString &model = QStringLiteral("sd_xl_base_1.0.safetensors"), std::optional<Id> as = {})
    {
        const ImageRequest request{.requestId = as.value_or(id),
            .model = {QStringLiteral("comfyui"), model},
            .prompt = QStringLiteral("a cup"),
            .seed = 7};
        const auto imageModel = finder.imageModel(request.model);
        REQUIRE(imageModel.has_value());
        (*imageModel)
            ->generate(request, stop.get_token(),
                {.progress = [this](const ImageProgress &now) { progress.push_back(now); },
                    .preview = [this](const QByteArray &picture) { previews.append(picture); },
                    .retrying = {}},
                [this](Result<ImageAnswer> result) { results.push_back(std::move(result)); });
    }

    // Until the server has the prompt and the client listens.
    void waitForPrompt()
    {
        REQUIRE(waitUntil([this] { return !comfy.prompts.empty() && !comfy.heard.isEmpty(); }));
        runPendingEvents();
    }

    void run()
    {
        comfy.pending.removeAll(promptId);
        comfy.running = {promptId};
    }

    // Time passes while nothing else happens, as silence is what makes the client ask.
    bool waitInSilence(const std::function<bool()> &condition)
    {
        return waitWhileTimePasses([this] { clock.advance(100ms); }, [this] { return http.underWay() > 0; }, condition);
    }

    const Result<ImageAnswer> &result()
    {
        REQUIRE(waitInSilence([this] { return !results.empty(); }));
        runPendingEvents();
        REQUIRE(results.size() == 1);
        return results.front();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "A picture is made, with progress and previews on the way")
{
    generate();
    waitForPrompt();
    CHECK(comfy.heard.front().contains(QStringLiteral("feature_flags")));
    CHECK(comfy.prompts[0][QStringLiteral("prompt_id")].toString() == promptId);
    CHECK_FALSE(comfy.prompts[0][QStringLiteral("client_id")].toString().isEmpty());
    run();
    for (const QString &type : FakeComfy::messageTypes().sliced(0, 8))
        comfy.send(type, promptId);
    REQUIRE(waitUntil([this] { return previews.size() == 1; }));
    CHECK(previews[0] == comfy.picture);
    comfy.complete(promptId);
    comfy.send(QStringLiteral("execution_success"), promptId);
    REQUIRE(result().has_value());
    CHECK(result()->bytes == comfy.picture);
    CHECK(result()->seed == 7);
    for (const ImageProgress &each : progress)
        CHECK(each.fraction.value_or(0) < 1);
    CHECK(progress.back().fraction.value_or(0) > 0.3);
    const auto view = std::ranges::find_if(
        comfy.server.requests(), [](const RecordedRequest &request) { return request.target.startsWith("/view"); });
    REQUIRE(view != comfy.server.requests().end());
    CHECK(view->target == "/view?filename=atelier%20_00001_.png&subfolder=a%2Fb&type=output");
    CHECK(view->header("Origin").isEmpty());
}

TEST_CASE_METHOD(Fixture, "A socket that breaks at any message does not change the end, and nothing is made twice")
{
    const QStringList types = FakeComfy::messageTypes();
    const int last = GENERATE(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    generate();
    waitForPrompt();
    run();
    for (const QString &type : types.first(last))
        comfy.send(type, promptId);
    runPendingEvents();
    REQUIRE(comfy.socket());
    comfy.socket()->abort();
    comfy.complete(promptId);
    REQUIRE(result().has_value());
    CHECK(result()->bytes == comfy.picture);
    CHECK(comfy.countOf("POST", "/prompt") == 1);
}

TEST_CASE_METHOD(Fixture, "A socket that breaks while the picture is made comes back and goes on listening")
{
    generate();
    waitForPrompt();
    run();
    comfy.socket()->abort();
    REQUIRE(waitInSilence([this] { return comfy.connections == 2 && comfy.heard.size() == 2; }));
    CHECK(results.empty());
    comfy.complete(promptId);
    comfy.send(QStringLiteral("execution_success"), promptId);
    REQUIRE(result().has_value());
    CHECK(comfy.countOf("POST", "/prompt") == 1);
}

TEST_CASE_METHOD(Fixture, "A socket that stays silent is no obstacle: the history is asked")
{
    generate();
    waitForPrompt();
    comfy.complete(promptId);
    REQUIRE(result().has_value());
}

TEST_CASE_METHOD(Fixture, "A prompt whose answer was lost is looked up before it is asked for again")
{
    comfy.promptFault = Fault::CloseBeforeAnswer;
    SECTION("the server has it")
    {
        generate();
        waitForPrompt();
        comfy.complete(promptId);
        REQUIRE(result().has_value());
        CHECK(comfy.countOf("POST", "/prompt") == 1);
    }
    SECTION("the server never got it")
    {
        comfy.keeps = false;
        generate();
        REQUIRE(waitUntil([this] { return comfy.countOf("POST", "/prompt") == 1; }));
        comfy.keeps = true;
        REQUIRE(waitUntil([this] { return comfy.countOf("POST", "/prompt") == 2; }));
        comfy.complete(promptId);
        REQUIRE(result().has_value());
        CHECK(comfy.countOf("POST", "/prompt") == 2);
    }
}

TEST_CASE_METHOD(Fixture, "A picture that an earlier try already made is fetched, not made again")
{
    SECTION("it is ready")
    {
        comfy.complete(promptId);
        generate();
        REQUIRE(result().has_value());
    }
    SECTION("it is being made")
    {
        comfy.running = {promptId};
        generate();
        REQUIRE(waitUntil([this] { return !comfy.heard.isEmpty(); }));
        comfy.complete(promptId);
        REQUIRE(result().has_value());
    }
    CHECK(comfy.countOf("POST", "/prompt") == 0);
}

TEST_CASE_METHOD(Fixture, "An earlier try that failed is asked for anew")
{
    comfy.complete(promptId, QStringLiteral("comfyui/history_oom.json"));
    generate();
    waitForPrompt();
    comfy.complete(promptId);
    REQUIRE(result().has_value());
    CHECK(comfy.countOf("POST", "/prompt") == 1);
}

TEST_CASE_METHOD(Fixture, "A failure in the graph is told as what it was")
{
    const auto [file, kind, part] = GENERATE(table<QString, ErrorKind, QString>({
        {QStringLiteral("comfyui/history_oom.json"), ErrorKind::TooLarge, QStringLiteral("memory")},
        {QStringLiteral("comfyui/history_oom_driver.json"), ErrorKind::TooLarge, QStringLiteral("memory")},
        {QStringLiteral("comfyui/history_error.json"), ErrorKind::Unavailable, QStringLiteral("VAEDecode")},
        {QStringLiteral("comfyui/history_interrupted.json"), ErrorKind::Cancelled, QStringLiteral("stopped")},
        {QStringLiteral("comfyui/history_nothing.json"), ErrorKind::Unavailable, QStringLiteral("saves none")},
        {QStringLiteral("comfyui/history_input.json"), ErrorKind::Unavailable, QStringLiteral("without a new picture")},
    }));
    CAPTURE(file);
    generate();
    waitForPrompt();
    comfy.complete(promptId, file);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == kind);
    CHECK(result().error().message.contains(part));
}

TEST_CASE_METHOD(Fixture, "A graph whose steps were all cached gives the picture of its earlier run, if it is there")
{
    const bool isThere = GENERATE(true, false);
    comfy.isPictureGone = !isThere;
    generate();
    waitForPrompt();
    comfy.complete(promptId, QStringLiteral("comfyui/history_cached.json"));
    REQUIRE(result().has_value() == isThere);
    if (isThere) {
        CHECK(result()->bytes == comfy.picture);
    } else {
        CHECK(result().error().kind == ErrorKind::NotFound);
        CHECK(result().error().message.contains(QStringLiteral("another seed")));
    }
    CHECK(comfy.prompts.size() == 1);
}

TEST_CASE_METHOD(Fixture, "A refused graph is explained and not sent again")
{
    comfy.promptStatus = 400;
    comfy.promptAnswer = fakeData(QStringLiteral("comfyui/refused.json"));
    generate();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::InvalidInput);
    CHECK(result().error().message.contains(QStringLiteral("EmptyLatentImage")));
    CHECK(comfy.countOf("POST", "/prompt") == 1);
}

TEST_CASE_METHOD(Fixture, "A server too old to take our own id is told so, and its job is withdrawn")
{
    comfy.ignoresOurId = true;
    comfy.running = {QStringLiteral("theirs")};
    generate();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unsupported);
    REQUIRE(waitUntil([this] { return comfy.pending.isEmpty(); }));
    CHECK(comfy.interrupted.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A server that was restarted has forgotten the picture, and that is said")
{
    generate();
    waitForPrompt();
    run();
    comfy.server.stop();
    comfy.running.clear();
    comfy.server.start();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().message.contains(QStringLiteral("restarted")));
    CHECK(comfy.countOf("POST", "/prompt") == 1);
}

TEST_CASE_METHOD(Fixture, "A server that is not there is named at once")
{
    comfy.server.stop();
    generate();
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().message.contains(QStringLiteral("127.0.0.1")));
}

TEST_CASE_METHOD(Fixture, "Cancelling withdraws our own prompt, and nobody else's")
{
    const QString theirs = QStringLiteral("0193a5b0-7c00-7abc-8def-000000000000");
    const auto cancel = [this] {
        stop.request_stop();
        REQUIRE_FALSE(result().has_value());
        CHECK(result().error().kind == ErrorKind::Cancelled);
    };
    SECTION("where it runs")
    {
        generate();
        waitForPrompt();
        run();
        cancel();
        REQUIRE(waitUntil([this] { return comfy.interrupted == QStringList{promptId}; }));
        CHECK(comfy.server.requests().back().body.contains(promptId.toLatin1()));
    }
    SECTION("where it waits behind another's, which goes on")
    {
        comfy.running = {theirs};
        generate();
        waitForPrompt();
        cancel();
        // Asked for before it was sent, before it is removed and after that.
        REQUIRE(waitUntil([this] { return comfy.countOf("GET", "/queue") == 3; }));
        runPendingEvents();
        CHECK(comfy.pending.isEmpty());
        CHECK(comfy.running == QStringList{theirs});
        CHECK(comfy.countOf("POST", "/interrupt") == 0);
    }
    SECTION("where it begins to run while it is being removed")
    {
        const auto answer = comfy.server.handler;
        comfy.server.handler = [this, answer](const RecordedRequest &request) {
            if (request.method == "POST" && request.target == "/queue")
                run();
            return answer(request);
        };
        generate();
        waitForPrompt();
        cancel();
        REQUIRE(waitUntil([this] { return comfy.interrupted == QStringList{promptId}; }));
    }
    SECTION("where it is done already and another's runs")
    {
        generate();
        waitForPrompt();
        comfy.pending.clear();
        comfy.running = {theirs};
        cancel();
        REQUIRE(waitUntil([this] { return comfy.countOf("GET", "/queue") == 2; }));
        runPendingEvents();
        CHECK(comfy.running == QStringList{theirs});
    }
    SECTION("where nobody knows yet whether the server took it")
    {
        comfy.promptFault = Fault::NeverAnswer;
        generate();
        REQUIRE(waitUntil([this] { return comfy.prompts.size() == 1; }));
        cancel();
        CHECK(comfy.pending == QStringList{promptId});
        // Past the time for an answer, once: the questions that follow have theirs.
        clock.advance(31s);
        REQUIRE(waitUntil([this] { return comfy.pending.isEmpty(); }));
    }
}

TEST_CASE_METHOD(Fixture, "Previews and messages of another's job are not taken for ours")
{
    generate();
    waitForPrompt();
    const QString theirs = QStringLiteral("0193a5b0-7c00-7abc-8def-000000000000");
    for (const QString &type : FakeComfy::messageTypes())
        comfy.send(type, theirs);
    comfy.send(QStringLiteral("execution_start"), promptId);
    const size_t before = progress.size();
    REQUIRE(waitUntil([&] { return progress.size() > before; }));
    CHECK(previews.isEmpty());
    CHECK(results.empty());
    run();
    comfy.complete(promptId);
    REQUIRE(result().has_value());
}

TEST_CASE_METHOD(Fixture, "Only one job is handed to the server ahead of the one that runs")
{
    std::vector<QString> ids;
    for (unsigned char number = 1; number <= 4; ++number) {
        Id other = id;
        other.bytes[15] = number;
        ids.push_back(other.toString());
        generate(QStringLiteral("sd_xl_base_1.0.safetensors"), other);
    }
    REQUIRE(waitUntil([this] { return comfy.prompts.size() == 2; }));
    runPendingEvents();
    CHECK(comfy.prompts.size() == 2);
    comfy.complete(ids[0]);
    REQUIRE(waitInSilence([this] { return comfy.prompts.size() == 3; }));
    for (const QString &each : ids)
        comfy.complete(each);
    REQUIRE(waitInSilence([this] { return results.size() == 4; }));
    for (const Result<ImageAnswer> &each : results)
        CHECK(each.has_value());
}

TEST_CASE_METHOD(Fixture, "The user's own graph is used when the model is named after it")
{
    folder.write(QStringLiteral("mine.json"), fakeData(QStringLiteral("comfyui/user_graph.json")));
    generate(QStringLiteral("mine.json"));
    waitForPrompt();
    CHECK(
        comfy
            .prompts[0][QStringLiteral("prompt")][QStringLiteral("6")][QStringLiteral("inputs")][QStringLiteral("text")]
            .toString()
        == QStringLiteral("photo of a cup, sharp"));
    comfy.complete(promptId);
    REQUIRE(result().has_value());

    results.clear();
    Id other = id;
    other.bytes[15] = 1;
    generate(QStringLiteral("../../etc/missing.json"), other);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().message.contains(folder.path()));
}

TEST_CASE("A picture that is being made when the client goes away ends with Cancelled, once")
{
    FakeClock clock;
    FakeComfy comfy;
    MemorySecretStore secrets;
    ProviderSettings settings;
    settings.providers.insert(QStringLiteral("comfyui"), {.address = comfy.server.url().toString()});
    std::vector<Result<ImageAnswer>> results;
    {
        HttpClient http(clock, Random(1));
        NetworkModelFinder finder(settings, secrets, http);
        const ModelId model{QStringLiteral("comfyui"), QStringLiteral("sd_xl_base_1.0.safetensors")};
        const auto imageModel = finder.imageModel(model);
        REQUIRE(imageModel.has_value());
        (*imageModel)
            ->generate({.requestId = *Id::fromString(u"0193a5b0-7c00-7abc-8def-0123456789ab"),
                           .model = model,
                           .prompt = QStringLiteral("a cup")},
                {}, {}, [&](Result<ImageAnswer> result) { results.push_back(std::move(result)); });
        REQUIRE(waitUntil([&] { return !comfy.prompts.empty(); }));
    }
    runPendingEvents();
    REQUIRE(results.size() == 1);
    CHECK(results[0].error().kind == ErrorKind::Cancelled);
}
