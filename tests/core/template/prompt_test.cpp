// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/catalog.h"
#include "core/template/prompt.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

Prompt promptFor(const QString &id, const std::vector<std::pair<QString, QString>> &pairs, const BrandVoice &brand = {},
    const PersonaVoice &persona = {})
{
    const TemplateCatalog catalog;
    const auto form = catalog.find(id);
    REQUIRE(form);
    const auto brief = Brief::fromPairs(**form, pairs);
    REQUIRE(brief);
    const auto prompt = buildPrompt(**form, *brief, brand, persona);
    REQUIRE(prompt);
    return *prompt;
}

} // namespace

TEST_CASE("the prompt holds the task, every input that is shown, and the asked length")
{
    const Prompt prompt = promptFor(u"blog-post"_s,
        {{u"topic"_s, u"Oak {floors}"_s}, {u"audience"_s, u"Sellers"_s}, {u"length"_s, u"900"_s},
            {u"keywords"_s, u"oak, ash"_s}});
    CHECK(prompt.user.contains(u"- Topic: Oak {floors}"_s));
    CHECK(prompt.user.contains(u"- Audience: Sellers"_s));
    CHECK(prompt.user.contains(u"- Keywords: oak, ash"_s));
    CHECK(prompt.user.contains(u"- Call to action: yes"_s));
    CHECK(prompt.user.contains(u"about 900 words"_s));
    CHECK(prompt.system.contains(u"Do not invent facts"_s));
}

TEST_CASE("brand and persona go into the system prompt")
{
    const BrandVoice brand{
        .name = u"Juniper"_s, .voice = u"plain"_s, .wordsToAvoid = {u"stunning"_s}, .disclaimer = u"No advice."_s};
    const PersonaVoice persona{.name = u"Busy parents"_s, .concerns = {u"a short commute"_s}};
    const Prompt prompt = promptFor(u"blog-post"_s, {{u"topic"_s, u"Oak floors"_s}}, brand, persona);
    for (const QString &expected :
        {u"Juniper"_s, u"plain"_s, u"stunning"_s, u"No advice."_s, u"Busy parents"_s, u"a short commute"_s})
        CHECK(prompt.system.contains(expected));
}

TEST_CASE("the request asks in one turn, with the seed")
{
    const TemplateCatalog catalog;
    const auto form = catalog.find(u"blog-post"_s);
    REQUIRE(form);
    const auto brief = Brief::fromPairs(**form, {{u"topic"_s, u"Oak floors"_s}, {u"length"_s, u"3000"_s}});
    REQUIRE(brief);
    const auto request = buildRequest(ModelId{u"openai"_s, u"x"_s}, **form, *brief, {}, {}, {}, 7);
    REQUIRE(request);
    CHECK(request->seed == 7);
    CHECK(request->messages.size() == 1);
}

TEST_CASE("a working title comes from the brief")
{
    const TemplateCatalog catalog;
    const auto form = catalog.find(u"market-update"_s);
    REQUIRE(form);
    const auto brief = Brief::fromPairs(**form, {{u"location"_s, u"Austin"_s}});
    REQUIRE(brief);
    CHECK(workingTitle(**form, *brief) == u"Market update: Austin, current month"_s);
}
