// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check.h"

#include "core/base/code_points.h"
#include "core/check/check_context.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

using Check = Findings (*)(const CheckContext &);

constexpr std::array<Check, 11> allChecks{checkFairHousing, checkPlatform, checkBrandWords, checkKeywords, checkLinks,
    checkImages, checkReadability, checkHeadings, checkTitle, checkDescription, checkWords};

void nameSections(Findings &findings, const MarkdownProse &prose)
{
    for (CheckFinding &finding : findings) {
        if (finding.field != CheckField::Body)
            continue;
        const int heading = prose.headingBefore(finding.range.position);
        if (heading < 0)
            continue;
        finding.sectionHeading = prose.headings[size_t(heading)].text;
        finding.section = int(std::count_if(prose.headings.begin(), prose.headings.begin() + heading + 1,
            [](const MarkdownHeading &earlier) { return earlier.level > 1; }));
    }
}

void setAsideWhatIsKnown(Findings &findings, const CheckInput &input)
{
    if (input.setAside.isEmpty())
        return;
    for (CheckFinding &finding : findings) {
        const auto reason = input.setAside.constFind(findingKey(finding, input.markdown));
        if (reason == input.setAside.constEnd() || finding.severity == CheckSeverity::Passed)
            continue;
        finding.severity = CheckSeverity::Passed;
        finding.setAside = *reason;
        finding.message = QObject::tr("Set aside: %1").arg(*reason);
    }
}

} // namespace

QString findingKey(const CheckFinding &finding, const QString &markdown)
{
    const bool isPlace = finding.field == CheckField::Body && finding.range.length > 0
        && finding.range.length < markdown.size() && finding.range.end() <= markdown.size();
    const QString words =
        isPlace ? markdown.sliced(finding.range.position, finding.range.length).simplified().toLower() : QString();
    return finding.rule + u'|' + words.left(200);
}

QString quoted(const QString &text) { return QObject::tr("“%1”").arg(text); }

QString sourceText(const CheckContext &context, const TextRange &range)
{
    return context.input.markdown.sliced(range.position, range.length);
}

qsizetype CheckReport::toLookAt() const
{
    return std::ranges::count_if(
        findings, [](const CheckFinding &finding) { return finding.severity != CheckSeverity::Passed; });
}

Result<CheckReport> checkText(const CheckInput &input, const CheckRules &rules, const std::stop_token &stop)
{
    const auto cancelled = [] { return failure(ErrorKind::Cancelled, QObject::tr("The check was stopped.")); };
    if (stop.stop_requested())
        return cancelled();
    const MarkdownProse prose = readMarkdownProse(input.markdown);
    if (stop.stop_requested())
        return cancelled();
    const std::vector<Token> tokens = tokenize(prose.text);
    const std::vector<PlainWord> words = plainWords(prose.text, tokens);
    const qsizetype wordCount = std::ranges::count(tokens, TokenKind::Word, &Token::kind);
    const QString language = input.language.section(QRegularExpression(u"[-_]"_s), 0, 0).toLower();
    const auto formula = std::ranges::find(rules.readability, language, &ReadabilityFormula::language);
    const bool isMeasured = formula != rules.readability.end();
    const CheckContext context{.input = input,
        .rules = rules,
        .prose = prose,
        .tokens = tokens,
        .words = words,
        .wordCount = wordCount,
        .language = language,
        .formula = isMeasured ? &*formula : nullptr,
        .sentences = isMeasured ? countSentences(prose, tokens, language) : SentenceCounts{},
        .stop = stop};

    CheckReport report;
    report.words = wordCount;
    report.characters = countCodePoints(input.markdown);
    report.readingSeconds = int(wordCount * 60 / rules.readingWordsPerMinute);
    for (const Check check : allChecks) {
        if (stop.stop_requested())
            return cancelled();
        Findings findings = check(context);
        if (findings.size() > mostFindingsOfARule)
            findings.resize(mostFindingsOfARule);
        std::ranges::move(findings, std::back_inserter(report.findings));
    }
    if (context.formula)
        report.readability = readabilityScore(context.sentences, *context.formula);
    nameSections(report.findings, prose);
    setAsideWhatIsKnown(report.findings, input);
    std::ranges::stable_sort(report.findings, {}, &CheckFinding::severity);
    return report;
}

} // namespace atelier
