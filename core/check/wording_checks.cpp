// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_context.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString easeOf(double score)
{
    if (score >= 70)
        return QObject::tr("easy to read");
    if (score >= 60)
        return QObject::tr("plain language");
    if (score >= 45)
        return QObject::tr("fairly hard to read");
    return score >= 30 ? QObject::tr("hard to read") : QObject::tr("very hard to read");
}

QString readabilityMessage(const SentenceCounts &counts, double score, const QString &language)
{
    QStringList parts;
    if (language == "en"_L1)
        parts.append(
            QObject::tr("Grade %1, %2.").arg(std::lround(readabilityGrade(counts).value_or(0))).arg(easeOf(score)));
    else
        parts.append(QObject::tr("It is %1.").arg(easeOf(score)));
    parts.append(QObject::tr(
        "%n word(s) a sentence", nullptr, int(std::lround(double(counts.words) / double(counts.sentences)))));
    return parts.join(u' ');
}

struct Uses {
    QString word;
    std::vector<TextRange> places;
};

std::vector<Uses> usesOf(const CheckContext &context, const QStringList &words)
{
    PhraseMatcher matcher;
    std::vector<Uses> uses;
    for (const QString &word : words) {
        if (word.trimmed().isEmpty())
            continue;
        matcher.addPlain(word);
        uses.push_back({word.trimmed(), {}});
    }
    for (const PhraseMatch &match : matcher.find(context.words, context.stop))
        uses[size_t(match.phrase)].places.push_back(match.range);
    return uses;
}

// Writes the first letter as the replaced words had it.
QString withCaseOf(const QString &text, const QString &pattern)
{
    if (text.isEmpty() || pattern.isEmpty() || !pattern.front().isUpper())
        return text;
    return text.front().toUpper() + text.sliced(1);
}

QString fairHousingTitle() { return QObject::tr("Fair-housing wording"); }

Findings wordingAboutPeople(
    const CheckContext &context, CheckField field, const QString &text, const std::vector<PlainWord> &words)
{
    const FairHousingRules &rules = context.rules.fairHousing;
    Findings findings;
    for (const PhraseMatch &match : rules.matcher.find(words, context.stop)) {
        const std::optional<FairHousingPhrase> &phrase = rules.phrases[size_t(match.phrase)];
        if (!phrase)
            continue;
        const QString found = text.sliced(match.range.position, match.range.length);
        CheckFinding finding{.rule = u"fair-housing"_s,
            .severity = phrase->severity,
            .title = fairHousingTitle(),
            .message = quoted(found.simplified()) + u' ' + phrase->reason,
            .field = field,
            .range = match.range,
            .suggestion = QObject::tr("Leave it out."),
            .category = phrase->category};
        if (!phrase->instead.isEmpty()) {
            finding.suggestion = QObject::tr("Try %1.").arg(quoted(phrase->instead));
            finding.replacement = withCaseOf(phrase->instead, found);
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

Findings checkReadability(const CheckContext &context)
{
    CheckFinding finding{.rule = u"readability"_s, .title = QObject::tr("Readability"), .range = context.wholeText()};
    if (!context.formula) {
        const QLocale::Language language = QLocale::codeToLanguage(context.language);
        finding.message = language == QLocale::AnyLanguage
            ? QObject::tr("There is no measure of readability for this language.")
            : QObject::tr("There is no measure of readability for %1.").arg(QLocale::languageToString(language));
        return {finding};
    }
    const SentenceCounts &counts = context.sentences;
    const std::optional<double> score = readabilityScore(counts, *context.formula);
    if (!score || counts.words < context.rules.leastWordsForReadability) {
        finding.message = QObject::tr("The text is too short to tell.");
        return {finding};
    }
    finding.value = QObject::tr("%1 of 100").arg(std::lround(*score));
    finding.message = readabilityMessage(counts, *score, context.language);
    if (*score < context.rules.readabilityWarnBelow) {
        finding.severity = CheckSeverity::Warning;
        finding.suggestion = QObject::tr("Shorter sentences and shorter words make it easier.");
    }
    return {finding};
}

Findings checkKeywords(const CheckContext &context)
{
    const std::vector<Uses> keywords = usesOf(context, context.input.keywords);
    if (keywords.empty())
        return {};
    const qsizetype wanted =
        std::clamp<qsizetype>(context.wordCount / context.rules.wordsPerKeywordUse, 1, context.rules.mostKeywordUses);
    Findings findings;
    for (const Uses &keyword : keywords) {
        const auto count = qsizetype(keyword.places.size());
        CheckFinding finding{.rule = u"keyword-use"_s,
            .severity = CheckSeverity::Warning,
            .title = QObject::tr("Keyword use"),
            .value = QObject::tr("%1 of %2").arg(count).arg(wanted)};
        const double percent = context.wordCount == 0 ? 0 : 100.0 * double(count) / double(context.wordCount);
        if (count < wanted) {
            finding.message =
                QObject::tr("%1 %2 of %3").arg(quoted(keyword.word), QString::number(count), QString::number(wanted));
            finding.suggestion = QObject::tr("Use the words where they fit.");
            finding.range = keyword.places.empty() ? TextRange{} : keyword.places.front();
            findings.push_back(std::move(finding));
        } else if (count > wanted && percent > context.rules.maximumKeywordPercent) {
            finding.message = QObject::tr("%1 is %2 % of all words and reads as stuffed.")
                                  .arg(quoted(keyword.word), QLocale().toString(percent, 'f', 1));
            finding.suggestion = QObject::tr("Say some of them in other words.");
            finding.range = keyword.places.back();
            findings.push_back(std::move(finding));
        }
    }
    if (findings.empty()) {
        findings.push_back({.rule = u"keyword-use"_s,
            .title = QObject::tr("Keyword use"),
            .message = QObject::tr("All are on target"),
            .value = QLocale().toString(keywords.size()),
            .range = context.wholeText()});
    }
    return findings;
}

Findings checkBrandWords(const CheckContext &context)
{
    Findings findings;
    QStringList words;
    for (const WordToAvoid &avoided : context.input.wordsToAvoid) {
        if (!avoided.word.trimmed().isEmpty())
            words.append(avoided.word);
    }
    for (const Uses &avoided : usesOf(context, words)) {
        const auto entry = std::ranges::find_if(context.input.wordsToAvoid,
            [&](const WordToAvoid &candidate) { return candidate.word.trimmed() == avoided.word; });
        for (const TextRange &place : avoided.places) {
            CheckFinding finding{.rule = u"brand-avoid"_s,
                .severity = CheckSeverity::Warning,
                .title = QObject::tr("Brand words to avoid"),
                .message = QObject::tr("%1 is a word that the brand avoids.").arg(quoted(sourceText(context, place))),
                .range = place};
            if (!entry->instead.isEmpty()) {
                finding.suggestion = QObject::tr("Try %1.").arg(quoted(entry->instead));
                finding.replacement = withCaseOf(entry->instead, sourceText(context, place));
            }
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::stable_sort(findings, {}, [](const CheckFinding &finding) { return finding.range.position; });
    if (findings.empty() && !words.isEmpty()) {
        findings.push_back({.rule = u"brand-avoid"_s,
            .title = QObject::tr("Brand words to avoid"),
            .message = QObject::tr("None is used"),
            .range = context.wholeText()});
    }
    const std::vector<Uses> wanted = usesOf(context, context.input.wordsToUse);
    QStringList missing;
    for (const Uses &word : wanted) {
        if (word.places.empty())
            missing.append(quoted(word.word));
    }
    if (!wanted.empty()) {
        const auto used = qsizetype(wanted.size()) - missing.size();
        findings.push_back({.rule = u"brand-use"_s,
            .severity = used == 0 && context.wordCount > 0 ? CheckSeverity::Warning : CheckSeverity::Passed,
            .title = QObject::tr("Brand words to use"),
            .message = missing.isEmpty() ? QObject::tr("All are used")
                                         : QObject::tr("Not used: %1").arg(missing.join(u", "_s)),
            .value = QObject::tr("%1 of %2").arg(used).arg(wanted.size()),
            .range = context.wholeText()});
    }
    return findings;
}

Findings checkFairHousing(const CheckContext &context)
{
    if (!context.input.templateChecks.contains(u"fair-housing"_s))
        return {};
    const FairHousingRules &rules = context.rules.fairHousing;
    if (!context.language.isEmpty() && context.language != rules.language) {
        return {{.rule = u"fair-housing"_s,
            .title = fairHousingTitle(),
            .message = QObject::tr("Wording about people is checked in English texts only."),
            .range = context.wholeText()}};
    }
    Findings findings = wordingAboutPeople(context, CheckField::Body, context.input.markdown, context.words);
    for (const auto &[field, text] : {std::pair(CheckField::Title, context.input.title),
             std::pair(CheckField::Description, context.input.description)})
        std::ranges::move(
            wordingAboutPeople(context, field, text, plainWords(text, tokenize(text))), std::back_inserter(findings));
    if (findings.empty()) {
        findings.push_back({.rule = u"fair-housing"_s,
            .title = fairHousingTitle(),
            .message = QObject::tr("No words about who should live there"),
            .range = context.wholeText()});
    }
    return findings;
}

} // namespace atelier
