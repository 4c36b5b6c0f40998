// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/file_name.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("a title becomes a file name that every system takes")
{
    const auto name = [](const QString &title) { return suggestedFileName(title, u"md"_s); };
    CHECK(name(u"Seven ways to warm a room"_s) == u"Seven ways to warm a room.md");
    CHECK(name(u"What “solid oak” should mean: a/b?"_s) == u"What “solid oak” should mean a b.md");
    CHECK(name(u"../../etc/passwd"_s) == u"etc passwd.md");
    CHECK(name(u"CON"_s) == u"_CON.md");
    CHECK(name(u"nul.txt"_s) == u"_nul.txt.md");
    CHECK(name(u"Console"_s) == u"Console.md");
    CHECK(name(u".hidden. "_s) == u"hidden.md");
    CHECK(name({}) == u"Untitled.md");
    CHECK(name(u"???"_s) == u"Untitled.md");
    CHECK(name(u"a\u202Egpj.exe"_s) == u"a gpj.exe.md");
    CHECK(name(u"Cafe\u0301 👩‍🍳"_s) == u"Café 👩‍🍳.md");
    CHECK(name(QString(QChar(0xD800))) == u"Untitled.md");
}

TEST_CASE("a long title is cut at a word and never within a character")
{
    const QString words = suggestedFileName(u"word "_s.repeated(100), u"md"_s);
    CHECK(words.toUtf8().size() <= 123);
    CHECK(words.endsWith(u"word.md"_s));
    const QString emoji = suggestedFileName(u"👩‍🍳"_s.repeated(60), u"md"_s);
    CHECK(emoji.toUtf8().size() <= 123);
    CHECK(emoji.endsWith(u"👩‍🍳.md"_s));
}

TEST_CASE("names that are taken in any case are numbered")
{
    QSet<QString> taken;
    CHECK(distinctFileName(u"Oak"_s, u"md"_s, taken) == u"Oak.md");
    CHECK(distinctFileName(u"oak"_s, u"md"_s, taken) == u"oak 2.md");
    CHECK(distinctFileName(u"Oak"_s, u"md"_s, taken) == u"Oak 3.md");
}
