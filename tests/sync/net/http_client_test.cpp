// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/net/http_client.h"
#include "tests/fakes/fake_server.h"
#include "tests/fakes/wait.h"
#include "tests/support/fake_clock.h"

#include <thread>

using namespace atelier;
using namespace atelier::test;
using namespace std::chrono_literals;

namespace {

// Keeps the parts of a streamed answer; "delivers" with the first part, like a model's text.
class RecordingReader final : public HttpBodyReader {
public:
    void begin(const HttpHead &) override { ++begun; }
    Result<void> take(QByteArrayView bytes) override
    {
        body.append(bytes);
        return {};
    }
    Result<void> end() override { return {}; }
    [[nodiscard]] bool hasDelivered() const override { return !body.isEmpty(); }
    int begun = 0;
    QByteArray body;
};

struct Fixture {
    FakeClock clock;
    FakeServer server;
    HttpClient client{clock, Random(1)};
    std::stop_source stop;
    std::vector<Result<HttpResponse>> results;
    std::vector<std::pair<Error, std::chrono::milliseconds>> retries;

    HttpRequest get() const { return {.url = server.url(QStringLiteral("/thing"))}; }
    HttpRequest post() const
    {
        return {.method = "POST",
            .url = server.url(QStringLiteral("/thing")),
            .headers = {{"Content-Type", "application/json"}, {"x-api-key", "secret"}},
            .body = "{\"a\":1}",
            .service = QStringLiteral("Example")};
    }
    void send(const HttpRequest &request)
    {
        client.send(
            request, stop.get_token(), [this](Result<HttpResponse> result) { results.push_back(std::move(result)); });
    }
    // The whole body is collected, as with pictures.
    void sendCollecting(const HttpRequest &request)
    {
        client.send(
            request, stop.get_token(),
            [this](const Error &error, std::chrono::milliseconds delay) { retries.emplace_back(error, delay); },
            [this](Result<HttpResponse> result) { results.push_back(std::move(result)); });
    }
    void send(const HttpRequest &request, const std::shared_ptr<HttpBodyReader> &reader)
    {
        client.send(
            request, stop.get_token(), reader,
            [this](const Error &error, std::chrono::milliseconds delay) { retries.emplace_back(error, delay); },
            [this](Result<HttpResponse> result) { results.push_back(std::move(result)); });
    }
    const Result<HttpResponse> &result()
    {
        REQUIRE(waitUntil([this] { return !results.empty(); }));
        runPendingEvents();
        REQUIRE(results.size() == 1);
        return results.front();
    }
    // Lets each retry's pause pass as soon as it is announced.
    const Result<HttpResponse> &resultAfterRetries()
    {
        size_t seen = 0;
        REQUIRE(waitUntil([&] {
            for (; seen < retries.size(); ++seen)
                clock.advance(retries[seen].second);
            return !results.empty();
        }));
        return result();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "An answer comes with its status, headers and body, once and after the call")
{
    server.reply({.body = "{\"ok\":true}", .headers = {{"X-Request-Id", "r1"}}});
    send(post());
    CHECK(results.empty());
    REQUIRE(result().has_value());
    CHECK(result()->body == "{\"ok\":true}");
    CHECK(result()->head.status == 200);
    CHECK(headerValue(result()->head.headers, "x-request-id") == "r1");
    const RecordedRequest &request = server.requests().at(0);
    CHECK(request.method == "POST");
    CHECK(request.body == "{\"a\":1}");
    CHECK(request.header("Content-Length") == "7");
    CHECK(request.header("x-api-key") == "secret");
}

TEST_CASE_METHOD(Fixture, "A connection closed before any answer is reported after exactly one POST")
{
    for (int count = 0; count < 5; ++count)
        server.reply({.fault = Fault::CloseBeforeAnswer});
    send(post(), std::make_shared<RecordingReader>());
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().message.contains(QStringLiteral("Example (127.0.0.1:")));
    CHECK(result().error().message.contains(QStringLiteral("not sent again")));
    runPendingEvents();
    CHECK(server.countOf("POST") == 1);
    CHECK(retries.empty());
}

TEST_CASE_METHOD(Fixture, "A host that nobody listens on is tried three times and named")
{
    const HttpRequest request = post();
    server.stop();
    send(request, std::make_shared<RecordingReader>());
    REQUIRE_FALSE(resultAfterRetries().has_value());
    CHECK(retries.size() == 2);
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(result().error().message.contains(QStringLiteral("cannot be reached")));
    CHECK(result().error().message.contains(QStringLiteral("3")));
}

TEST_CASE_METHOD(Fixture, "Statuses that pass are asked again, others are not")
{
    const auto [status, kind, tries] = GENERATE(table<int, ErrorKind, int>({
        {400, ErrorKind::InvalidInput, 1},
        {401, ErrorKind::Unauthorized, 1},
        {403, ErrorKind::Forbidden, 1},
        {404, ErrorKind::NotFound, 1},
        {408, ErrorKind::Unavailable, 3},
        {413, ErrorKind::TooLarge, 1},
        {429, ErrorKind::RateLimited, 3},
        {500, ErrorKind::Unavailable, 3},
        {503, ErrorKind::Unavailable, 3},
        {529, ErrorKind::Unavailable, 3},
    }));
    CAPTURE(status);
    for (int count = 0; count < 5; ++count)
        server.reply({.status = status, .body = "{}"});
    send(post(), std::make_shared<RecordingReader>());
    REQUIRE_FALSE(resultAfterRetries().has_value());
    CHECK(result().error().kind == kind);
    CHECK(server.countOf("POST") == tries);
    CHECK(result().error().message.contains(QStringLiteral("127.0.0.1")));
}

TEST_CASE_METHOD(Fixture, "A second try that succeeds is a success")
{
    server.reply({.status = 500});
    server.reply({.body = "{}"});
    send(post(), std::make_shared<RecordingReader>());
    CHECK(resultAfterRetries().has_value());
    CHECK(server.countOf("POST") == 2);
}

TEST_CASE_METHOD(Fixture, "Retry-After is obeyed in seconds and as a date")
{
    SECTION("in seconds") { server.reply({.status = 429, .headers = {{"Retry-After", "7"}}}); }
    SECTION("as a date")
    {
        server.reply({.status = 429, .headers = {{"Retry-After", "Mon, 24 Nov 2025 16:00:07 GMT"}}});
    }
    server.reply({.body = "{}"});
    send(post(), std::make_shared<RecordingReader>());
    REQUIRE(waitUntil([&] { return retries.size() == 1; }));
    CHECK(retries[0].second == 7s);
    clock.advance(6'999ms);
    runPendingEvents();
    CHECK(server.countOf("POST") == 1);
    clock.advance(1ms);
    CHECK(result().has_value());
}

TEST_CASE_METHOD(Fixture, "A wait longer than twenty seconds is left to the caller")
{
    server.reply({.status = 429, .headers = {{"Retry-After", "60"}}});
    send(post(), std::make_shared<RecordingReader>());
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::RateLimited);
    CHECK(result().error().retryAfter == 60s);
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "Nothing is asked again once a part of the result was delivered")
{
    const Framing framing = GENERATE(Framing::Chunked, Framing::ContentLength);
    server.reply({.body = "0123456789", .framing = framing, .fault = Fault::CloseAfter, .faultAfter = 4});
    auto reader = std::make_shared<RecordingReader>();
    send(post(), reader);
    REQUIRE_FALSE(resultAfterRetries().has_value());
    CHECK(result().error().kind == ErrorKind::Unavailable);
    CHECK(reader->body == "0123");
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "An answer cut before its first byte is asked again and read anew")
{
    server.reply({.body = "0123456789", .fault = Fault::CloseAfter, .faultAfter = 0});
    server.reply({.body = "whole"});
    auto reader = std::make_shared<RecordingReader>();
    send(post(), reader);
    REQUIRE(resultAfterRetries().has_value());
    CHECK(reader->body == "whole");
    CHECK(retries.size() == 1);
}

TEST_CASE_METHOD(Fixture, "A whole answer that breaks in the middle was paid for: a POST is not sent again, a GET is")
{
    for (int count = 0; count < 2; ++count)
        server.reply({.body = "0123456789", .fault = Fault::CloseAfter, .faultAfter = 4});
    server.reply({.body = "whole"});
    SECTION("POST")
    {
        sendCollecting(post());
        REQUIRE_FALSE(resultAfterRetries().has_value());
        CHECK(result().error().kind == ErrorKind::Unavailable);
        CHECK(server.countOf("POST") == 1);
    }
    SECTION("GET")
    {
        sendCollecting(get());
        REQUIRE(resultAfterRetries().has_value());
        CHECK(result()->body == "whole");
        CHECK(server.countOf("GET") == 3);
    }
}

TEST_CASE_METHOD(Fixture, "What an earlier try may have carried out is not forgotten when a later one finds nobody")
{
    server.reply({.body = "0123456789", .fault = Fault::CloseAfter, .faultAfter = 0});
    send(post(), std::make_shared<RecordingReader>());
    REQUIRE(waitUntil([this] { return retries.size() == 1; }));
    server.stop();
    SECTION("and fails")
    {
        REQUIRE_FALSE(resultAfterRetries().has_value());
        CHECK(result().error().message.contains(QStringLiteral("cannot be reached")));
        CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    }
    SECTION("and is stopped")
    {
        stop.request_stop();
        CHECK(result().error().kind == ErrorKind::Cancelled);
        CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
    }
}

TEST_CASE_METHOD(Fixture, "A body that ends early is not asked for again, though its reader passed nothing on")
{
    class Unfinished final : public HttpBodyReader {
    public:
        void begin(const HttpHead &) override { }
        Result<void> take(QByteArrayView) override { return {}; }
        Result<void> end() override { return failure(ErrorKind::Unavailable, QStringLiteral("Not whole.")); }
        [[nodiscard]] bool hasDelivered() const override { return false; }
    };
    for (int count = 0; count < 3; ++count)
        server.reply({.body = "half"});
    send(post(), std::make_shared<Unfinished>());
    REQUIRE_FALSE(resultAfterRetries().has_value());
    CHECK(result().error().message == QStringLiteral("Not whole."));
    CHECK(server.countOf("POST") == 1);
}

TEST_CASE_METHOD(Fixture, "A gateway that gave up waiting may have had its work done: only a GET is asked again")
{
    const int status = GENERATE(504, 524);
    for (int count = 0; count < 3; ++count)
        server.reply({.status = status});
    SECTION("POST")
    {
        sendCollecting(post());
        CHECK(resultAfterRetries().error().kind == ErrorKind::Unavailable);
        CHECK(result().error().fate == RequestFate::MaybeCarriedOut);
        CHECK(server.requests().size() == 1);
    }
    SECTION("GET")
    {
        sendCollecting(get());
        CHECK(resultAfterRetries().error().kind == ErrorKind::Unavailable);
        CHECK(server.requests().size() == 3);
    }
}

TEST_CASE_METHOD(Fixture, "The key does not follow a redirect to another host")
{
    FakeServer other;
    server.reply({.status = 307, .headers = {{"Location", other.url(QStringLiteral("/thing")).toEncoded()}}});
    send(post());
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Unsupported);
    CHECK(result().error().message.contains(QString::number(other.port())));
    runPendingEvents();
    CHECK(other.requests().empty());
}

TEST_CASE_METHOD(Fixture, "A redirect within one origin is followed, but not for ever")
{
    server.reply({.status = 308, .headers = {{"Location", "/elsewhere"}}});
    SECTION("once")
    {
        server.reply({.body = "{}"});
        send(post());
        REQUIRE(result().has_value());
        CHECK(server.requests().at(1).target == "/elsewhere");
        CHECK(server.requests().at(1).body == "{\"a\":1}");
    }
    SECTION("in a circle")
    {
        for (int count = 0; count < 10; ++count)
            server.reply({.status = 308, .headers = {{"Location", "/thing"}}});
        send(post());
        REQUIRE_FALSE(result().has_value());
        CHECK(server.requests().size() == 4);
    }
    SECTION("a POST is not turned into a GET")
    {
        server.reply({.body = "{}"});
        HttpRequest request = post();
        send(request);
        REQUIRE(result().has_value());
        CHECK(server.countOf("GET") == 0);
    }
}

TEST_CASE_METHOD(Fixture, "An endless body is stopped at the limit")
{
    const int status = GENERATE(200, 500);
    for (int count = 0; count < 3; ++count)
        server.reply(
            {.status = status, .body = QByteArray(100'000, 'x'), .framing = Framing::Chunked, .fault = Fault::Endless});
    HttpRequest request = post();
    request.bodyLimit = 1'000'000;
    send(request, std::make_shared<RecordingReader>());
    REQUIRE_FALSE(resultAfterRetries().has_value());
    CHECK(result().error().kind == (status == 200 ? ErrorKind::TooLarge : ErrorKind::Unavailable));
}

TEST_CASE_METHOD(Fixture, "Silence ends at the time limit of its phase")
{
    SECTION("no answer: a POST is not sent again")
    {
        server.reply({.fault = Fault::NeverAnswer});
        HttpRequest request = post();
        request.timeouts.connect = 10min;
        send(request, std::make_shared<RecordingReader>());
        // The second timer is the shorter one for the answer, started when the request had left.
        REQUIRE(waitUntil([&] { return clock.pending() == 2; }));
        clock.advance(119s);
        runPendingEvents();
        CHECK(results.empty());
        clock.advance(2s);
        REQUIRE_FALSE(result().has_value());
        CHECK(result().error().message.contains(QStringLiteral("did not answer in time")));
    }
    SECTION("a stalled stream")
    {
        auto reader = std::make_shared<RecordingReader>();
        server.reply({.body = "first", .framing = Framing::Chunked, .fault = Fault::Hold});
        send(post(), reader);
        REQUIRE(waitUntil([&] { return reader->body == "first"; }));
        clock.advance(59s);
        server.held().send("second");
        REQUIRE(waitUntil([&] { return reader->body == "firstsecond"; }));
        clock.advance(59s);
        runPendingEvents();
        CHECK(results.empty());
        clock.advance(2s);
        REQUIRE_FALSE(result().has_value());
        CHECK(result().error().kind == ErrorKind::Unavailable);
    }
}

TEST_CASE_METHOD(Fixture, "A stop ends the request at any moment, from any thread")
{
    SECTION("before it starts")
    {
        stop.request_stop();
        send(post());
        CHECK(results.empty());
        CHECK(result().error().kind == ErrorKind::Cancelled);
        CHECK(server.requests().empty());
    }
    SECTION("while it waits, from another thread")
    {
        server.reply({.fault = Fault::NeverAnswer});
        send(post());
        REQUIRE(waitUntil([&] { return server.requests().size() == 1; }));
        std::thread([this] { stop.request_stop(); }).join();
        CHECK(result().error().kind == ErrorKind::Cancelled);
    }
    SECTION("while it rests before another try")
    {
        server.reply({.status = 500});
        send(post(), std::make_shared<RecordingReader>());
        REQUIRE(waitUntil([&] { return retries.size() == 1; }));
        stop.request_stop();
        CHECK(result().error().kind == ErrorKind::Cancelled);
        clock.advance(1min);
        runPendingEvents();
        CHECK(server.requests().size() == 1);
    }
}

TEST_CASE("What runs when the client goes away ends with Cancelled, once")
{
    FakeClock clock;
    FakeServer server;
    server.reply({.fault = Fault::NeverAnswer});
    std::vector<Result<HttpResponse>> results;
    {
        HttpClient client(clock, Random(1));
        client.send(
            {.url = server.url()}, {}, [&](Result<HttpResponse> result) { results.push_back(std::move(result)); });
        REQUIRE(waitUntil([&] { return server.requests().size() == 1; }));
    }
    runPendingEvents();
    REQUIRE(results.size() == 1);
    CHECK(results[0].error().kind == ErrorKind::Cancelled);
}

TEST_CASE_METHOD(Fixture, "A host that keeps failing is left alone for a while")
{
    for (int count = 0; count < 6; ++count)
        server.reply({.status = 500});
    for (int count = 0; count < 2; ++count) {
        send(post(), std::make_shared<RecordingReader>());
        REQUIRE_FALSE(resultAfterRetries().has_value());
        // Also of the second request, which ends early as the host is left alone from its second try on.
        CHECK(result().error().message.contains(QStringLiteral("status 500")));
        CHECK_FALSE(result().error().message.contains(QStringLiteral("left alone")));
        results.clear();
        retries.clear();
    }
    const size_t asked = server.requests().size();
    send(post());
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().message.contains(QStringLiteral("left alone")));
    CHECK(result().error().message.contains(QStringLiteral("status 500")));
    CHECK(result().error().retryAfter.has_value());
    CHECK(server.requests().size() == asked);

    // A look whether somebody is there again is not held back.
    results.clear();
    server.handler = [](const RecordedRequest &) { return FakeReply{.body = "{}"}; };
    HttpRequest look = get();
    look.breaker = BreakerUse::Bypass;
    send(look);
    CHECK(result().has_value());
    results.clear();
    send(post());
    CHECK(result().has_value());
}

TEST_CASE_METHOD(Fixture, "A refusal shows that the host is alive, and ends the row of its failures")
{
    const int refusal = GENERATE(400, 401, 429);
    const auto ask = [this](int status) {
        server.reply({.status = status});
        HttpRequest request = post();
        request.retry.tries = 1;
        results.clear();
        send(request);
        REQUIRE_FALSE(result().has_value());
    };
    for (int count = 0; count < 4; ++count)
        ask(500);
    ask(refusal);
    for (int count = 0; count < 4; ++count)
        ask(500);
    ask(refusal);
    CHECK(server.requests().size() == 10);
}

TEST_CASE_METHOD(Fixture, "The transcript holds what was asked, without secrets and bodies")
{
    server.reply({.status = 401, .body = "{\"error\":\"private\"}"});
    HttpRequest request = post();
    request.url = server.url(QStringLiteral("/thing?key=hidden"));
    request.headers.push_back({"Authorization", "Bearer secret"});
    send(request);
    REQUIRE_FALSE(result().has_value());
    const QString text = client.transcript();
    CHECK(text.contains(QStringLiteral("POST http://127.0.0.1")));
    CHECK(text.contains(QStringLiteral("status 401")));
    for (const char *secret : {"secret", "hidden?", "key=hidden", "private", "{\"a\":1}"})
        CHECK_FALSE(text.contains(QString::fromLatin1(secret)));
    CHECK_FALSE(result().error().detail.contains(QStringLiteral("key=hidden")));
}

TEST_CASE_METHOD(Fixture, "The service's own words replace the status's where it has some")
{
    server.reply({.status = 400, .body = "{\"message\":\"no\"}"});
    HttpRequest request = post();
    request.explain = [](const HttpHead &head, const QByteArray &body) {
        return std::optional(
            Error{.kind = ErrorKind::Filtered, .message = QString::fromUtf8(body) + QString::number(head.status)});
    };
    send(request);
    REQUIRE_FALSE(result().has_value());
    CHECK(result().error().kind == ErrorKind::Filtered);
    CHECK(result().error().message == QStringLiteral("{\"message\":\"no\"}400"));
}
