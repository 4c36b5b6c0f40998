// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diff.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QString prose(int words, unsigned seed, int wordsInParagraph = 120)
{
    std::mt19937 random(seed);
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += i % wordsInParagraph == 0 ? u"\n\n"_s : i % 12 == 0 ? u"\n"_s : u" "_s;
        text += u"w"_s + QString::number(int(20'000.0 / (1 + random() % 20'000)));
    }
    return text;
}

} // namespace

TEST_CASE("equal texts have no differences")
{
    CHECK(diffWords(u"", u"").empty());
    const auto parts = diffWords(u"the same", u"the same");
    REQUIRE(parts.size() == 1);
    CHECK(parts.front().kind == DiffKind::Equal);
    CHECK(groupChanges(parts).empty());
    CHECK(textEdits(u"the same", u"the same").empty());
}

TEST_CASE("a change holds what goes and what comes, and can be taken back alone")
{
    const QString before = u"one two three four five six seven"_s;
    const QString after = u"one 2 three four five six 7"_s;
    const auto changes = groupChanges(diffWords(before, after));
    REQUIRE(changes.size() == 2);
    CHECK(changes[1] == Change{28, u"seven"_s, 26, u"7"_s});
    QString kept = after;
    const TextEdit revert = editReverting(changes[0]);
    applyEdits(kept, std::span(&revert, 1));
    CHECK(kept == u"one two three four five six 7");
}

TEST_CASE("added and removed words are counted")
{
    const auto parts =
        diffWords(u"It has a tendency to show every single scuff", u"It shows every single scuff and mark");
    CHECK((countChangedWords(parts) == ChangedWords{.added = 3, .removed = 5}));
}

TEST_CASE("a reflowed text differs in white space only")
{
    QString before = prose(2'000, 1);
    QString after = before;
    qsizetype column = 0;
    for (qsizetype i = 1; i + 1 < after.size(); ++i) {
        const bool isLineEnd = after.at(i) == u'\n' && after.at(i - 1) != u'\n' && after.at(i + 1) != u'\n';
        if (isLineEnd)
            after[i] = u' ';
        if (after.at(i) == u' ' && ++column % 9 == 0)
            after[i] = u'\n';
    }
    REQUIRE(before != after);
    const auto parts = diffWords(before, after);
    for (const Change &change : groupChanges(parts))
        CHECK((change.deleted + change.inserted).trimmed().isEmpty());
    CHECK(countChangedWords(parts) == ChangedWords{});
}

TEST_CASE("a long text with few edits or a moved part takes few steps")
{
    const QString before = prose(180'000, 5);
    REQUIRE(before.size() > 500'000);
    SECTION("a hundred edits")
    {
        QString after = before;
        for (int i = 1; i <= 100; ++i)
            after.insert(after.size() / 101 * i, u" lamp "_s);
        DiffEffort effort;
        const auto parts = diffWords(before, after, {}, &effort);
        CHECK_FALSE(effort.coarse);
        CHECK(effort.steps < 3'000'000);
        CHECK(groupChanges(parts).size() <= 100);
    }
    SECTION("the first tenth moved to the end")
    {
        const qsizetype cut = before.indexOf(u"\n\n"_s, before.size() / 10);
        const QString after = before.sliced(cut + 2) + u"\n\n"_s + before.first(cut);
        DiffEffort effort;
        const auto parts = diffWords(before, after, {}, &effort);
        CHECK_FALSE(effort.coarse);
        CHECK(effort.steps < 3'000'000);
        CHECK(groupChanges(parts).size() == 2);
    }
    SECTION("nothing in common")
    {
        DiffEffort effort;
        const auto parts = diffWords(before, prose(180'000, 6), {}, &effort);
        CHECK(effort.steps < 100'000'000);
        CHECK(countChangedWords(parts).removed > 0);
    }
    SECTION("one line without any space")
    {
        DiffEffort effort;
        const QString line(1'000'000, u'x');
        const auto parts = diffWords(line, line + u"y"_s, {}, &effort);
        CHECK(effort.steps < 100);
        CHECK(textEdits(line, line + u"y"_s) == TextEdits{{1'000'000, 0, u"y"_s}});
        CHECK(parts.size() == 2);
    }
}

TEST_CASE("edits touch only the letters that differ")
{
    CHECK(textEdits(u"the color of oak", u"the colour of oak") == TextEdits{{8, 0, u"u"_s}});
    CHECK(textEdits(u"a b c", u"a x c y") == TextEdits{{2, 1, u"x"_s}, {5, 0, u" y"_s}});
}
