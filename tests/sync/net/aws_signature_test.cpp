// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and signatures are those of the AWS Signature Version 4 test suite.
#include "sync/net/aws_signature.h"

using namespace atelier;

namespace {

const AwsCredentials credentials{
    QStringLiteral("AKIDEXAMPLE"), QStringLiteral("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}};
const AwsScope scope{QStringLiteral("us-east-1"), QStringLiteral("service")};
const Timestamp signingTime = fromMilliseconds(1'440'938'160'000); // 30 August 2015, 12:36:00 UTC

QByteArray authorization(HttpRequest request, const AwsCredentials &with = credentials)
{
    signAwsRequest(request, with, scope, signingTime);
    return headerValue(request.headers, "Authorization");
}

QByteArray expected(const QByteArray &signedHeaders, const QByteArray &signature)
{
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
        + signedHeaders + ", Signature=" + signature;
}

HttpRequest request(const QByteArray &method, const QByteArray &target)
{
    return {.method = method, .url = QUrl::fromEncoded("https://example.amazonaws.com" + target)};
}

} // namespace

TEST_CASE("Signatures are those of the published test suite")
{
    CHECK(authorization(request("GET", "/"))
        == expected("host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
    CHECK(authorization(request("POST", "/"))
        == expected("host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"));
    CHECK(authorization(request("GET", "/?Param2=value2&Param1=value1"))
        == expected("host;x-amz-date", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"));

    HttpRequest form = request("POST", "/");
    form.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    form.body = "Param1=value1";
    CHECK(authorization(form)
        == expected(
            "content-type;host;x-amz-date", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));

    HttpRequest trimmed = request("GET", "/");
    trimmed.headers = {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}};
    CHECK(authorization(trimmed)
        == expected("host;my-header1;my-header2;x-amz-date",
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"));
}

TEST_CASE("The token of temporary credentials is sent and signed")
{
    AwsCredentials temporary = credentials;
    temporary.sessionToken =
        QStringLiteral("AQoDYXdzEPT//////////"
                       "wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuw"
                       "thAx7mSEI/qkPpKPi/"
                       "kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHN"
                       "VXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+"
                       "scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxB"
                       "A==");
    CHECK(authorization(request("POST", "/"), temporary)
        == expected("host;x-amz-date;x-amz-security-token",
            "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
}

TEST_CASE("A colon in a model's id is encoded once in the address and twice in the canonical request")
{
    const QByteArray path =
        "/model/" + awsPercentEncode("anthropic.claude-3-haiku-20240307-v1:0", Slash::Encode) + "/converse-stream";
    CHECK(path == "/model/anthropic.claude-3-haiku-20240307-v1%3A0/converse-stream");
    const HttpRequest converse = request("POST", path);
    CHECK(converse.url.path(QUrl::FullyEncoded).toUtf8() == path);
    CHECK(awsCanonicalRequest(converse).split('\n').value(1)
        == "/model/anthropic.claude-3-haiku-20240307-v1%253A0/converse-stream");
}

TEST_CASE("Signing again replaces the first signature")
{
    HttpRequest signedTwice = request("GET", "/");
    signAwsRequest(signedTwice, credentials, scope, signingTime - std::chrono::hours(1));
    signAwsRequest(signedTwice, credentials, scope, signingTime);
    CHECK(headerValue(signedTwice.headers, "Authorization")
        == expected("host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
    CHECK(signedTwice.headers.size() == 2);
}

TEST_CASE("Parameters are signed in the order of their names, then of their values")
{
    CHECK(awsCanonicalRequest(request("GET", "/?a-b=1&a=2&a1=3&a=1")).split('\n').value(2) == "a=1&a=2&a-b=1&a1=3");
}
