// SPDX-License-Identifier: GPL-3.0-or-later
// What could be better in a text: measured here, without a model and without a network.
#pragma once

#include "core/check/check_rules.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace atelier {

struct WordToAvoid {
    QString word = {}; // or several words
    QString instead = {}; // the brand's own wording for it; may be empty
};

struct CheckInput {
    QString markdown = {};
    QString title = {}; // empty: the first heading of level 1 stands for it
    QString description = {}; // what search results show
    QStringList keywords = {};
    QString platform = {}; // id or name; empty or unknown: no limits
    int images = -1; // how many go out with a post, for platforms with a least number; below 0: those in the text
    std::vector<WordToAvoid> wordsToAvoid = {};
    QStringList wordsToUse = {};
    QString language = {}; // "en", "de-DE"...
    // What the template asks for besides the checks that every text gets. "fair-housing": wording about people;
    // "search": a title and a description are expected; "platform-length": the text is a post.
    QStringList templateChecks = {};
    std::optional<int> wordGoal = {};
    QHash<QString, QString> setAside = {}; // by findingKey: why a person leaves it as it is
};

// The text that a finding's range counts in.
enum class CheckField { Body, Title, Description };

struct CheckFinding {
    // words, reading-time, readability, heading-order, title-length, description-length, keyword-use, platform-length,
    // platform-images, platform-hashtags, brand-avoid, brand-use, fair-housing, link-text, image-text
    QString rule = {};
    CheckSeverity severity = CheckSeverity::Passed;
    QString title = {};
    QString message = {};
    QString value = {}; // short, for the end of the row: "38 of 60"
    CheckField field = CheckField::Body;
    TextRange range = {}; // where to jump; a finding about the whole text has all of it
    int section = 0; // how many headings below the title come before it; 0 is the introduction
    QString sectionHeading = {};
    QString suggestion = {}; // what to do, in a sentence; may be empty
    std::optional<QString> replacement = {}; // what can stand in the range instead
    QString category = {}; // fair-housing: the protected class
    QString setAside = {}; // the person's reason; then the severity is Passed
};

// The same finding has the same key after edits elsewhere in the text: its rule and the words that it is about.
[[nodiscard]] QString findingKey(const CheckFinding &finding, const QString &markdown);

struct CheckReport {
    // Errors, then warnings, then what passed; in the order of the text within each.
    std::vector<CheckFinding> findings = {};
    qsizetype words = 0;
    qsizetype characters = 0; // code points of the source
    int readingSeconds = 0;
    std::optional<double> readability = {}; // 0 to 100

    [[nodiscard]] qsizetype toLookAt() const; // errors and warnings
};

// Depends on its arguments only; may run on any thread. A rule with hundreds of findings tells the first hundred. The
// only error is Cancelled.
[[nodiscard]] Result<CheckReport> checkText(
    const CheckInput &input, const CheckRules &rules, const std::stop_token &stop = {});

} // namespace atelier
