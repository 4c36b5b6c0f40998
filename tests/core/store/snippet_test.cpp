// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snippet.h"
#include "tests/support/test_precompiled.h"

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QStringList matched(const Snippet &snippet)
{
    QStringList words;
    for (const TextRange &range : snippet.matches)
        words += snippet.text.mid(range.position, range.length);
    return words;
}

} // namespace

TEST_CASE("a snippet shows the surroundings of the first match on one line")
{
    const QString text = QString(u"filler words before "_s).repeated(20) + u"the quiet\nKitchen has kitchen lights"_s
        + QString(u" and after"_s).repeated(40);
    const std::optional<Snippet> snippet = makeSnippet(text, SearchTerms::parse(u"kitch"_s));
    REQUIRE(snippet.has_value());
    CHECK(snippet->text.startsWith(u'…'));
    CHECK(snippet->text.endsWith(u'…'));
    CHECK_FALSE(snippet->text.contains(u'\n'));
    CHECK(snippet->text.contains(u"the quiet Kitchen has"_s));
    CHECK(snippet->text.size() < 220);
    CHECK(matched(*snippet) == QStringList{u"Kitchen"_s, u"kitchen"_s});
}

TEST_CASE("a snippet of a short text is the whole text, with its marks at both ends")
{
    const std::optional<Snippet> snippet = makeSnippet(u"(Été en ville)"_s, SearchTerms::parse(u"ETE"_s));
    REQUIRE(snippet.has_value());
    CHECK(snippet->text == u"(Été en ville)"_s);
    CHECK(matched(*snippet) == QStringList{u"Été"_s});
}

TEST_CASE("a snippet is read without the marks of Markdown, and its matches stay at their words")
{
    const QString text = u"# North light\n\n- a **north** wall\n- `code` at -5 * 3\n\n> to the *north*"_s;
    const std::optional<Snippet> snippet = makeSnippet(text, SearchTerms::parse(u"north"_s));
    REQUIRE(snippet.has_value());
    CHECK(snippet->text == u"North light a north wall code at -5 * 3 to the north"_s);
    CHECK(matched(*snippet) == QStringList{u"North"_s, u"north"_s, u"north"_s});
    CHECK(openingSnippet(text).text == snippet->text);
}

TEST_CASE("words in quotes must follow one another, whole")
{
    const SearchTerms terms = SearchTerms::parse(u"\"sea view\" flat"_s);
    CHECK(terms.toFtsExpression() == u"\"sea view\" AND \"flat\"*"_s);
    const std::optional<Snippet> snippet = makeSnippet(u"A view of the sea: sea view, sea viewing"_s, terms);
    REQUIRE(snippet.has_value());
    CHECK(matched(*snippet) == QStringList{u"sea view"_s});
    CHECK_FALSE(makeSnippet(u"view sea"_s, terms).has_value());
}

TEST_CASE("what is no word is no term")
{
    CHECK(SearchTerms::parse(u"\" * ( ) - : ^ '\" \"\""_s).isEmpty());
    CHECK(SearchTerms::parse(u""_s).isEmpty());
    CHECK(SearchTerms::parse(u"AND OR NOT NEAR"_s).toFtsExpression()
        == u"\"and\"* AND \"or\"* AND \"not\"* AND \"near\"*"_s);
    CHECK(SearchTerms::parse(u"x "_s.repeated(500)).terms.size() <= 32);
}
