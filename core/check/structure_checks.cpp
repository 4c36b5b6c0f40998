// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_context.h"

#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

CheckFinding headingWarning(const MarkdownHeading &heading, const QString &message, const QString &suggestion)
{
    return {.rule = u"heading-order"_s,
        .severity = CheckSeverity::Warning,
        .title = QObject::tr("Heading order"),
        .message = message,
        .range = heading.range,
        .suggestion = suggestion};
}

CheckFinding passed(const CheckContext &context, const QString &rule, const QString &title, qsizetype count)
{
    return {.rule = rule, .title = title, .value = QLocale().toString(count), .range = context.wholeText()};
}

bool holdsDescribedImage(const MarkdownLink &link, const std::vector<MarkdownLink> &images)
{
    const auto placeOf = [](const MarkdownLink &image) { return image.range.position; };
    auto image = std::ranges::lower_bound(images, link.range.position, {}, placeOf);
    for (; image != images.end() && image->range.end() <= link.range.end(); ++image) {
        if (!image->text.isEmpty())
            return true;
    }
    return false;
}

} // namespace

Findings checkHeadings(const CheckContext &context)
{
    Findings findings;
    int previousLevel = 1; // a title may be kept outside the text: its sections begin at level 2
    qsizetype titles = 0;
    for (const MarkdownHeading &heading : context.prose.headings) {
        if (heading.text.trimmed().isEmpty()) {
            findings.push_back(headingWarning(
                heading, QObject::tr("A heading has no words."), QObject::tr("Name the section, or remove the mark.")));
            continue;
        }
        if (heading.level > previousLevel + 1) {
            findings.push_back(headingWarning(heading,
                QObject::tr("%1 is on level %2, after level %3.")
                    .arg(quoted(heading.text), QString::number(heading.level), QString::number(previousLevel)),
                QObject::tr("Make it level %1.").arg(previousLevel + 1)));
        }
        titles += heading.level == 1 ? 1 : 0;
        if (heading.level == 1 && titles > 1) {
            findings.push_back(headingWarning(heading, QObject::tr("%1 is a second title.").arg(quoted(heading.text)),
                QObject::tr("Make it level 2: a text has one title.")));
        }
        previousLevel = heading.level;
    }
    if (!findings.empty())
        return findings;
    const auto count = qsizetype(context.prose.headings.size());
    CheckFinding finding = passed(context, u"heading-order"_s, QObject::tr("Heading order"), count);
    finding.message = count == 0 ? QObject::tr("No headings")
                                 : QObject::tr("%n title(s), %1, no level skipped", nullptr, int(titles))
                                       .arg(QObject::tr("%n section(s)", nullptr, int(count - titles)));
    return {finding};
}

Findings checkLinks(const CheckContext &context)
{
    static const QStringList emptyWords{u"here"_s, u"click here"_s, u"link"_s, u"this link"_s, u"read more"_s,
        u"more"_s, u"hier"_s, u"aquí"_s, u"ici"_s};
    Findings findings;
    const auto warn = [&](const MarkdownLink &link, const QString &message, const QString &suggestion) {
        findings.push_back({.rule = u"link-text"_s,
            .severity = CheckSeverity::Warning,
            .title = QObject::tr("Link text"),
            .message = message,
            .range = link.range,
            .suggestion = suggestion});
    };
    for (const MarkdownLink &link : context.prose.links) {
        const QString text = link.text.simplified();
        const bool holdsImage = holdsDescribedImage(link, context.prose.images);
        if (link.target.isEmpty()) {
            warn(link, QObject::tr("%1 leads nowhere.").arg(quoted(text)), QObject::tr("Give the link an address."));
        } else if (text.isEmpty() && !holdsImage) {
            warn(link, QObject::tr("A link to %1 has no text.").arg(link.target),
                QObject::tr("Say in a few words what is there."));
        } else if (emptyWords.contains(text.toLower())) {
            warn(link, QObject::tr("%1 does not tell where the link leads.").arg(quoted(text)),
                QObject::tr("Use the words for what is there."));
        }
        if (findings.size() >= mostFindingsOfARule)
            break;
    }
    if (findings.empty() && !context.prose.links.empty()) {
        findings.push_back(
            passed(context, u"link-text"_s, QObject::tr("Link text"), qsizetype(context.prose.links.size())));
        findings.back().message = QObject::tr("Every link says where it leads");
    }
    return findings;
}

Findings checkImages(const CheckContext &context)
{
    Findings findings;
    for (const MarkdownLink &image : context.prose.images) {
        if (!image.text.trimmed().isEmpty())
            continue;
        const QString name = QUrl(image.target).fileName();
        findings.push_back({.rule = u"image-text"_s,
            .severity = CheckSeverity::Warning,
            .title = QObject::tr("Picture description"),
            .message = QObject::tr("The picture %1 has no words for those who cannot see it.")
                .arg(name.isEmpty() ? image.target.left(60) : name),
            .range = image.range,
            .suggestion = QObject::tr("Write between the brackets what it shows.")});
    }
    if (findings.empty() && !context.prose.images.empty()) {
        findings.push_back(passed(
            context, u"image-text"_s, QObject::tr("Picture description"), qsizetype(context.prose.images.size())));
        findings.back().message = QObject::tr("Every picture is described");
    }
    return findings;
}

} // namespace atelier
