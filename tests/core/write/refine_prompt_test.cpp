// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/refine_prompt.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

RefinePrompts prompts() { return RefinePrompts::builtIn().value(); }

QString userText(const RefineRequest &refine)
{
    return prompts().request(refine, ModelId::offline()).value().messages.front().text;
}

} // namespace

TEST_CASE("every kind of refining makes a prompt that holds the passage and leaves no place unfilled")
{
    const RefinePrompts all = prompts();
    for (const RefineKind &kind : all.kinds()) {
        const QString prompt =
            userText({.kind = kind.id, .argument = u"friendly"_s, .passage = u"The lamp is warm."_s});
        CAPTURE(kind.id, prompt);
        CHECK(prompt.contains(u"The lamp is warm."_s));
        CHECK_FALSE(prompt.contains(u"{{"_s));
        if (kind.needs != RefineArgument::None)
            CHECK(prompt.contains(u"friendly"_s));
    }
}

TEST_CASE("a passage that looks like a place is left as it is")
{
    CHECK(userText({.kind = u"instruction"_s, .argument = u"{{passage}}"_s, .passage = u"{{argument}} {{before}}"_s})
            .contains(u"{{argument}} {{before}}"_s));
}

TEST_CASE("unknown kinds and missing arguments name what is wrong")
{
    const auto unknown = prompts().request({.kind = u"shorter"_s, .passage = u"x"_s}, ModelId::offline());
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().message.contains(u"Did you mean shorten?"_s));
    const auto missing = prompts().request({.kind = u"translate"_s, .passage = u"x"_s}, ModelId::offline());
    CHECK(missing.error().field == u"argument"_s);
    CHECK(prompts().request({.kind = u"shorten"_s, .passage = u" \n"_s}, ModelId::offline()).error().field
        == u"passage"_s);
}

TEST_CASE("words to avoid and the text around reach the model")
{
    const auto request = prompts().request({.kind = u"shorten"_s,
                                               .passage = u"p"_s,
                                               .before = u"BEFORE"_s,
                                               .after = u"AFTER"_s,
                                               .wordsToAvoid = {u"cheap"_s}},
        ModelId::offline());
    REQUIRE(request.has_value());
    CHECK(request->system.contains(u"cheap"_s));
    CHECK(request->messages.front().text.contains(u"BEFORE"_s));
    CHECK(request->messages.front().text.contains(u"AFTER"_s));
}

TEST_CASE("fences and blank lines around an answer are taken off, the passage's own are kept")
{
    CHECK(cleanedAnswer(u"```markdown\nShort.\n```"_s, u"Long.\n"_s) == u"Short.\n"_s);
    CHECK(cleanedAnswer(u"\n\nShort.\n"_s, u"  Long."_s) == u"  Short."_s);
    CHECK(cleanedAnswer(u"```\ncode\n```"_s, u"```\nold\n```"_s) == u"```\ncode\n```"_s);
}

TEST_CASE("going on after a cut repeats nothing")
{
    const auto request = prompts().request({.kind = u"shorten"_s, .passage = u"p"_s}, ModelId::offline());
    const TextRequest continued = prompts().continued(*request, u"half"_s);
    REQUIRE(continued.messages.size() == 3);
    CHECK(continued.messages[1].role == MessageRole::Assistant);
    CHECK(continued.messages[1].text == u"half"_s);
}
