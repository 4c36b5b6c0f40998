// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/json_place.h"
#include "core/template/pattern.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("a pattern holds text, slots with filters, choices, conditions and articles")
{
    const auto pattern = parsePattern(u"a(n) {topic|inline} [one|two {x}] {?tone=a,b:yes|no}"_s);
    REQUIRE(pattern);
    REQUIRE(pattern->size() == 7);
    CHECK(std::get<Article>(pattern->at(0).content) == Article::Lower);
    const auto &slot = std::get<PatternSlot>(pattern->at(2).content);
    CHECK(slot.name == u"topic"_s);
    CHECK(slot.filters == QStringList{u"inline"_s});
    CHECK(std::get<PatternChoice>(pattern->at(4).content).alternatives.size() == 2);
    const auto &conditional = std::get<PatternConditional>(pattern->at(6).content);
    REQUIRE(conditional.condition.groups.size() == 1);
    CHECK(conditional.condition.groups.front().front().values == QStringList{u"a"_s, u"b"_s});
    CHECK(std::get<QString>(conditional.otherwise.front().content) == u"no"_s);
}

TEST_CASE("a backslash keeps a mark literal")
{
    const auto pattern = parsePattern(u"\\{x\\} \\[a\\|b\\]"_s);
    REQUIRE(pattern);
    REQUIRE(pattern->size() == 1);
    CHECK(std::get<QString>(pattern->front().content) == u"{x} [a|b]"_s);
}

TEST_CASE("a broken pattern is refused with its place")
{
    for (const QString &source :
        {u"{topic"_s, u"[a|b"_s, u"[a]"_s, u"a]"_s, u"{?topic}"_s, u"{Top Ic}"_s, u"{?=3:x}"_s}) {
        const auto pattern = parsePattern(source);
        REQUIRE_FALSE(pattern);
        CHECK(pattern.error().kind == ErrorKind::InvalidInput);
        CHECK(pattern.error().message.contains(u"character"_s));
    }
}

TEST_CASE("conditions bind and before or")
{
    const auto condition = parseCondition(u"a=1 and !b or c~x,y"_s);
    REQUIRE(condition);
    REQUIRE(condition->groups.size() == 2);
    CHECK(condition->groups[0].size() == 2);
    CHECK(condition->groups[0][1].comparison == ConditionTerm::Operator::Absent);
    CHECK(condition->groups[1][0].comparison == ConditionTerm::Operator::Contains);
    CHECK_FALSE(parseCondition(u"!a=1"_s));
}

TEST_CASE("a path into JSON leads to its line")
{
    const QByteArray json = "{\n  \"a\": [\n    {\"b\": \"x, {\"},\n    {\"b\": 2,\n     \"c\": [1,\n 2]}\n  ]\n}\n";
    CHECK(lineOfJsonPath(json, u"a[0].b"_s) == 3);
    CHECK(lineOfJsonPath(json, u"a[1].c[1]"_s) == 6);
    CHECK(lineOfJsonPath(json, u"a[1].missing"_s) == 4);
    CHECK(lineOfJsonPath(json, {}) == 1);
}

TEST_CASE("brackets that are nested without end are refused")
{
    for (const QString &source : {QString(500'000, u'['), u"{?a:"_s.repeated(500'000)}) {
        const auto pattern = parsePattern(source);
        REQUIRE_FALSE(pattern);
        CHECK(pattern.error().message.contains(u"nested too deeply"_s));
    }
    CHECK(parsePattern(u"[a|"_s.repeated(40) + u"b"_s + u"]"_s.repeated(40)));
}
