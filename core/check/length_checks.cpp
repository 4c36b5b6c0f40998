// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code_points.h"
#include "core/check/check_context.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString countOf(qsizetype count, qsizetype limit)
{
    const QLocale locale;
    return QObject::tr("%1 of %2").arg(locale.toString(count), locale.toString(limit));
}

struct LengthNames {
    QString rule;
    QString title;
    QString tooShort;
    QString tooLong;
    QString fits;
};

CheckFinding lengthFinding(const QString &text, const LengthLimits &limits, const LengthNames &names)
{
    const qsizetype length = countCodePoints(text);
    CheckFinding finding{.rule = names.rule, .title = names.title, .value = countOf(length, limits.maximum)};
    if (length > limits.maximum) {
        finding.severity = CheckSeverity::Warning;
        finding.message = names.tooLong.arg(limits.maximum);
    } else if (length < limits.minimum) {
        finding.severity = CheckSeverity::Warning;
        finding.message = names.tooShort.arg(limits.minimum);
    } else {
        finding.message = names.fits;
    }
    return finding;
}

// What one unit after another of a post counts as, by the platform's own rules.
class PostLength {
public:
    PostLength(const QString &text, const PlatformLimits &limits)
        : m_text(text)
        , m_limits(limits)
    {
    }

    struct Measure {
        qsizetype length = 0;
        qsizetype overflow = -1; // where the first character stands that is too many, or -1
    };

    Measure measure(const TextRange &post)
    {
        static const QRegularExpression address(u"\\bhttps?://\\S+"_s, QRegularExpression::CaseInsensitiveOption);
        m_measure = {};
        qsizetype place = post.position;
        if (m_limits.addressLength) {
            const QStringView text = QStringView(m_text).first(post.end());
            for (const QRegularExpressionMatch &match : address.globalMatchView(text, post.position)) {
                addText(place, match.capturedStart());
                add(match.capturedStart(), *m_limits.addressLength);
                place = match.capturedEnd();
            }
        }
        addText(place, post.end());
        return m_measure;
    }

private:
    void add(qsizetype place, int weight)
    {
        m_measure.length += weight;
        if (m_measure.overflow < 0 && m_measure.length > m_limits.maximumCharacters)
            m_measure.overflow = place;
    }

    void addText(qsizetype from, qsizetype to)
    {
        if (m_limits.counting == CharacterCounting::Characters) {
            for (qsizetype i = from; i < to; ++i) {
                if (!m_text[i].isLowSurrogate())
                    add(i, 1);
            }
            return;
        }
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, QStringView(m_text).sliced(from, to - from));
        qsizetype begin = 0;
        for (qsizetype end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary()) {
            const QStringView character = QStringView(m_text).sliced(from + begin, end - begin);
            add(from + begin, m_limits.counting == CharacterCounting::Weighted ? weightOf(character) : 1);
        }
    }

    // twitter-text, configuration 3: these ranges weigh one, everything else and each emoji sequence two.
    static int weightOf(QStringView character)
    {
        int weight = 0;
        bool isEmoji = false;
        for (const char32_t c : character.toUcs4()) {
            const bool isLight =
                c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
            weight += isLight ? 1 : 2;
            isEmoji = isEmoji || QChar::category(c) == QChar::Symbol_Other || c == 0xFE0F;
        }
        return isEmoji ? 2 : weight;
    }

    const QString &m_text;
    const PlatformLimits &m_limits;
    Measure m_measure;
};

TextRange withoutOuterSpaces(const QString &text, TextRange range)
{
    while (range.length > 0 && text.at(range.end() - 1).isSpace())
        --range.length;
    while (range.length > 0 && text.at(range.position).isSpace()) {
        ++range.position;
        --range.length;
    }
    return range;
}

// Each "## Variation 2" holds a post of its own, without the heading; else the whole text is one.
std::vector<TextRange> postsOf(const CheckContext &context)
{
    static const QRegularExpression variation(
        u"^(?:Variation|Variante|Version) [0-9]+$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString &text = context.input.markdown;
    std::vector<TextRange> posts;
    for (const MarkdownHeading &heading : context.prose.headings) {
        if (heading.level > 2)
            continue;
        if (!posts.empty() && posts.back().end() == text.size())
            posts.back().length = heading.range.position - posts.back().position;
        if (variation.match(heading.text.trimmed()).hasMatch())
            posts.push_back({heading.range.end(), text.size() - heading.range.end()});
    }
    if (posts.empty())
        posts.push_back(context.wholeText());
    for (TextRange &post : posts)
        post = withoutOuterSpaces(text, post);
    return posts;
}

CheckFinding postLength(const CheckContext &context, const PlatformLimits &limits, const TextRange &post)
{
    const PostLength::Measure measure = PostLength(context.input.markdown, limits).measure(post);
    CheckFinding finding{.rule = u"platform-length"_s,
        .title = QObject::tr("Length for %1").arg(limits.name),
        .value = countOf(measure.length, limits.maximumCharacters),
        .range = post};
    if (measure.overflow >= 0) {
        finding.severity = CheckSeverity::Error;
        finding.message = QObject::tr("%n character(s) too many.", nullptr,
            int(std::min<qsizetype>(measure.length - limits.maximumCharacters, 1'000'000'000)));
        finding.suggestion = QObject::tr("Shorten the text, or leave out what is marked.");
        finding.range = {measure.overflow, post.end() - measure.overflow};
    } else if (limits.recommendedCharacters && measure.length > *limits.recommendedCharacters) {
        finding.severity = CheckSeverity::Warning;
        finding.message = QObject::tr("It fits, but few people read more than %1 characters there.")
                              .arg(QLocale().toString(*limits.recommendedCharacters));
    } else {
        finding.message = QObject::tr("Fits in one post.");
    }
    return finding;
}

std::optional<CheckFinding> postHashtags(
    const CheckContext &context, const PlatformLimits &limits, const TextRange &post)
{
    static const QRegularExpression hashtag(
        u"(?<![\\w&/#])#(?=\\w*\\p{L})\\w+"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (!limits.maximumHashtags)
        return std::nullopt;
    qsizetype count = 0;
    CheckFinding finding{.rule = u"platform-hashtags"_s, .title = QObject::tr("Hashtags for %1").arg(limits.name)};
    const QStringView text = QStringView(context.input.markdown).first(post.end());
    for (const QRegularExpressionMatch &match : hashtag.globalMatchView(text, post.position)) {
        if (++count == *limits.maximumHashtags + 1)
            finding.range = {match.capturedStart(), match.capturedLength()};
    }
    if (count == 0)
        return std::nullopt;
    finding.value = countOf(count, *limits.maximumHashtags);
    if (count > *limits.maximumHashtags) {
        finding.severity = CheckSeverity::Error;
        finding.message = QObject::tr("%1 takes no more than %2.").arg(limits.name).arg(*limits.maximumHashtags);
    } else {
        finding.range = post;
        finding.message = QObject::tr("Not more than it takes.");
    }
    return finding;
}

// What is to look at in each post; where nothing is, one finding says so.
void keepWorst(Findings &findings, Findings found)
{
    if (found.empty())
        return;
    const bool hasPassed = std::ranges::all_of(
        found, [](const CheckFinding &finding) { return finding.severity == CheckSeverity::Passed; });
    if (hasPassed) {
        found.resize(1);
    } else {
        std::erase_if(found, [](const CheckFinding &finding) { return finding.severity == CheckSeverity::Passed; });
    }
    std::ranges::move(found, std::back_inserter(findings));
}

std::optional<CheckFinding> platformImages(const CheckContext &context, const PlatformLimits &limits)
{
    const qsizetype count = context.input.images >= 0 ? context.input.images : qsizetype(context.prose.images.size());
    CheckFinding finding{.rule = u"platform-images"_s,
        .severity = CheckSeverity::Error,
        .title = QObject::tr("Pictures for %1").arg(limits.name),
        .value = QLocale().toString(count),
        .range = context.wholeText()};
    if (limits.maximumImages && count > *limits.maximumImages) {
        finding.message = QObject::tr("%1 takes no more than %2.").arg(limits.name).arg(*limits.maximumImages);
        return finding;
    }
    if (limits.minimumImages && count < *limits.minimumImages) {
        finding.severity = CheckSeverity::Warning;
        finding.message = QObject::tr("A post there needs a picture.");
        return finding;
    }
    return std::nullopt;
}

} // namespace

Findings checkWords(const CheckContext &context)
{
    const QLocale locale;
    CheckFinding words{.rule = u"words"_s,
        .title = QObject::tr("Words"),
        .value = locale.toString(context.wordCount),
        .range = context.wholeText()};
    if (context.input.wordGoal && *context.input.wordGoal > 0) {
        words.value = countOf(context.wordCount, *context.input.wordGoal);
        const qsizetype missing = *context.input.wordGoal - context.wordCount;
        words.message =
            missing > 0 ? QObject::tr("%1 to go.").arg(locale.toString(missing)) : QObject::tr("Goal reached.");
    } else if (context.wordCount == 0) {
        words.message = QObject::tr("There is no text yet.");
    }
    const qsizetype minutes = (context.wordCount * 2 / context.rules.readingWordsPerMinute + 1) / 2;
    const CheckFinding time{.rule = u"reading-time"_s,
        .title = QObject::tr("Reading time"),
        .message = QObject::tr("At %1 words a minute.").arg(context.rules.readingWordsPerMinute),
        .value = minutes < 1 ? QObject::tr("under 1 min") : QObject::tr("%1 min").arg(minutes),
        .range = context.wholeText()};
    return {words, time};
}

Findings checkTitle(const CheckContext &context)
{
    const auto &headings = context.prose.headings;
    const auto heading = std::ranges::find(headings, 1, &MarkdownHeading::level);
    const bool isInText = context.input.title.isEmpty() && heading != headings.end();
    const QString title = isInText ? heading->text : context.input.title;
    if (title.isEmpty() && !context.input.templateChecks.contains(u"search"_s))
        return {};
    CheckFinding finding = lengthFinding(title, context.rules.title,
        {.rule = u"title-length"_s,
            .title = QObject::tr("Title length"),
            .tooShort = QObject::tr("Under %1 characters says little in search results."),
            .tooLong = QObject::tr("Search results cut it after about %1 characters."),
            .fits = QObject::tr("Fits in search results")});
    finding.field = isInText ? CheckField::Body : CheckField::Title;
    finding.range = isInText ? heading->range : TextRange{0, title.size()};
    return {finding};
}

Findings checkDescription(const CheckContext &context)
{
    const QString &description = context.input.description;
    if (description.isEmpty() && !context.input.templateChecks.contains(u"search"_s))
        return {};
    CheckFinding finding = lengthFinding(description, context.rules.description,
        {.rule = u"description-length"_s,
            .title = QObject::tr("Description length"),
            .tooShort = QObject::tr("Under %1 characters leaves the choice of words to the search engine."),
            .tooLong = QObject::tr("Search results cut it after about %1 characters."),
            .fits = QObject::tr("Fits in search results")});
    finding.field = CheckField::Description;
    finding.range = {0, description.size()};
    return {finding};
}

Findings checkPlatform(const CheckContext &context)
{
    const PlatformLimits *limits = context.rules.platform(context.input.platform);
    if (!limits)
        return {};
    Findings lengths;
    Findings hashtags;
    for (const TextRange &post : postsOf(context)) {
        lengths.push_back(postLength(context, *limits, post));
        if (auto finding = postHashtags(context, *limits, post))
            hashtags.push_back(std::move(*finding));
    }
    Findings findings;
    keepWorst(findings, std::move(lengths));
    keepWorst(findings, std::move(hashtags));
    if (auto finding = platformImages(context, *limits))
        findings.push_back(std::move(*finding));
    return findings;
}

} // namespace atelier
