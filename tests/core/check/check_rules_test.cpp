// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/core/check/check_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

CheckRuleFiles shippedFiles()
{
    return {readResource(u"checks/rules.json"_s).value(), readResource(u"checks/platforms.json"_s).value(),
        readResource(u"checks/fair-housing.json"_s).value()};
}

} // namespace

TEST_CASE("the rules that ship fit their schemas")
{
    const Result<CheckRules> rules = parseCheckRules(shippedFiles());
    REQUIRE(rules.has_value());
    CHECK(rules->platforms.size() >= 20);
    CHECK(rules->readability.size() == 4);
}

TEST_CASE("a platform is found by its id or any of its names")
{
    REQUIRE(checkRules().platform(u"x"_s));
    CHECK(checkRules().platform(u"Twitter"_s) == checkRules().platform(u"x"_s));
    CHECK(checkRules().platform(u"INSTAGRAM"_s)->maximumCharacters == 2200);
    CHECK(checkRules().platform(u"parish newsletter"_s) == nullptr);
    CHECK(checkRules().platform({}) == nullptr);
}

TEST_CASE("a broken rules file is named with the place")
{
    CheckRuleFiles files = shippedFiles();
    files.platforms = R"({"platforms": [{"id": "x", "name": "X", "maximumCharacters": 0, "source": "-"}]})";
    const Result<CheckRules> wrongLimit = parseCheckRules(files);
    REQUIRE_FALSE(wrongLimit.has_value());
    CHECK(wrongLimit.error().kind == ErrorKind::InvalidInput);
    CHECK(wrongLimit.error().message.contains(u"platforms.json"_s));
    CHECK(wrongLimit.error().message.contains(u"platforms[0]"_s));
    files.platforms = "{";
    const Result<CheckRules> broken = parseCheckRules(files);
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().message.contains(u"platforms.json, line 1"_s));
}
