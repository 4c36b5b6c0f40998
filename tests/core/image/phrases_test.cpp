// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/engine/phrases.h"
#include "tests/support/qt_strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

QStringList phrases(const QString &text)
{
    QStringList found;
    for (const Phrase &phrase : phrasesOf(text))
        found += text.sliced(phrase.start, phrase.length);
    return found;
}

} // namespace

TEST_CASE("Japanese phrases begin with a word and keep the hiragana that belong to it")
{
    CHECK(phrases(u"夜は思ったより早く始まります"_s)
        == QStringList{u"夜は"_s, u"思ったより"_s, u"早く"_s, u"始まります"_s});
    CHECK(phrases(u"温かいミルクティーをどうぞ"_s) == QStringList{u"温かい"_s, u"ミルクティーを"_s, u"どうぞ"_s});
}

TEST_CASE("A particle ends a phrase also before hiragana, and no single letter stands alone")
{
    CHECK(phrases(u"夜のほうじ茶"_s) == QStringList{u"夜の"_s, u"ほうじ茶"_s});
    CHECK(phrases(u"お茶の時間"_s) == QStringList{u"お茶の"_s, u"時間"_s});
}

TEST_CASE("Korean words stay whole; punctuation and spaces are between phrases")
{
    CHECK(phrases(u"저녁은 일찍, 시작"_s) == QStringList{u"저녁은"_s, u"일찍"_s, u"시작"_s});
    CHECK(phrases(u"春が来た。窓を開けて"_s) == QStringList{u"春が"_s, u"来た"_s, u"窓を"_s, u"開けて"_s});
}

TEST_CASE("Texts in other scripts have no phrases, Chinese among them")
{
    CHECK(phrases(u"Evenings start earlier"_s).isEmpty());
    CHECK(phrases(u"夜晚比你想的更早开始"_s).isEmpty());
    CHECK(phrases({}).isEmpty());
}
