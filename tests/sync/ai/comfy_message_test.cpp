// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/comfy_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace atelier;

namespace {

const QString ours = QStringLiteral("ours");

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

QByteArray number(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

TEST_CASE("Progress grows with nodes and steps, and stays below one until the picture is here")
{
    ComfyProgress progress(ours, json(R"({"a":{},"b":{},"c":{},"d":{}})"));
    CHECK_FALSE(progress.fraction().has_value());
    CHECK(progress.take(QStringLiteral("execution_cached"), json(R"({"nodes":["a"],"prompt_id":"ours"})")));
    const double cached = progress.fraction().value();
    CHECK(cached > 0);
    progress.take(QStringLiteral("executing"), json(R"({"node":"b","prompt_id":"ours"})"));
    progress.take(QStringLiteral("progress"), json(R"({"node":"b","value":10,"max":20,"prompt_id":"ours"})"));
    const double half = progress.fraction().value();
    CHECK(half > cached);
    progress.take(QStringLiteral("progress"), json(R"({"node":"b","value":20,"max":20,"prompt_id":"ours"})"));
    for (const char *node : {R"({"node":"c","prompt_id":"ours"})", R"({"node":"d","prompt_id":"ours"})"})
        progress.take(QStringLiteral("executing"), json(node));
    CHECK(progress.isRunning());
    progress.take(QStringLiteral("executing"), json(R"({"node":null,"prompt_id":"ours"})"));
    CHECK(progress.fraction().value() > half);
    CHECK(progress.fraction().value() < 1);
    CHECK(progress.isOver());
    CHECK_FALSE(progress.isRunning());
}

TEST_CASE("Messages of other prompts, and those that name none, say nothing about ours")
{
    ComfyProgress progress(ours, {});
    CHECK_FALSE(progress.take(QStringLiteral("execution_success"), json(R"({"prompt_id":"theirs"})")));
    CHECK_FALSE(progress.take(QStringLiteral("executing"), json(R"({"node":"b"})")));
    CHECK_FALSE(progress.isOver());
    CHECK_FALSE(progress.isRunning());
}

TEST_CASE("Previews are read with and without metadata; other frames are none")
{
    const auto plain = readComfyPreview(number(1) + number(1) + "JPEG");
    REQUIRE(plain.has_value());
    CHECK(plain->picture == "JPEG");
    CHECK(plain->promptId.isEmpty());

    const QByteArray metadata = R"({"node_id":"3","prompt_id":"ours","image_type":"image/png"})";
    const auto named = readComfyPreview(number(4) + number(quint32(metadata.size())) + metadata + "PNG");
    REQUIRE(named.has_value());
    CHECK(named->picture == "PNG");
    CHECK(named->promptId == ours);

    CHECK_FALSE(readComfyPreview("").has_value());
    CHECK_FALSE(readComfyPreview(number(1) + number(1)).has_value());
    CHECK_FALSE(readComfyPreview(number(3) + number(1) + "3text").has_value());
    CHECK_FALSE(readComfyPreview(number(4) + number(0xFFFFFFFF) + "x").has_value());
}

TEST_CASE("A saved picture comes before a temporary one, and what was given is no result")
{
    const auto both = readComfyHistory(json(R"({"outputs":{
        "1":{"images":[{"filename":"t.png","subfolder":"","type":"temp"}]},
        "2":{"images":[{"filename":"o.png","subfolder":"","type":"output"}]}},"status":{"status_str":"success"}})"));
    REQUIRE(both.has_value());
    CHECK(both->filename == QStringLiteral("o.png"));
    CHECK(readComfyHistory(json(R"({"outputs":{"1":{"images":[{"filename":"t.png","type":"temp"}]}}})")).has_value());
    CHECK_FALSE(readComfyHistory(json(R"({"outputs":{"1":{"images":[{"filename":"i.png","type":"input"}]}}})")));
}

TEST_CASE("A refused graph is explained node by node")
{
    const Error error = readComfyRefusal(json(R"({"error":{"message":"Prompt outputs failed validation"},
        "node_errors":{"5":{"class_type":"EmptyLatentImage","errors":[{"message":"too big","details":"width"}]}}})"));
    CHECK(error.kind == ErrorKind::InvalidInput);
    CHECK(error.message.contains(QStringLiteral("EmptyLatentImage: too big width")));
}
