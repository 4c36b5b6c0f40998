// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/token.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("words are counted as a writer would")
{
    CHECK(countWords(u"") == 0);
    CHECK(countWords(u"  \n ") == 0);
    CHECK(countWords(u"North light is honest.") == 4);
    CHECK(countWords(u"Don't mind a north-facing room: it's 3.5 m by 1,000 cm") == 11);
    CHECK(countWords(u"**bold** and _slanted_ - [link](x)") == 5);
    CHECK(countWords(u"日本語 text") == 4);
    CHECK(countWords(u"e\u0301te\u0301") == 1);
    CHECK(countWords(u"Donau\u00ADdampf\u00ADschiff") == 1);
    CHECK(countWords(u"la col·lecció צה״ל ٣٫٥") == 4);
}

TEST_CASE("the number of a list item is a sign and no word")
{
    CHECK(countWords(u"1. One\n2) Two\n  10. Ten lamps") == 4);
    CHECK(countWords(u"- One\n* Two") == 2);
    CHECK(countWords(u"3.5 metres\n2026 was warm\n12") == 6);
    CHECK(countWords(u"The year was 2026. It was warm.") == 7);
    CHECK(countWords(u"1. Grün\n2. 日本") == 3);
    CHECK(countWords(u"1.\n") == 0);
}

TEST_CASE("plain English is counted as it is cut into words")
{
    for (const QStringView line : {u"The quick brown fox", u"don't stop, north-facing", u"2,700 K or 3.5 m",
             u"a_b --- c.d e/f", u"- **2,700 K** or [x](/y)", u"it's 'quoted' 1. 2.", u"-a- _b_ 1,a 1,"}) {
        const std::vector<Token> tokens = tokenize(line);
        CHECK(countWords(line) == std::ranges::count(tokens, TokenKind::Word, &Token::kind));
    }
}

TEST_CASE("a break is where a block ends, not where a line is wrapped")
{
    const auto breaks = [](QStringView text) {
        const std::vector<Token> tokens = tokenize(text);
        return std::ranges::count(tokens, TokenKind::Break, &Token::kind);
    };
    CHECK(breaks(u"one\ntwo") == 0);
    CHECK(breaks(u"one\r\ntwo") == 0);
    CHECK(breaks(u"one\n\ntwo") == 1);
    CHECK(breaks(u"one\r\n \r\ntwo") == 1);
    CHECK(breaks(u"one\n- two\n- three\n10. four") == 3);
    CHECK(breaks(u"one\n# two") == 1);
    CHECK(breaks(u"\n\none\n\n") == 0);
}

TEST_CASE("lone surrogates are characters of their own")
{
    const QString text = QString(QChar(0xD83D)) + u'a' + QChar(0xDC4D);
    CHECK(tokenize(text).size() == 3);
}
