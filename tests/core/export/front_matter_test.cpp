// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/front_matter.h"

#include <QTimeZone>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("fields at the head of a file are read")
{
    const SplitText split = splitFrontMatter(u"---\n"
                                             "title: \"A \\\"warm\\\" room: part 1\"\n"
                                             "status: In Review\n"
                                             "tags: [lamps, 'rented, flats', \"oak\"]\n"
                                             "date: 2026-03-01\n"
                                             "layout: post\n"
                                             "# a comment\n"
                                             "---\n\n"
                                             "# Text\n"_s);
    REQUIRE(split.frontMatter.has_value());
    CHECK(split.frontMatter->title == u"A \"warm\" room: part 1");
    CHECK(split.frontMatter->status == u"in review");
    CHECK(split.frontMatter->tags == QStringList{u"lamps"_s, u"rented, flats"_s, u"oak"_s});
    CHECK(split.frontMatter->date->date() == QDate(2026, 3, 1));
    REQUIRE(split.frontMatter->otherFields.size() == 1);
    CHECK(split.frontMatter->otherFields.front() == std::pair(u"layout"_s, u"post"_s));
    CHECK(split.body == u"# Text\n");
    CHECK(split.notes.isEmpty());
}

TEST_CASE("lists may stand on lines of their own")
{
    const SplitText split = splitFrontMatter(u"---\ntags:\n  - one\n  - \"two\"\n...\nbody"_s);
    REQUIRE(split.frontMatter.has_value());
    CHECK(split.frontMatter->tags == QStringList{u"one"_s, u"two"_s});
    CHECK(split.body == u"body");
}

TEST_CASE("what is not understood is told by its line")
{
    const SplitText split = splitFrontMatter(u"---\ntitle: T\n  nested: [\n{what}\ndate: soon\n---\nx"_s);
    REQUIRE(split.frontMatter.has_value());
    REQUIRE(split.notes.size() == 3);
    CHECK(split.notes[0].contains(u"Line 3"_s));
    CHECK(split.notes[1].contains(u"Line 4"_s));
    CHECK(split.notes[2].contains(u"soon"_s));
}

TEST_CASE("a rule at the top, an unclosed block and a text without fields stay as they are")
{
    for (const QString &text : {u"---\n\nA text after a rule\n\n---\n\nmore"_s, u"---\ntitle: never closed\ntext"_s,
             u"no fields\n---\n"_s, u"----\ntitle: x\n---\n"_s, QString()}) {
        const SplitText split = splitFrontMatter(text);
        CHECK_FALSE(split.frontMatter.has_value());
        CHECK(split.body == text);
    }
}

TEST_CASE("written fields are read back")
{
    const FrontMatter fields{.title = u"A \"b\": \\c, [d]"_s,
        .status = u"draft"_s,
        .tags = {u"one, two"_s, u"it's"_s, u"a \"q\""_s},
        .date = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC),
        .otherFields = {{u"layout"_s, u"post"_s}},
        .authorship = {u"Editor 61 %"_s}};
    const QString written = writeFrontMatter(fields);
    const SplitText split = splitFrontMatter(written + u"body"_s);
    REQUIRE(split.frontMatter.has_value());
    CHECK(split.frontMatter->title == fields.title);
    CHECK(split.frontMatter->status == fields.status);
    CHECK(split.frontMatter->tags == fields.tags);
    CHECK(split.frontMatter->date == fields.date);
    CHECK(split.frontMatter->otherFields.size() == 2);
    CHECK(split.body == u"body");
}

TEST_CASE("the escapes of double quotes are read")
{
    const SplitText split = splitFrontMatter(u"---\ntitle: \"Caf\\u00e9 \\x41\\tnow \\U0001F600 \\\\ \\u12\"\n---\n"_s);
    REQUIRE(split.frontMatter.has_value());
    CHECK(split.frontMatter->title == u"Café A now 😀 \\ u12");
}
