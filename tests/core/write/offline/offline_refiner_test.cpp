// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/offline_refiner.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("grammar: spaces, doubled words, capitals, articles and common typos are put right")
{
    const auto fixed = [](const QString &text) { return refineOffline(OfflineRefinement::FixGrammar, text); };
    CHECK(fixed(u"The  the house has a elevator ,and teh view is good.. it faces west."_s)
        == u"The house has an elevator, and the view is good. It faces west."_s);
    CHECK(fixed(u"He said that that was fine, and i agreed."_s) == u"He said that that was fine, and I agreed."_s);
    CHECK(fixed(u"Wait... what? a good one!"_s) == u"Wait... what? A good one!"_s);
}

TEST_CASE("grammar: what is right already stays as it is")
{
    for (const QString &text :
        {u"Class A apartments and Plan A items, option a or b."_s,
            u"A European oven, a eucalyptus, a university, a one-off, an hour, an heir, an umbrella, an unimportant day."_s,
            u"Walla Walla and Pago Pago are towns."_s,
            u"A 10 min. walk, apt. on the 2nd floor, bldg. with lift, approx. two miles from Main St. by car."_s,
            u"It has 900 sq. ft. of floor, a parking space incl. charger, ave. width unknown."_s,
            u"He could of course stay, an historic house or not."_s,
            u"Die Wohnung liegt an der Straße, die die Stadt baut, mit Balkon und Garten."_s,
            u"Une maison à la mer : il a une terrasse et le jardin est sur la rue."_s}) {
        CHECK(refineOffline(OfflineRefinement::FixGrammar, text).toStdString() == text.toStdString());
    }
    const auto fixed = [](const QString &text) { return refineOffline(OfflineRefinement::FixGrammar, text); };
    CHECK(fixed(u"An european oven, an eucalyptus, a hour, an one-off and a umbrella."_s)
        == u"A european oven, a eucalyptus, an hour, a one-off and an umbrella."_s);
    CHECK(
        fixed(u"A elevator. A old house with with a old door."_s) == u"An elevator. An old house with an old door."_s);
}

TEST_CASE("a word that stands three times stands once afterwards, also in a long text")
{
    const auto fixed = [](const QString &text) { return refineOffline(OfflineRefinement::FixGrammar, text); };
    CHECK(fixed(u"It is the the the house of of oak2 oak."_s) == u"It is the house of oak2 oak."_s);
    const QString longText = u"The house of the baker is old and it is near the mill. "_s.repeated(20'000);
    CHECK(fixed(longText) == longText);
}

TEST_CASE("shorten and simplify never change what is said")
{
    for (const QString &text :
        {u"We bought rather than rented."_s, u"It is not just a kitchen."_s, u"The house is not simply old."_s,
            u"The garden isn’t very large."_s, u"It is not a really quiet street."_s, u"This kind of house is rare."_s,
            u"A new sort of lock was fitted."_s, u"That is kind of you."_s, u"We saw quite a few."_s,
            u"Thank you very much."_s, u"They would rather wait."_s, u"It is almost certainly sold."_s,
            u"The roof was just renovated."_s, u"The roof is essentially new."_s, u"Perhaps the best view."_s,
            u"It is old, in fact very old."_s, u"Sit on the porch at the end of the day and watch."_s,
            u"Rather, it is old."_s, u"Die Küche ist very neu und die Wände sind really glatt."_s}) {
        CHECK(refineOffline(OfflineRefinement::Shorten, text).toStdString() == text.toStdString());
        CHECK(refineOffline(OfflineRefinement::Simplify, text).toStdString() == text.toStdString());
    }
    const auto shortened = [](const QString &text) { return refineOffline(OfflineRefinement::Shorten, text); };
    CHECK(shortened(u"A very old house with an extremely large yard."_s) == u"An old house with a large yard."_s);
    CHECK(shortened(u"It is kind of dark. Basically, it works. Basically the roof leaks."_s)
        == u"It is dark. It works. The roof leaks."_s);
    const QString contrary = u"The kitchen faces the garden window. The garden window does not face the kitchen. "
                             "The kitchen faces the sea."_s;
    CHECK(shortened(contrary) == contrary);
    const auto plain = [](const QString &text) { return refineOffline(OfflineRefinement::Simplify, text); };
    CHECK(plain(u"An additional room, a large number of windows, in addition to the yard."_s)
        == u"Another room, many windows, besides the yard."_s);
}

TEST_CASE("code, links and addresses are passed by")
{
    const QString text = u"See `teh  code` and [teh  link](https://a.example/teh) or mail teh@a.example."_s;
    const QString fixed = refineOffline(OfflineRefinement::FixGrammar, text);
    CHECK(fixed.contains(u"`teh  code`"_s));
    CHECK(fixed.contains(u"(https://a.example/teh)"_s));
    CHECK(fixed.contains(u"teh@a.example"_s));
    CHECK(fixed.contains(u"[the link]"_s));
}

TEST_CASE("shorten: fillers and sentences that say it again go, facts and headings stay")
{
    const QString text =
        u"# A heading\n\nIt is important to note that the kitchen is really very large. The kitchen window "
        "faces the garden. The large kitchen faces the garden window. It measures 20 feet."_s;
    CHECK(refineOffline(OfflineRefinement::Shorten, text)
        == u"# A heading\n\nThe kitchen is large. The kitchen window faces the garden. It measures 20 feet."_s);
}

TEST_CASE("simplify: long words give way to plain ones, with their capitals")
{
    CHECK(
        refineOffline(OfflineRefinement::Simplify, u"In order to utilize the garden, obtain approximately two keys."_s)
        == u"To use the garden, get about two keys."_s);
}

TEST_CASE("what rules cannot do is refused with a sentence")
{
    const auto result = refineOffline(u"translate"_s, u"Text"_s);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Unsupported);
    CHECK(result.error().message.contains(u"model"_s));
    CHECK(refineOffline(u"shorten"_s, u"Text"_s));
}
