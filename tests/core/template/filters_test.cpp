// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/filters.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QString through(const QString &text, const QString &filter) { return filtered({.items = {text}}, filter).text(); }

} // namespace

TEST_CASE("lists are joined as people write them")
{
    CHECK(filtered({.items = {u"oak"_s}}, u"and"_s).text() == u"oak"_s);
    CHECK(filtered({.items = {u"oak"_s, u"ash"_s}}, u"or"_s).text() == u"oak or ash"_s);
    CHECK(filtered({.items = {u"oak"_s, u"ash"_s, u"elm"_s}}, u"and"_s).text() == u"oak, ash, and elm"_s);
}

TEST_CASE("a phrase loses its capital inside a sentence unless it may be a name")
{
    CHECK(through(u"How to sell a house."_s, u"inline"_s) == u"how to sell a house"_s);
    CHECK(through(u"Staging a home"_s, u"inline"_s) == u"staging a home"_s);
    CHECK(through(u"Austin in spring"_s, u"inline"_s) == u"Austin in spring"_s);
    CHECK(through(u"Sourdough starters in winter"_s, u"inline"_s) == u"sourdough starters in winter"_s);
    CHECK(through(u"St. Paul in spring"_s, u"inline"_s) == u"St. Paul in spring"_s);
    CHECK(through(u"It leaks. Now what"_s, u"inline"_s) == u"“It leaks. Now what”"_s);
    CHECK(through(u"HVAC upkeep"_s, u"inline"_s) == u"HVAC upkeep"_s);
    CHECK(through(u"Is now a good time?"_s, u"inline"_s) == u"“Is now a good time?”"_s);
    CHECK(filtered({.items = {u"First-Time Buyers"_s}, .isProposal = true}, u"inline"_s).text()
        == u"first-time buyers"_s);
}

TEST_CASE("bare numbers are written as money, counts and words")
{
    CHECK(through(u"450000"_s, u"money"_s) == u"$450,000"_s);
    CHECK(through(u"-1200.50"_s, u"money"_s) == u"-$1,200.50"_s);
    CHECK(through(u"450.000 €"_s, u"money"_s) == u"450.000 €"_s);
    CHECK(through(u"1850"_s, u"number"_s) == u"1,850"_s);
    CHECK(through(u"3"_s, u"plural:bedroom"_s) == u"three bedrooms"_s);
    CHECK(through(u"1"_s, u"plural:bathroom"_s) == u"one bathroom"_s);
    CHECK(through(u"2.5"_s, u"plural:bathroom"_s) == u"2.5 bathrooms"_s);
    CHECK(through(u"2"_s, u"plural:city"_s) == u"two cities"_s);
    CHECK(through(u"97.1"_s, u"percent"_s) == u"97.1%"_s);
}

TEST_CASE("a unit is written once, in the singular for one")
{
    CHECK(through(u"24"_s, u"unit:day"_s) == u"24 days"_s);
    CHECK(through(u"1"_s, u"unit:active listing"_s) == u"1 active listing"_s);
    CHECK(through(u"1200"_s, u"unit:sale"_s) == u"1,200 sales"_s);
    CHECK(through(u"2.8 months"_s, u"unit:month"_s) == u"2.8 months"_s);
    CHECK(through(u"24 Days (31 a year ago)"_s, u"unit:day"_s) == u"24 Days (31 a year ago)"_s);
    CHECK(through(u"The Woodlands"_s, u"without-the"_s) == u"Woodlands"_s);
    CHECK(through(u"Theodore"_s, u"without-the"_s) == u"Theodore"_s);
}

TEST_CASE("hashtags keep letters of any script")
{
    CHECK(through(u"warm light"_s, u"hashtag"_s) == u"#WarmLight"_s);
    CHECK(through(u"Größe & Mehr"_s, u"hashtag"_s) == u"#GrößeMehr"_s);
    CHECK(through(u"!!"_s, u"hashtag"_s).isEmpty());
}

TEST_CASE("the first number of a text is found")
{
    CHECK(firstNumber(u"about 1,850 sq ft"_s) == 1850.0);
    CHECK(firstNumber(u"−3.1%"_s) == -3.1);
    CHECK(firstNumber(u"down 3.2%"_s) == -3.2);
    CHECK(firstNumber(u"fell by 3.2%"_s) == -3.2);
    CHECK(firstNumber(u"3.2% lower"_s) == -3.2);
    CHECK(firstNumber(u"less than 21 days"_s) == 21.0);
    CHECK(firstNumber(u"up 3.2%"_s) == 3.2);
    CHECK_FALSE(firstNumber(u"none"_s));
}
