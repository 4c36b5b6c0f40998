// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fold.h"
#include "tests/support/test_precompiled.h"

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("titles sort without case and accents, and numbers by their value")
{
    CHECK(foldedForSorting(u"Élan"_s) == foldedForSorting(u"elan"_s));
    CHECK(foldedForSorting(u"Part 2"_s) < foldedForSorting(u"Part 10"_s));
    CHECK(foldedForSorting(u"Part 009"_s) < foldedForSorting(u"Part 10"_s));
    CHECK(foldedForSorting(u"a"_s) < foldedForSorting(u"B"_s));
}

TEST_CASE("words are runs of letters and digits, with their accents folded")
{
    const QString text = u"Don't \"Straße\" naïve—école 3D 世界"_s;
    QStringList words;
    for (const Word &word : splitWords(text))
        words += word.folded;
    CHECK(words == QStringList{u"don"_s, u"t"_s, folded(u"Straße"), u"naive"_s, u"ecole"_s, u"3d"_s, u"世界"_s});
    CHECK(text.mid(splitWords(text)[3].start, splitWords(text)[3].length) == u"naïve"_s);
}
