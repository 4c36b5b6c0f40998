// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/open_text.h"

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("A text is edited without its history, and the history of its chunks has the same text")
{
    OpenText text;
    std::vector<QByteArray> chunks;
    for (const TextEdit &edit :
        {TextEdit{0, 0, u"One two"_s}, TextEdit{3, 4, u" 2"_s}, TextEdit{5, 0, u" \U0001F600"_s}})
        chunks.push_back(text.edit("a", std::array{edit}).value().bytes);
    CHECK(text.text() == u"One 2 \U0001F600"_s);
    const auto history = History::decode(chunks);
    REQUIRE(history);
    CHECK(history->text() == text.text());
    CHECK(history->version() == text.version());
    REQUIRE(text.authorship());
    CHECK(*text.authorship() == history->authorship());
    CHECK(text.nextSequence("a") == quint64(history->eventCount()));
}

TEST_CASE("A snapshot and the chunks after it give the text again")
{
    OpenText text;
    REQUIRE(text.edit("a", std::array{TextEdit{0, 0, u"begin"_s}}));
    const QByteArray stored = text.snapshot().toBytes();
    const QByteArray second = text.edit("a", std::array{TextEdit{5, 0, u" and go on"_s}})->bytes;

    auto snapshot = TextSnapshot::fromBytes(stored);
    REQUIRE(snapshot);
    OpenText opened(std::move(*snapshot));
    const auto edits = opened.applyTail(second);
    REQUIRE(edits);
    CHECK(*edits == TextEdits{{5, 0, u" and go on"_s}});
    CHECK(opened.text() == text.text());
    CHECK(opened.version() == text.version());
    CHECK(*opened.authorship() == *text.authorship());
    CHECK(opened.applyTail(second)->empty());
}

TEST_CASE("Concurrent events are not taken for a tail")
{
    OpenText mine;
    const QByteArray base = mine.edit("a", std::array{TextEdit{0, 0, u"base"_s}})->bytes;
    OpenText theirs;
    REQUIRE(theirs.applyTail(base));
    const QByteArray ahead = mine.edit("a", std::array{TextEdit{4, 0, u" mine"_s}})->bytes;
    const QByteArray other = theirs.edit("b", std::array{TextEdit{4, 0, u" theirs"_s}})->bytes;
    const auto result = mine.applyTail(other);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Conflict);
    CHECK(mine.text() == u"base mine"_s);

    auto history = History::decode(std::array{base, ahead});
    REQUIRE(history);
    REQUIRE(history->merge(other));
    mine.follow(*history);
    CHECK(mine.text() == history->text());
    CHECK(mine.nextSequence("b") == 7);
}

TEST_CASE("An edit that is refused leaves the text as it was")
{
    OpenText text;
    REQUIRE(text.edit("a", std::array{TextEdit{0, 0, u"abc"_s}}));
    CHECK_FALSE(text.edit("a", std::array{TextEdit{0, 1, u"x"_s}, TextEdit{9, 0, u"y"_s}}));
    CHECK(text.text() == u"abc"_s);
    CHECK(text.nextSequence("a") == 3);
}
