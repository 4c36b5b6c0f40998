// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_id.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;

TEST_CASE("a model id is split at its first colon only")
{
    const auto id = ModelId::fromString(QStringLiteral("bedrock:amazon.titan-image-generator-v2:0"));
    REQUIRE(id.has_value());
    CHECK(id->provider == QStringLiteral("bedrock"));
    CHECK(id->model == QStringLiteral("amazon.titan-image-generator-v2:0"));
    CHECK(id->toString() == QStringLiteral("bedrock:amazon.titan-image-generator-v2:0"));
}

TEST_CASE("offline stands alone, other providers need a model")
{
    CHECK(ModelId::fromString(QStringLiteral("offline")).value() == ModelId::offline());
    CHECK(ModelId::fromString(QStringLiteral("openai")).error().kind == ErrorKind::InvalidInput);
    CHECK(ModelId::fromString(QStringLiteral(":x")).error().field == QStringLiteral("model"));
}
