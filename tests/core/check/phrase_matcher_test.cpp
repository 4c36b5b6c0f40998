// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/phrase_matcher.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const PhraseMatcher &matcher, const QString &text)
{
    QStringList matches;
    for (const PhraseMatch &match : matcher.find(plainWords(text, tokenize(text))))
        matches.append(text.sliced(match.range.position, match.range.length));
    return matches;
}

QStringList found(const QString &phrase, const QString &text)
{
    PhraseMatcher matcher;
    matcher.add(phrase);
    return found(matcher, text);
}

} // namespace

TEST_CASE("a phrase is found by whole words in any case")
{
    CHECK(found(u"adult(s) only"_s, u"Adults only. An adult only pool"_s)
        == QStringList{u"Adults only"_s, u"adult only"_s});
    CHECK(found(u"man"_s, u"A human manages the manor, man."_s) == QStringList{u"man"_s});
    CHECK(found(u"family friendly"_s, u"Family-friendly and family  friendly"_s)
        == QStringList{u"Family-friendly"_s, u"family  friendly"_s});
}

TEST_CASE("alternatives and optional words are understood")
{
    const QString phrase = u"perfect|ideal for [a] [young] couple(s)"_s;
    CHECK(found(phrase, u"It is ideal for a young couple."_s) == QStringList{u"ideal for a young couple"_s});
    CHECK(found(phrase, u"perfect for couples"_s) == QStringList{u"perfect for couples"_s});
    CHECK(found(phrase, u"perfect for a old couple"_s).isEmpty());
}

TEST_CASE("a phrase does not reach over the end of a sentence")
{
    CHECK(found(u"no children"_s, u"Pets? No. Children welcome"_s).isEmpty());
    CHECK(found(u"no children"_s, u"no\nchildren"_s) == QStringList{u"no\nchildren"_s});
}

TEST_CASE("possessives match, with either apostrophe")
{
    CHECK(found(u"young couple"_s, u"a young couple’s home"_s) == QStringList{u"young couple’s"_s});
    CHECK(found(u"cheap"_s, u"the cheap's"_s) == QStringList{u"cheap's"_s});
}

TEST_CASE("of overlapping matches the longer wins, and a plain phrase also matches its plural")
{
    PhraseMatcher matcher;
    matcher.add(u"family"_s);
    matcher.add(u"family room(s)"_s);
    CHECK(found(matcher, u"the family rooms for a family"_s) == QStringList{u"family rooms"_s, u"family"_s});
    PhraseMatcher plain;
    plain.addPlain(u"hot tub"_s);
    CHECK(found(plain, u"two Hot tubs, one hot-tub"_s) == QStringList{u"Hot tubs"_s, u"hot-tub"_s});
    PhraseMatcher empty;
    empty.addPlain(u"..."_s);
    CHECK(found(empty, u"..."_s).isEmpty());
}
