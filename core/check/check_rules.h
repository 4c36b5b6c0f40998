// SPDX-License-Identifier: GPL-3.0-or-later
// The figures and phrases that the checks use, from resources/checks.
#pragma once

#include "core/base/error.h"
#include "core/check/phrase_matcher.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace atelier {

enum class CheckSeverity { Error, Warning, Passed };

enum class CharacterCounting {
    Characters, // code points
    Graphemes, // what a person sees as one character
    Weighted, // as X counts: most characters outside Latin, and each emoji, are two
};

struct PlatformLimits {
    QString id = {};
    QString name = {};
    QStringList otherNames = {};
    int maximumCharacters = 0;
    std::optional<int> recommendedCharacters = {};
    std::optional<int> maximumHashtags = {};
    std::optional<int> minimumImages = {};
    std::optional<int> maximumImages = {};
    CharacterCounting counting = CharacterCounting::Characters;
    std::optional<int> addressLength = {}; // what a web address counts as, however long it is
};

struct ReadabilityFormula {
    QString language = {}; // two letters
    QString name = {};
    double base = 0;
    double perWordInSentence = 0;
    double perSyllableInWord = 0;
};

struct LengthLimits {
    int minimum = 0;
    int maximum = 0;
};

struct FairHousingPhrase {
    QString category = {}; // "familial-status"
    QString categoryName = {};
    QString reason = {}; // ends the sentence "<phrase> ..."
    QString instead = {}; // wording about the home, or empty when leaving out is best
    CheckSeverity severity = CheckSeverity::Error;
};

struct FairHousingRules {
    QString language = {};
    PhraseMatcher matcher;
    // By the matcher's number; nothing for wording that is allowed although a shorter phrase in it would match.
    std::vector<std::optional<FairHousingPhrase>> phrases;
};

struct CheckRules {
    int readingWordsPerMinute = 0;
    LengthLimits title;
    LengthLimits description;
    int wordsPerKeywordUse = 0;
    int mostKeywordUses = 0;
    double maximumKeywordPercent = 0;
    int leastWordsForReadability = 0;
    double readabilityWarnBelow = 0;
    std::vector<ReadabilityFormula> readability;
    std::vector<PlatformLimits> platforms;
    FairHousingRules fairHousing;

    // By id or name, in any case; nullptr when it has no known limits.
    [[nodiscard]] const PlatformLimits *platform(const QString &idOrName) const;
};

// The three files of resources/checks as bytes; loadCheckRules reads those compiled in.
struct CheckRuleFiles {
    QByteArray rules;
    QByteArray platforms;
    QByteArray fairHousing;
};

// A file that breaks its schema gives InvalidInput with the file, the place in it and what is allowed.
[[nodiscard]] Result<CheckRules> parseCheckRules(const CheckRuleFiles &files);
[[nodiscard]] Result<CheckRules> loadCheckRules();

} // namespace atelier
