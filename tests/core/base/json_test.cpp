// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/json_schema.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;

TEST_CASE("broken JSON names source, line and column")
{
    const auto result = parseJsonObject("{\n  \"a\": 1,\n  \"b\" 2\n}", QStringLiteral("brief.json"));
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == ErrorKind::InvalidInput);
    CHECK(result.error().message.startsWith(QStringLiteral("brief.json, line 3, column ")));
}

TEST_CASE("a schema reports every problem with its path")
{
    const auto schema = JsonSchema::fromJson(R"({
        "type": "object", "required": ["name"],
        "properties": { "name": {"type": "string"}, "items": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "number"}}}} }
    })",
        QStringLiteral("test"));
    REQUIRE(schema.has_value());
    const auto value = parseJsonObject(R"({"items": [{"n": 1}, {"n": "x"}]})", QStringLiteral("value"));
    const auto problems = schema->check(QJsonValue(*value));
    QStringList paths;
    for (const SchemaProblem &problem : problems)
        paths.append(problem.path);
    CHECK(paths.contains(QStringLiteral("items[1].n")));
    CHECK(paths.contains(QString()));
    CHECK(schema->check(QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}).empty());
}
