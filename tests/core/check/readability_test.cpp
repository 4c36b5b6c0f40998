// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/readability.h"
#include "core/check/syllables.h"
#include "tests/core/check/check_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

SentenceCounts counted(const QString &markdown, QStringView language = u"en")
{
    const MarkdownProse prose = readMarkdownProse(markdown);
    return countSentences(prose, tokenize(prose.text), language);
}

double scoreOf(const QString &text, const QString &language)
{
    return checkText({.markdown = text, .language = language}, checkRules()).value().readability.value();
}

} // namespace

TEST_CASE("syllables are counted by the spelling of each language")
{
    const auto english = [](const QString &word) { return countSyllables(word, u"en"); };
    CHECK(english(u"cat"_s) == 1);
    CHECK(english(u"house"_s) == 1);
    CHECK(english(u"table"_s) == 2);
    CHECK(english(u"walked"_s) == 1);
    CHECK(english(u"wanted"_s) == 2);
    CHECK(english(u"houses"_s) == 2);
    CHECK(english(u"makes"_s) == 1);
    CHECK(english(u"tables"_s) == 2);
    CHECK(english(u"electrician"_s) == 4);
    CHECK(english(u"station"_s) == 2);
    CHECK(english(u"beautiful"_s) == 3);
    CHECK(english(u"the"_s) == 1);
    CHECK(countSyllables(u"Häuser"_s, u"de") == 2);
    CHECK(countSyllables(u"Verständlichkeit"_s, u"de") == 4);
    CHECK(countSyllables(u"Familie"_s, u"de") >= 3);
    CHECK(countSyllables(u"ciudad"_s, u"es") == 2);
    CHECK(countSyllables(u"país"_s, u"es") == 2);
    CHECK(countSyllables(u"queso"_s, u"es") == 2);
    CHECK(countSyllables(u"leer"_s, u"es") == 2);
    CHECK(countSyllables(u"maison"_s, u"fr") == 2);
    CHECK(countSyllables(u"fenêtre"_s, u"fr") == 2);
    CHECK(countSyllables(u"parlent"_s, u"fr") == 1);
    CHECK(countSyllables(u"123"_s, u"en") == 1);
}

TEST_CASE("sentences end at their marks, not at abbreviations and decimals")
{
    CHECK(counted(u"One two. Three four! Five?"_s).sentences == 3);
    CHECK(counted(u"Mr. Smith pays 3.5 million. He said so."_s).sentences == 2);
    CHECK(counted(u"# A heading\n\nOne sentence without end\n\n- an item"_s).sentences == 2);
    CHECK(counted(u"He said “stop.” Then he left."_s).sentences == 2);
    CHECK(counted({}).sentences == 0);
}

TEST_CASE("the English score is Flesch's and the grade Kincaid's")
{
    // 10 words in 2 sentences, 14 syllables.
    const SentenceCounts counts{.sentences = 2, .words = 10, .syllables = 14};
    const ReadabilityFormula &flesch = checkRules().readability.front();
    REQUIRE(flesch.language == u"en");
    CHECK(std::abs(readabilityScore(counts, flesch).value() - (206.835 - 1.015 * 5 - 84.6 * 1.4)) < 1e-9);
    CHECK(std::abs(readabilityGrade({.sentences = 1, .words = 20, .syllables = 32}).value()
              - (0.39 * 20 + 11.8 * 1.6 - 15.59))
        < 1e-9);
    CHECK_FALSE(readabilityScore({}, flesch).has_value());
}

TEST_CASE("plain text scores higher than stilted text in each language")
{
    const auto easierThan = [](const QString &language, const QString &easy, const QString &hard) {
        return scoreOf(easy, language) > scoreOf(hard, language) + 15;
    };
    CHECK(easierThan(u"en-US"_s, u"The room is warm. The lamp is on. We sit and read."_s,
        u"Notwithstanding considerable architectural peculiarities, the accommodation demonstrates extraordinary "
        "habitability characteristics."_s));
    CHECK(easierThan(u"de-DE"_s, u"Das Haus ist alt. Der Hof ist klein. Wir sind gern hier."_s,
        u"Die Berücksichtigung unterschiedlicher Verwaltungsvorschriften erfordert außerordentliche "
        "Aufmerksamkeitsleistungen aller Verfahrensbeteiligten."_s));
    CHECK(easierThan(u"es"_s, u"La casa es vieja. El sol da en la sala. Hay pan."_s,
        u"La consideración pormenorizada de determinadas características arquitectónicas presupone conocimientos "
        "extraordinariamente especializados."_s));
    CHECK(easierThan(u"fr"_s, u"La maison est belle. Le chat dort. On lit."_s,
        u"La détermination approfondie des caractéristiques architecturales nécessite une compréhension "
        "particulièrement développée."_s));
}
