// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/service_error.h"

using namespace atelier;

namespace {

const ServiceContext context{.title = QStringLiteral("Example"),
    .host = QStringLiteral("example.org"),
    .model = QStringLiteral("writer-1"),
    .keyVariables = {QStringLiteral("EXAMPLE_KEY")},
    .secrets = {QStringLiteral("sk-very-secret"), QString()}};

Error read(const QByteArray &body, int status = 0)
{
    const auto said = findServiceError(body, status);
    REQUIRE(said.has_value());
    return errorOf(*said, context);
}

} // namespace

TEST_CASE("Servers put their errors in many forms")
{
    CHECK(read(R"({"error":"out of memory"})").kind == ErrorKind::Unavailable);
    CHECK(read(R"({"error":{"code":400,"message":"bad","type":"invalid_request_error"}})").kind
        == ErrorKind::InvalidInput);
    CHECK(read(R"({"object":"error","message":"no such model","type":"NotFoundError","code":404})").kind
        == ErrorKind::NotFound);
    CHECK(read(R"({"message":"slow down"})", 429).kind == ErrorKind::RateLimited);
    CHECK(read(R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})").kind
        == ErrorKind::Unavailable);
}

TEST_CASE("What is no error is none")
{
    for (const char *body : {"", "[]", "{}", "null", "<html>", R"({"choices":[]})", R"({"error":null})"})
        CHECK_FALSE(findServiceError(QByteArray(body), 0).has_value());
}

TEST_CASE("A secret that the service repeats is taken out, and long messages are shortened")
{
    const Error error = read(R"({"error":{"message":"the key sk-very-secret is odd","type":"invalid_request_error"}})");
    CHECK_FALSE(error.message.contains(QStringLiteral("secret")));
    CHECK(error.message.contains(QStringLiteral("***")));
    CHECK_FALSE(error.detail.contains(QStringLiteral("secret")));
    CHECK(read(R"({"error":")" + QByteArray(5000, 'x') + R"("})").message.size() < 500);
}

TEST_CASE("A parameter that the service complains about is the error's field")
{
    CHECK(read(R"({"error":{"message":"too hot","type":"invalid_request_error","param":"temperature"}})").field
        == QStringLiteral("temperature"));
}

TEST_CASE("Google's wait is read from the details")
{
    const Error error = read(R"({"error":{"code":429,"message":"slow","status":"RESOURCE_EXHAUSTED",
        "details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"1.5s"}]}})");
    CHECK(error.retryAfter == std::chrono::milliseconds(1500));
}
