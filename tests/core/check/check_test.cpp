// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/check/check_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

CheckFinding only(const CheckReport &report, QStringView rule)
{
    const std::vector<CheckFinding> findings = findingsOf(report, rule);
    REQUIRE(findings.size() == 1);
    return findings.front();
}

} // namespace

TEST_CASE("words and reading time are told, and how far the goal is")
{
    const CheckReport report = checked({.markdown = u"word "_s.repeated(812), .wordGoal = 1'000});
    CHECK(report.words == 812);
    CHECK(only(report, u"words").value == u"812 of 1,000");
    CHECK(only(report, u"words").message == u"188 to go.");
    CHECK(only(report, u"reading-time").value == u"3 min");
    CHECK(only(checked({.markdown = u"word"_s}), u"reading-time").value == u"under 1 min");
    CHECK(checked({}).words == 0);
}

TEST_CASE("errors come before warnings and those before what passed")
{
    const CheckReport report = checked({.markdown = u"# T\n\n### Skipped\n\nAdults only. [](x)"_s,
        .language = u"en"_s,
        .templateChecks = {u"fair-housing"_s}});
    CHECK(report.findings.front().rule == u"fair-housing");
    CHECK(std::ranges::is_sorted(report.findings, {}, &CheckFinding::severity));
    CHECK(report.toLookAt() == 4); // the wording, the link, the skipped level, the short title
}

TEST_CASE("readability is told with its grade, or that the language has none")
{
    const QString text = u"The room is warm. The lamp is on. We sit and read. "_s.repeated(5);
    const CheckFinding english = only(checked({.markdown = text, .language = u"en-GB"_s}), u"readability");
    CHECK(english.severity == CheckSeverity::Passed);
    CHECK(english.value.endsWith(u" of 100"_s));
    CHECK(english.message.startsWith(u"Grade "_s));
    const CheckFinding japanese = only(checked({.markdown = text, .language = u"ja"_s}), u"readability");
    CHECK(japanese.message == u"There is no measure of readability for Japanese.");
    const CheckFinding estonian = only(checked({.markdown = text, .language = u"est"_s}), u"readability");
    CHECK(estonian.message == u"There is no measure of readability for Estonian."); // "es" is Spanish
    const CheckFinding shortText = only(checked({.markdown = u"Hi."_s, .language = u"en"_s}), u"readability");
    CHECK(shortText.value.isEmpty());
    const QString hard =
        u"Notwithstanding considerable architectural peculiarities, accommodation demonstrates "
        "extraordinary habitability characteristics incorporating multifunctional infrastructure. "_s.repeated(4);
    CHECK(only(checked({.markdown = hard, .language = u"en"_s}), u"readability").severity == CheckSeverity::Warning);
}

TEST_CASE("heading order tells skipped levels, second titles and empty headings")
{
    const QString good = u"# One\n\n## Two\n\n### Three\n\n## Four"_s;
    const CheckFinding passed = only(checked({.markdown = good}), u"heading-order");
    CHECK(passed.severity == CheckSeverity::Passed);
    CHECK(passed.value == u"4");
    const QString bad = u"# One\n\n### Skipped\n\n# Again\n\n##\n\ntext"_s;
    const auto findings = findingsOf(checked({.markdown = bad}), u"heading-order");
    REQUIRE(findings.size() == 3);
    CHECK(placeOf(findings[0], bad) == u"### Skipped");
    CHECK(findings[0].suggestion == u"Make it level 2.");
    CHECK(placeOf(findings[1], bad) == u"# Again");
    CHECK(findings[2].message == u"A heading has no words.");
    const QString percent = u"### Save 20%3 or %2"_s;
    CHECK(findingsOf(checked({.markdown = percent}), u"heading-order").front().message
        == u"“Save 20%3 or %2” is on level 3, after level 1.");
}

TEST_CASE("title and description are measured against what search results show")
{
    const QString title = u"Seven ways to warm a north-facing room"_s;
    const CheckFinding fits = only(checked({.title = title}), u"title-length");
    CHECK(fits.value == u"38 of 60");
    CHECK(fits.severity == CheckSeverity::Passed);
    CHECK(fits.field == CheckField::Title);
    const QString text = u"# "_s + u"very "_s.repeated(20) + u"long\n\ntext"_s;
    const CheckFinding inText = only(checked({.markdown = text}), u"title-length");
    CHECK(inText.severity == CheckSeverity::Warning);
    CHECK(inText.field == CheckField::Body);
    CHECK(inText.range.position == 0);
    CHECK(findingsOf(checked({.markdown = u"text"_s}), u"description-length").empty());
    const CheckFinding missing =
        only(checked({.markdown = u"text"_s, .templateChecks = {u"search"_s}}), u"description-length");
    CHECK(missing.severity == CheckSeverity::Warning);
    CHECK(missing.field == CheckField::Description);
}

TEST_CASE("keywords are counted as words, with plurals, outside code")
{
    const QString text = u"Warm light is good. `warm light` Warm lights too. "_s + u"filler "_s.repeated(800);
    const CheckFinding used = only(checked({.markdown = text, .keywords = {u"warm light"_s}}), u"keyword-use");
    CHECK(used.severity == CheckSeverity::Warning);
    CHECK(used.message == u"“warm light” 2 of 3");
    CHECK(placeOf(used, text) == u"Warm light");
    const QString stuffed = u"lamp lamp lamp lamp room"_s;
    CHECK(only(checked({.markdown = stuffed, .keywords = {u"lamp"_s}}), u"keyword-use").message.contains(u"stuffed"_s));
    CHECK(only(checked({.markdown = u"A lamp in a room that we like to sit in with a book"_s, .keywords = {u"lamp"_s}}),
              u"keyword-use")
              .severity
        == CheckSeverity::Passed);
}

TEST_CASE("a post is measured as its platform counts")
{
    const auto lengthFor = [](const QString &text, const QString &platform) {
        return only(checked({.markdown = text, .platform = platform, .images = 1}), u"platform-length");
    };
    CHECK(lengthFor(u"a"_s.repeated(280), u"X"_s).severity == CheckSeverity::Passed);
    const CheckFinding over = lengthFor(u"a"_s.repeated(290), u"X"_s);
    CHECK(over.severity == CheckSeverity::Error);
    CHECK(over.range == TextRange{280, 10});
    CHECK(lengthFor(u"日"_s.repeated(141), u"X"_s).severity == CheckSeverity::Error);
    CHECK(lengthFor(u"👩‍🍳"_s.repeated(140), u"X"_s).value == u"280 of 280");
    CHECK(lengthFor(u"https://example.org/"_s + u"a"_s.repeated(400), u"X"_s).value == u"23 of 280");
    CHECK(lengthFor(u"👩‍🍳"_s.repeated(300), u"bluesky"_s).value == u"300 of 300");
    CHECK(lengthFor(u"a"_s.repeated(2'500), u"Facebook"_s).severity == CheckSeverity::Warning);
    CHECK(findingsOf(checked({.markdown = u"a"_s, .platform = u"blog"_s}), u"platform-length").empty());
}

TEST_CASE("each variation of a post is measured by itself, without its heading")
{
    const QString fitting = u"a"_s.repeated(270);
    QString text;
    for (int number = 1; number <= 5; ++number)
        text += u"## Variation %1\n\n%2 #tag\n\n"_s.arg(number).arg(fitting);
    const CheckReport fits = checked({.markdown = text, .platform = u"Twitter"_s});
    CHECK(only(fits, u"platform-length").severity == CheckSeverity::Passed);
    CHECK(only(fits, u"platform-length").value == u"275 of 280");
    CHECK(only(fits, u"platform-hashtags").value == u"1 of 10");
    const QString longer = text + u"## Variation 6\n\n"_s + u"b"_s.repeated(290) + u"\n"_s;
    const CheckFinding over = only(checked({.markdown = longer, .platform = u"Twitter"_s}), u"platform-length");
    CHECK(over.severity == CheckSeverity::Error);
    CHECK(over.value == u"290 of 280");
    CHECK(placeOf(over, longer) == u"b"_s.repeated(10));
    CHECK(over.sectionHeading == u"Variation 6");
    CHECK(
        only(checked({.markdown = u"\n"_s + u"a"_s.repeated(280) + u"\n\n"_s, .platform = u"X"_s}), u"platform-length")
            .value
        == u"280 of 280");
}

TEST_CASE("hashtags and pictures are counted against the platform's limits")
{
    const CheckReport many = checked({.markdown = u"#tag "_s.repeated(16), .platform = u"facebook"_s, .images = 0});
    CHECK(only(many, u"platform-hashtags").severity == CheckSeverity::Error);
    CHECK(only(many, u"platform-hashtags").range == TextRange{75, 4});
    const CheckReport none = checked({.markdown = u"text"_s, .platform = u"instagram"_s});
    CHECK(only(none, u"platform-images").severity == CheckSeverity::Warning);
    CHECK(findingsOf(checked({.markdown = u"![a](b)"_s, .platform = u"instagram"_s}), u"platform-images").empty());
}

TEST_CASE("words that a brand avoids are found with its own wording")
{
    const QString text = u"A cheap clip lamp. Cheap! Cheaply cheapened."_s;
    const auto findings =
        findingsOf(checked({.markdown = text, .wordsToAvoid = {{u"cheap"_s, u"under €50"_s}}}), u"brand-avoid");
    REQUIRE(findings.size() == 2);
    CHECK(placeOf(findings[0], text) == u"cheap");
    CHECK(findings[0].suggestion == u"Try “under €50”.");
    CHECK(findings[1].replacement == u"Under €50");
    const CheckReport used = checked({.markdown = text, .wordsToUse = {u"lamp"_s, u"oak"_s}});
    CHECK(only(used, u"brand-use").value == u"1 of 2");
    CHECK(only(used, u"brand-use").message == u"Not used: “oak”");
}

TEST_CASE("links and pictures without words are found")
{
    const QString text = u"[](/a) [here](/b) [the guide](/c) [x]() ![](p.png) [![logo](l.png)](/home)"_s;
    const CheckReport report = checked({.markdown = text});
    const auto links = findingsOf(report, u"link-text");
    REQUIRE(links.size() == 3);
    CHECK(placeOf(links[0], text) == u"[](/a)");
    CHECK(placeOf(links[1], text) == u"[here](/b)");
    CHECK(placeOf(links[2], text) == u"[x]()");
    CHECK(placeOf(only(report, u"image-text"), text) == u"![](p.png)");
}

TEST_CASE("every finding has its place within the text that it is about")
{
    const QString text = u"# Title\n\nThe 👍 cheap lamp, [](x), adults only.\n\n#### Deep\n\n"_s + QChar(0) + u"end"_s;
    const CheckReport report = checked({.markdown = text,
        .description = u"short"_s,
        .keywords = {u"oak"_s},
        .platform = u"x"_s,
        .wordsToAvoid = {{u"cheap"_s, {}}},
        .language = u"en"_s,
        .templateChecks = {u"fair-housing"_s}});
    for (const CheckFinding &finding : report.findings) {
        const qsizetype size = finding.field == CheckField::Body ? text.size() : 5;
        CAPTURE(finding.rule);
        CHECK(finding.range.position >= 0);
        CHECK(finding.range.end() <= size);
        CHECK_FALSE(finding.title.isEmpty());
    }
}

TEST_CASE("a check that is stopped says so")
{
    std::stop_source source;
    source.request_stop();
    const Result<CheckReport> report = checkText({.markdown = u"text"_s}, checkRules(), source.get_token());
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().kind == ErrorKind::Cancelled);
}

TEST_CASE("hostile texts are checked, and a rule tells no more than a hundred findings")
{
    CHECK(checked({.markdown = u"[](x) "_s.repeated(20'000), .language = u"en"_s}).findings.size() < 120);
    CHECK(checked({.markdown = u"[![a](b)](c) "_s.repeated(20'000)}).findings.size() < 20);
    CHECK(checked({.markdown = u"a"_s.repeated(1'000'000), .platform = u"x"_s, .language = u"en"_s}).words == 1);
    CHECK(checked({.markdown = QString(10'000, u'>'), .language = u"en"_s}).words == 0);
    CHECK(findingsOf(
              checked({.markdown = u"cheap "_s.repeated(5'000), .wordsToAvoid = {{u"cheap"_s, {}}}}), u"brand-avoid")
              .size()
        == 100);
}

TEST_CASE("a finding that a person set aside passes with the reason, wherever its words move, until they change")
{
    CheckInput input{
        .markdown = u"# T\n\nAdults only.\n\n[](x)"_s, .language = u"en"_s, .templateChecks = {u"fair-housing"_s}};
    const CheckFinding found = only(checked(input), u"fair-housing");
    input.setAside.insert(findingKey(found, input.markdown), u"A licence asks for it."_s);
    input.markdown.insert(5, u"New words. "_s);
    const CheckReport after = checked(input);
    CHECK(only(after, u"fair-housing").severity == CheckSeverity::Passed);
    CHECK(only(after, u"fair-housing").message == u"Set aside: A licence asks for it.");
    CHECK(after.findings.front().rule != u"fair-housing");
    input.markdown.replace(u"Adults only"_s, u"No children"_s);
    CHECK(only(checked(input), u"fair-housing").severity == CheckSeverity::Error);
}
