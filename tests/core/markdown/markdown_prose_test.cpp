// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_prose.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// The prose of a text with runs of white space as one space.
QString read(const QString &markdown) { return readMarkdownProse(markdown).text.simplified(); }

// Every letter of the prose stands at its own place.
void checkPlaces(const QString &markdown)
{
    const MarkdownProse prose = readMarkdownProse(markdown);
    REQUIRE(prose.text.size() == markdown.size());
    bool isInPlace = true;
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar unit = prose.text.at(i);
        isInPlace = isInPlace
            && (unit == u' ' || unit == markdown.at(i) || unit == QChar::ReplacementCharacter
                || markdown.at(i) == u'&');
    }
    CHECK(isInPlace);
}

} // namespace

TEST_CASE("prose is what a reader reads, without marks, code, addresses and HTML")
{
    CHECK(read(u"# A *warm* room\n\nSome **bold** text."_s) == u"A warm room Some bold text.");
    CHECK(read(u"Use `code` and\n\n```\nint x;\n```\n\n    indented\n\nend"_s) == u"Use and end");
    CHECK(read(u"See [our guide](https://example.org/the-guide) now"_s) == u"See our guide now");
    CHECK(read(u"See <https://example.org/x> and https://example.org/y. Done"_s) == u"See and . Done");
    CHECK(read(u"<div>raw</div>\n\ntext <b>in</b> line"_s) == u"text in line");
    CHECK(read(u"![a lamp](lamp.png) stands"_s) == u"stands");
    CHECK(read(u"| a | b |\n|---|---|\n| one | two |"_s) == u"a b one two");
    CHECK(read(u"> quoted\n> lines here\n\n- item one\n  goes on\n- [x] item two"_s)
        == u"quoted lines here item one goes on item two");
    CHECK(read(u"~~gone~~ and 5 \\* 3 &amp; more"_s) == u"gone and 5 * 3 & more");
}

TEST_CASE("each letter of the prose keeps its place in the source")
{
    checkPlaces(u"# Café *crème*\n\nDas Gebäude [steht](x) früh — 👩‍🍳 **kocht** `x` weiter."_s);
    checkPlaces(u"> * nested\n>   text 👍 here\n>   and **more** é\n> lazy\nlines go on"_s);
    checkPlaces(u"a [a](xba)a ![b](b) b\r\nnext *line*\r\n\r\nTitle\r\n====="_s);
    checkPlaces(u"null "_s + QChar(0) + u" and lone "_s + QChar(0xD800) + u" unit"_s);
    const MarkdownProse prose = readMarkdownProse(u"Ünïcödé 👍 [ß](u) word"_s);
    CHECK(prose.text.indexOf(u"word"_s) == u"Ünïcödé 👍 [ß](u) word"_s.indexOf(u"word"_s));
}

TEST_CASE("headings have their level, text and place")
{
    const MarkdownProse prose = readMarkdownProse(u"intro\n\n# One *two* `x`\n\ntext\n\nThree\n-----\n"_s);
    REQUIRE(prose.headings.size() == 2);
    CHECK(prose.headings[0].level == 1);
    CHECK(prose.headings[0].text == u"One two x");
    CHECK(prose.headings[0].range.position == 7);
    CHECK(prose.headings[1].level == 2);
    CHECK(prose.headings[1].text == u"Three");
    CHECK(prose.headingBefore(0) == -1);
    CHECK(prose.headingBefore(7) == 0);
    CHECK(prose.headingBefore(28) == 0);
    CHECK(prose.headingBefore(35) == 1);
}

TEST_CASE("links and pictures have their text, target and place")
{
    const QString markdown = u"See [the *guide*](/g) and [](/empty), ![](p.png) or ![lamp][l].\n\n[l]: lamp.png"_s;
    const MarkdownProse prose = readMarkdownProse(markdown);
    REQUIRE(prose.links.size() == 2);
    CHECK(prose.links[0].text == u"the guide");
    CHECK(prose.links[0].target == u"/g");
    CHECK(markdown.sliced(prose.links[0].range.position, prose.links[0].range.length) == u"[the *guide*](/g)");
    CHECK(prose.links[1].text.isEmpty());
    CHECK(markdown.sliced(prose.links[1].range.position, prose.links[1].range.length) == u"[](/empty)");
    REQUIRE(prose.images.size() == 2);
    CHECK(markdown.sliced(prose.images[0].range.position, prose.images[0].range.length) == u"![](p.png)");
    CHECK(prose.images[1].text == u"lamp");
    CHECK(prose.images[1].target == u"lamp.png");
}

TEST_CASE("blocks tell paragraphs, items, headings and cells apart")
{
    const MarkdownProse prose = readMarkdownProse(u"# H\n\nP one.\n\n- item\n\n| a |\n|---|\n| b |"_s);
    REQUIRE(prose.blocks.size() == 5);
    CHECK(prose.blocks[0].kind == ProseKind::Heading);
    CHECK(prose.blocks[1].kind == ProseKind::Paragraph);
    CHECK(prose.blocks[1].range == TextRange{5, 6});
    CHECK(prose.blocks[2].kind == ProseKind::ListItem);
    CHECK(prose.blocks[3].kind == ProseKind::TableCell);
}

TEST_CASE("hostile Markdown is read without harm")
{
    checkPlaces(QString(50'000, u'>') + u"deep"_s);
    checkPlaces(QString(100'000, u'['));
    checkPlaces(QString(100'000, u'*') + u"a"_s);
    checkPlaces(QString(1'000'000, u'x'));
    checkPlaces(u"é&nbsp;"_s.repeated(50'000));
    checkPlaces(u"[a](b)"_s.repeated(20'000));
    checkPlaces(u"- "_s.repeated(5'000) + u"x"_s);
    CHECK(readMarkdownProse({}).blocks.empty());
}

TEST_CASE("pictures nested without end are told, the outer ones without the words of the innermost")
{
    constexpr qsizetype depth = 20'000;
    const MarkdownProse prose = readMarkdownProse(u"![a "_s.repeated(depth) + u"](u)"_s.repeated(depth));
    CHECK(prose.images.size() == depth);
    CHECK(std::ranges::all_of(prose.images, [](const MarkdownLink &image) { return image.text.size() < 100; }));
    const MarkdownProse linked = readMarkdownProse(u"[![a lamp](lamp.png) on](lamp.html)"_s);
    CHECK(linked.images.front().text == u"a lamp");
    CHECK(linked.links.front().text == u"a lamp on");
}
