// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/in_language.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;

TEST_CASE("the first of a person's languages that is there is taken, a region's own before the language")
{
    const QJsonObject words{{u"de"_s, u"Ton"_s}, {u"pt-BR"_s, u"Tom"_s}};
    CHECK(inLanguage(words, {u"de-AT"_s, u"de"_s, u"en"_s}).toString() == u"Ton"_s);
    CHECK(inLanguage(words, {u"fr"_s, u"pt-BR"_s, u"de"_s}).toString() == u"Tom"_s);
    CHECK(inLanguage(words, {u"pt-PT"_s}).isUndefined());
    CHECK(inLanguage(words, {}).isUndefined());
}

TEST_CASE("English is never passed over for a translation")
{
    const QJsonObject words{{u"de"_s, u"Ton"_s}};
    CHECK(inLanguage(words, {u"en-GB"_s, u"de"_s}).isUndefined());
}
