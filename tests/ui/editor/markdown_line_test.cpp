// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt_strings.h"
#include "ui/editor/markdown_line.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("A line of Markdown is told by its first signs")
{
    struct Case {
        QString line;
        LineKind kind;
    };
    const auto [line, kind] = GENERATE(Case{u""_s, LineKind::Blank}, Case{u"  \t"_s, LineKind::Blank},
        Case{u"Plain text"_s, LineKind::Paragraph}, Case{u"# Title"_s, LineKind::Heading},
        Case{u"#hashtag"_s, LineKind::Paragraph}, Case{u"####### seven"_s, LineKind::Paragraph},
        Case{u"- item"_s, LineKind::ListItem}, Case{u"-no item"_s, LineKind::Paragraph},
        Case{u"12. item"_s, LineKind::ListItem}, Case{u"1990. was warm"_s, LineKind::ListItem},
        Case{u"2.5 metres"_s, LineKind::Paragraph}, Case{u"> quote"_s, LineKind::Quote}, Case{u"---"_s, LineKind::Rule},
        Case{u"* * *"_s, LineKind::Rule}, Case{u"```cpp"_s, LineKind::Fence}, Case{u"``` a ` b"_s, LineKind::Paragraph},
        Case{u"| a | b |"_s, LineKind::Table});
    INFO(line.toStdString());
    CHECK(classifyLine(line, {}).kind == kind);
}

TEST_CASE("A fence stays open until one of its own kind and length closes it")
{
    const FenceState open = classifyLine(u"````python", {}).after;
    REQUIRE(open.isOpen());
    CHECK(classifyLine(u"# a comment", open).kind == LineKind::Code);
    CHECK(classifyLine(u"```", open).kind == LineKind::Code);
    CHECK(classifyLine(u"~~~~", open).kind == LineKind::Code);
    CHECK(classifyLine(u"```` not closing", open).kind == LineKind::Code);
    CHECK(classifyLine(u"````", open).kind == LineKind::Fence);
    CHECK_FALSE(classifyLine(u"````", open).after.isOpen());
}

TEST_CASE("A heading knows its level and its title without signs")
{
    const QString line = u"### The *lowest* lamp ###"_s;
    const LineInfo info = classifyLine(line, {});
    CHECK(info.level == 3);
    CHECK(headingTitle(line, info).toString() == u"The *lowest* lamp"_s);
    CHECK(headingTitle(u"# C#", classifyLine(u"# C#", {})).toString() == u"C#"_s);
}

TEST_CASE("The language of a fence is the first word after it")
{
    CHECK(fenceLanguage(u"```cpp").toString() == u"cpp"_s);
    CHECK(fenceLanguage(u"~~~ python {.numbers}").toString() == u"python"_s);
    CHECK(fenceLanguage(u"```").isEmpty());
}
