// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/brief.h"
#include "core/template/catalog.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

TemplatePointer form(const QString &id)
{
    static const TemplateCatalog catalog;
    const auto found = catalog.find(id);
    REQUIRE(found);
    return *found;
}

const BriefProblem *problemOf(const std::vector<BriefProblem> &problems, const QString &input)
{
    const auto found = std::ranges::find(problems, input, &BriefProblem::input);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("values match by id, alias or label in any case")
{
    const auto brief = Brief::fromPairs(*form(u"blog-post"_s),
        {{u"Topic"_s, u"Oak floors"_s}, {u"TONE"_s, u"expert"_s}, {u"length"_s, u"LONG (1,200–1,800 words)"_s},
            {u"cta"_s, u"no"_s}, {u"keywords"_s, u"oak, ash"_s}, {u"keywords"_s, u"elm"_s}});
    REQUIRE(brief);
    CHECK(brief->text(u"tone"_s) == u"expert"_s);
    CHECK(brief->text(u"length"_s) == u"long"_s);
    CHECK(brief->text(u"call-to-action"_s) == u"off");
    CHECK(brief->list(u"keywords"_s) == QStringList{u"oak"_s, u"ash"_s, u"elm"_s});
}

TEST_CASE("values given in the person's language are stored as those in English are")
{
    const TemplateCatalog german({}, {u"de"_s});
    const auto brief = Brief::fromPairs(**german.find(u"Blogbeitrag"_s),
        {{u"Thema"_s, u"Eichenböden"_s}, {u"Ton"_s, u"Fachkundig"_s}, {u"Zielgruppe"_s, u"Erstkäufer"_s}});
    REQUIRE(brief);
    CHECK(brief->text(u"tone"_s) == u"expert"_s);
    CHECK(brief->text(u"audience"_s) == u"First-Time Buyers"_s);
}

TEST_CASE("inputs that are not given take their defaults")
{
    const auto brief = Brief::fromPairs(*form(u"blog-post"_s), {{u"topic"_s, u"Oak floors"_s}});
    REQUIRE(brief);
    CHECK(brief->text(u"tone"_s) == u"friendly"_s);
    CHECK(brief->text(u"call-to-action"_s) == u"on");
    CHECK_FALSE(brief->has(u"location"_s));
}

TEST_CASE("every problem is told at once, with the input, its limits and what was given")
{
    const auto brief = Brief::fromPairs(*form(u"blog-post"_s),
        {{u"tone"_s, u"frendly"_s}, {u"length"_s, u"99"_s}, {u"keyword"_s, u"x"_s},
            {u"location"_s, QString(200, u'x')}});
    REQUIRE_FALSE(brief);
    const auto &problems = brief.error();
    CHECK(problems.size() == 5);
    REQUIRE(problemOf(problems, u"tone"_s) != nullptr);
    CHECK(problemOf(problems, u"tone"_s)->message.contains(u"Did you mean “Friendly”"_s, Qt::CaseInsensitive));
    REQUIRE(problemOf(problems, u"length"_s) != nullptr);
    CHECK(problemOf(problems, u"length"_s)->message.contains(u"from 100 to 5000"_s));
    REQUIRE(problemOf(problems, u"keyword"_s) != nullptr);
    CHECK(problemOf(problems, u"keyword"_s)->message.contains(u"keywords"_s));
    REQUIRE(problemOf(problems, u"location"_s) != nullptr);
    CHECK(problemOf(problems, u"location"_s)->message.contains(u"80"_s));
    REQUIRE(problemOf(problems, u"topic"_s) != nullptr);
    CHECK(toError(problems).kind == ErrorKind::InvalidInput);
}

TEST_CASE("a length is a band or a number of words")
{
    const auto byBand =
        Brief::fromPairs(*form(u"blog-post"_s), {{u"topic"_s, u"Oak floors"_s}, {u"length"_s, u"short"_s}});
    REQUIRE(byBand);
    CHECK(askedWords(*form(u"blog-post"_s), *byBand) == WordBand{500, 800});
    for (const QString &given : {u"1200"_s, u"1,200"_s, u"1200 words"_s}) {
        const auto byNumber =
            Brief::fromPairs(*form(u"blog-post"_s), {{u"topic"_s, u"Oak floors"_s}, {u"length"_s, given}});
        REQUIRE(byNumber);
        CHECK(askedWords(*form(u"blog-post"_s), *byNumber) == WordBand{1200, 1200});
    }
    CHECK_FALSE(Brief::fromPairs(*form(u"blog-post"_s), {{u"topic"_s, u"Oak floors"_s}, {u"length"_s, u"5001"_s}}));
}

TEST_CASE("facts split at commas that a further name follows, and not inside amounts")
{
    const auto brief = Brief::fromPairs(*form(u"market-update"_s),
        {{u"location"_s, u"Austin"_s}, {u"figures"_s, u"median price=$552,000, days on market=47"_s},
            {u"figures"_s, u"rent: 2150"_s}});
    REQUIRE(brief);
    const Facts facts = brief->facts(u"figures"_s);
    REQUIRE(facts.size() == 3);
    CHECK(facts[0] == Fact{u"median price"_s, u"$552,000"_s});
    CHECK(facts[2] == Fact{u"rent"_s, u"2150"_s});
}

TEST_CASE("a fact that names another input fills it")
{
    const auto brief = Brief::fromPairs(*form(u"listing-description"_s),
        {{u"property-type"_s, u"Condo"_s}, {u"location"_s, u"Austin"_s},
            {u"facts"_s, u"bedrooms=3, price=450000, sq ft=900"_s}});
    REQUIRE(brief);
    CHECK(brief->text(u"bedrooms"_s) == u"3"_s);
    CHECK(brief->number(u"square-feet"_s) == 900);
    CHECK(brief->facts(u"facts"_s) == Facts{{u"price"_s, u"450000"_s}});
}

TEST_CASE("inputs that the others hide are neither asked for nor used")
{
    const auto brief = Brief::fromPairs(*form(u"listing-description"_s),
        {{u"property-type"_s, u"land"_s}, {u"location"_s, u"Austin"_s}, {u"bedrooms"_s, u"3"_s}});
    REQUIRE(brief);
    CHECK_FALSE(brief->has(u"bedrooms"_s));
    CHECK(brief->ignored() == QStringList{u"bedrooms"_s});
    CHECK_FALSE(brief->has(u"original-description"_s));
    CHECK_FALSE(Brief::fromPairs(*form(u"listing-description"_s), {{u"mode"_s, u"optimise"_s}}));
}

TEST_CASE("a brief comes back from its JSON unchanged, whatever the order of the inputs was")
{
    const auto first = Brief::fromPairs(*form(u"market-update"_s),
        {{u"location"_s, u"Austin, Texas"_s}, {u"figures"_s, u"median price=552000"_s}, {u"forecast"_s, u"on"_s}});
    const auto second = Brief::fromPairs(*form(u"market-update"_s),
        {{u"forecast"_s, u"yes"_s}, {u"numbers"_s, u"median price=552000"_s}, {u"location"_s, u"Austin, Texas"_s}});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(QJsonDocument(first->toJson()).toJson() == QJsonDocument(second->toJson()).toJson());
    const auto again = Brief::fromJson(*form(u"market-update"_s), first->toJson());
    REQUIRE(again);
    CHECK(*again == *first);
}

TEST_CASE("JSON lists keep commas inside their entries, and facts may be an object")
{
    const auto brief = Brief::fromJson(*form(u"listing-description"_s),
        QJsonObject{{u"property-type"_s, u"condo"_s}, {u"location"_s, u"Austin"_s},
            {u"key-features"_s, QJsonArray{u"balcony, facing west"_s}}, {u"square-feet"_s, 900},
            {u"facts"_s, QJsonObject{{u"price"_s, 450000}}}});
    REQUIRE(brief);
    CHECK(brief->list(u"key-features"_s) == QStringList{u"balcony, facing west"_s});
    CHECK(brief->facts(u"facts"_s) == Facts{{u"price"_s, u"450000"_s}});
}

TEST_CASE("what a form holds is checked in the same way")
{
    const auto brief = Brief::fromValues(*form(u"blog-post"_s),
        {{u"topic"_s, u"Oak floors"_s}, {u"location"_s, u"  "_s}, {u"keywords"_s, QStringList{u"a, b"_s}},
            {u"call-to-action"_s, false}});
    REQUIRE(brief);
    CHECK_FALSE(brief->has(u"location"_s));
    CHECK(brief->list(u"keywords"_s) == QStringList{u"a, b"_s});
    CHECK(brief->text(u"call-to-action"_s) == u"off");
}
