// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/check_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<CheckFinding> wordingOf(const QString &text, const QString &language = u"en"_s)
{
    std::vector<CheckFinding> findings;
    for (const CheckFinding &finding :
        findingsOf(checked({.markdown = text, .language = language, .templateChecks = {u"fair-housing"_s}}),
            u"fair-housing")) {
        if (finding.severity != CheckSeverity::Passed)
            findings.push_back(finding);
    }
    return findings;
}

} // namespace

TEST_CASE("words about who should live in a home are found with their class and place")
{
    const QString text =
        u"# Flat\n\n## Two\n\nIn a one-bedroom flat, **perfect for a young couple**, two warm edges."_s;
    const auto findings = wordingOf(text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == CheckSeverity::Error);
    CHECK(findings[0].category == u"familial-status");
    CHECK(placeOf(findings[0], text) == u"perfect for a young couple");
    CHECK(findings[0].message.contains(u"“perfect for a young couple” says who should live there"_s));
    CHECK(findings[0].section == 1);
    CHECK(findings[0].sectionHeading == u"Two");
    CHECK_FALSE(findings[0].replacement.has_value()); // nobody knows what the flat has instead
    CHECK(findings[0].suggestion == u"Leave it out.");
    CHECK(wordingOf(u"It has a man cave."_s).front().replacement == u"bonus room");
}

TEST_CASE("every protected class is covered")
{
    const auto categoryOf = [](const QString &text) {
        const auto findings = wordingOf(text);
        return findings.empty() ? QString() : findings.front().category;
    };
    CHECK(categoryOf(u"Adults only."_s) == u"familial-status");
    CHECK(categoryOf(u"No children allowed."_s) == u"familial-status");
    CHECK(categoryOf(u"A white neighborhood."_s) == u"race-color");
    CHECK(categoryOf(u"No immigrants."_s) == u"national-origin");
    CHECK(categoryOf(u"A Christian community."_s) == u"religion");
    CHECK(categoryOf(u"Females only."_s) == u"sex");
    CHECK(categoryOf(u"Must be able-bodied."_s) == u"disability");
    CHECK(categoryOf(u"Great for retirees!"_s) == u"age");
    CHECK(categoryOf(u"An exclusive community."_s) == u"exclusion");
}

TEST_CASE("title and description of a listing are looked at too")
{
    const CheckReport report = checked({.markdown = u"A house."_s,
        .title = u"Perfect for families"_s,
        .description = u"A quiet house. Adults only."_s,
        .language = u"en"_s,
        .templateChecks = {u"fair-housing"_s}});
    const auto findings = findingsOf(report, u"fair-housing");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].field == CheckField::Title);
    CHECK(findings[0].range == TextRange{0, 20});
    CHECK(findings[1].field == CheckField::Description);
    CHECK(findings[1].range == TextRange{15, 11});
}

TEST_CASE("words about the home are left alone")
{
    for (const QString &text : {u"A single-family home with a family room and a master bedroom."_s,
             u"White cabinets, black granite, a mother-in-law suite and a walk-in closet."_s,
             u"The bachelor apartment has a wheelchair-accessible entrance."_s,
             u"Children's Park and the familiar old mill are near; the Church Street bus stops here."_s,
             u"Two family homes share a male-to-female connector in the garage."_s, u"Perfect for a desk and a sofa."_s,
             u"Close to the senior center."_s, u"12 White Street, a white building on a white street."_s,
             u"The Black Building stands two blocks from Church Street."_s,
             u"Steps to Temple University, near Parish Lane."_s,
             u"Great for single-level living, ideal for a single car, perfect for single-story plans."_s,
             u"A white area rug; good for family gatherings; suitable for professional offices."_s,
             u"Near the Jewish Community Center."_s}) {
        const auto findings = wordingOf(text);
        CAPTURE(text);
        CAPTURE(findings.empty() ? QString() : findings.front().message);
        CHECK(findings.empty());
    }
}

TEST_CASE("no replacement says something about the home that the words did not say")
{
    static const QStringList harmless{u"tenant"_s, u"bonus room"_s, u"garden shed"_s, u"community"_s, u"accessible"_s};
    for (const std::optional<FairHousingPhrase> &phrase : checkRules().fairHousing.phrases) {
        if (phrase && !phrase->instead.isEmpty())
            CHECK(harmless.contains(phrase->instead));
    }
    const auto church = wordingOf(u"Two blocks from the church."_s);
    REQUIRE(church.size() == 1);
    CHECK_FALSE(church.front().replacement);
    CHECK(wordingOf(u"Perfect for singles."_s).size() == 1);
    CHECK(wordingOf(u"A black neighborhood."_s).size() == 1);
}

TEST_CASE("code and addresses are no wording, and other texts than those about homes are not looked at")
{
    CHECK(wordingOf(u"`adults only` and https://example.org/adults-only and [x](adults-only)"_s).empty());
    CHECK(findingsOf(checked({.markdown = u"Adults only."_s, .language = u"en"_s}), u"fair-housing").empty());
    const auto other = findingsOf(
        checked({.markdown = u"Solo adultos."_s, .language = u"es"_s, .templateChecks = {u"fair-housing"_s}}),
        u"fair-housing");
    REQUIRE(other.size() == 1);
    CHECK(other[0].severity == CheckSeverity::Passed);
    CHECK(other[0].message.contains(u"English"_s));
}

TEST_CASE("phrases with alternatives and optional words are found in each form")
{
    const FairHousingRules &rules = checkRules().fairHousing;
    REQUIRE(rules.phrases.size() > 100);
    for (const QString &text : {u"suited for a growing family"_s, u"english speakers only"_s, u"no service animals"_s,
             u"close to the church"_s, u"right kind of people"_s, u"mentally disabled"_s}) {
        CAPTURE(text);
        CHECK(wordingOf(text).size() == 1);
    }
}
