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
