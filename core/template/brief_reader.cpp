// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template/brief_reader.h"

#include "core/base/code_points.h"
#include "core/base/nearest.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;
using Wrong = std::unexpected<QString>;

QString named(const TemplateInput &input) { return QObject::tr("“%1” (%2)").arg(input.shownLabel(), input.id); }

// Long values are cut where they are quoted in a message.
QString quoted(const QString &value)
{
    constexpr qsizetype longest = 60;
    return value.size() <= longest ? value : value.left(longest) + u'…';
}

std::optional<QString> wrongLength(const TemplateInput &input, const QString &text)
{
    const qsizetype length = countCodePoints(text);
    if (input.limits.maximumLength && length > *input.limits.maximumLength)
        return QObject::tr("%1 may have at most %2 characters; %3 were given (“%4”).")
            .arg(named(input), QString::number(*input.limits.maximumLength), QString::number(length), quoted(text));
    if (input.limits.minimumLength && length < *input.limits.minimumLength)
        return QObject::tr("%1 needs at least %2 characters; “%3” has %4.")
            .arg(named(input), QString::number(*input.limits.minimumLength), quoted(text), QString::number(length));
    return std::nullopt;
}

QString cleanedLine(QString text) { return text.simplified(); }

QString cleanedText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text.trimmed();
}

ReadValue readText(const TemplateInput &input, const QString &given)
{
    const QString text = input.kind == InputKind::Text ? cleanedText(given) : cleanedLine(given);
    if (text.isEmpty())
        return std::nullopt;
    if (const auto problem = wrongLength(input, text))
        return Wrong(*problem);
    return text;
}

std::optional<double> parsedNumber(QString text)
{
    text.remove(u',');
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    return number;
}

QString rangeText(const InputLimits &limits)
{
    if (limits.minimum && limits.maximum)
        return QObject::tr("from %1 to %2").arg(numberText(*limits.minimum), numberText(*limits.maximum));
    if (limits.minimum)
        return QObject::tr("of at least %1").arg(numberText(*limits.minimum));
    if (limits.maximum)
        return QObject::tr("of at most %1").arg(numberText(*limits.maximum));
    return {};
}

bool isInRange(const InputLimits &limits, double number)
{
    return (!limits.minimum || number >= *limits.minimum) && (!limits.maximum || number <= *limits.maximum);
}

ReadValue readNumber(const TemplateInput &input, const QString &given)
{
    if (given.trimmed().isEmpty())
        return std::nullopt;
    const auto number = parsedNumber(given);
    if (number && isInRange(input.limits, *number))
        return *number;
    const QString range = rangeText(input.limits);
    if (range.isEmpty())
        return Wrong(QObject::tr("%1 must be a number; “%2” was given.").arg(named(input), quoted(given)));
    return Wrong(QObject::tr("%1 must be a number %2; “%3” was given.").arg(named(input), range, quoted(given)));
}

ReadValue readSwitch(const TemplateInput &input, const QString &given)
{
    static const QStringList on{u"on"_s, u"yes"_s, u"true"_s, u"1"_s};
    static const QStringList off{u"off"_s, u"no"_s, u"false"_s, u"0"_s};
    const QString word = given.trimmed().toLower();
    if (word.isEmpty())
        return std::nullopt;
    if (on.contains(word))
        return true;
    if (off.contains(word))
        return false;
    return Wrong(QObject::tr("%1 is a switch: give on or off; “%2” was given.").arg(named(input), quoted(given)));
}

std::optional<QString> readWordCount(const TemplateInput &input, const QString &given)
{
    static const QRegularExpression pattern(
        u"^([0-9][0-9,]*)(?:\\s*words?)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(given.trimmed());
    if (!input.acceptsNumber || !match.hasMatch())
        return std::nullopt;
    const auto number = parsedNumber(match.captured(1));
    if (!number || !isInRange(input.limits, *number))
        return std::nullopt;
    return numberText(std::round(*number));
}

ReadValue readChoice(const TemplateInput &input, const QString &given)
{
    const QString wanted = cleanedLine(given);
    if (wanted.isEmpty())
        return std::nullopt;
    QStringList labels;
    QStringList names;
    for (const InputChoice &choice : input.choices) {
        if (choice.id.compare(wanted, Qt::CaseInsensitive) == 0
            || choice.label.compare(wanted, Qt::CaseInsensitive) == 0
            || choice.shownLabel().compare(wanted, Qt::CaseInsensitive) == 0 || choice.id == toKebabCase(wanted))
            return choice.id;
        labels.append(choice.shownLabel());
        names << choice.id << choice.label << choice.shownLabel();
    }
    if (const auto words = readWordCount(input, wanted))
        return *words;
    QString message =
        QObject::tr("%1 cannot be “%2”: choose one of %3%4.")
            .arg(named(input), quoted(wanted), labels.join(u", "_s),
                input.acceptsNumber ? QObject::tr(", or a number of words %1").arg(rangeText(input.limits))
                                    : QString());
    if (const auto nearest = nearestName(wanted, names))
        message += QObject::tr(" Did you mean “%1”?").arg(*nearest);
    return Wrong(message);
}

QStringList splitItems(const QStringList &texts)
{
    static const QRegularExpression separator(u"[,;\\n]"_s);
    QStringList items;
    for (const QString &text : texts)
        items += text.split(separator);
    return items;
}

ReadValue readList(const TemplateInput &input, const GivenValue &given)
{
    QStringList items;
    for (const QString &raw : given.isSplit ? given.texts : splitItems(given.texts)) {
        const QString item = cleanedLine(raw);
        if (item.isEmpty() || items.contains(item, Qt::CaseInsensitive))
            continue;
        if (const auto problem = wrongLength(input, item))
            return Wrong(*problem);
        items.append(item);
    }
    if (items.isEmpty())
        return std::nullopt;
    if (input.limits.maximumItems && items.size() > *input.limits.maximumItems)
        return Wrong(QObject::tr("%1 takes at most %2 entries; %3 were given.")
                .arg(named(input))
                .arg(*input.limits.maximumItems)
                .arg(items.size()));
    return items;
}

// "price=$450,000, bedrooms=3" is split only at separators that a further "name=" follows.
QStringList splitFacts(const QString &text)
{
    static const QRegularExpression separator(u"(?:[,;\\n]\\s*)(?=[^=,;\\n]{1,60}=)"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

std::expected<Facts, QString> parseFacts(const TemplateInput &input, const QStringList &texts)
{
    Facts facts;
    for (const QString &text : texts) {
        for (const QString &piece : splitFacts(text)) {
            qsizetype mark = piece.indexOf(u'=');
            if (mark < 0)
                mark = piece.indexOf(u':');
            if (mark < 1)
                return Wrong(QObject::tr("%1 takes pairs such as bedrooms=3; “%2” was given.")
                        .arg(named(input), quoted(piece.trimmed())));
            facts.push_back({piece.left(mark), piece.mid(mark + 1)});
        }
    }
    return facts;
}

ReadValue readFacts(const TemplateInput &input, const GivenValue &given)
{
    Facts all = given.facts;
    auto parsed = parseFacts(input, given.texts);
    if (!parsed)
        return Wrong(parsed.error());
    all.insert(all.end(), parsed->begin(), parsed->end());

    Facts facts;
    for (const Fact &raw : all) {
        const Fact fact{cleanedLine(raw.name), cleanedLine(raw.value)};
        if (fact.name.isEmpty() || fact.value.isEmpty())
            continue;
        if (const auto problem = wrongLength(input, fact.value))
            return Wrong(*problem);
        if (fact.name.size() > 60)
            return Wrong(QObject::tr("%1: a name may have at most 60 characters; “%2” has %3.")
                    .arg(named(input), quoted(fact.name), QString::number(fact.name.size())));
        facts.push_back(fact);
    }
    if (facts.empty())
        return std::nullopt;
    if (input.limits.maximumItems && std::ssize(facts) > *input.limits.maximumItems)
        return Wrong(QObject::tr("%1 takes at most %2 pairs; %3 were given.")
                .arg(named(input))
                .arg(*input.limits.maximumItems)
                .arg(facts.size()));
    return facts;
}

} // namespace

ReadValue readValue(const TemplateInput &input, const GivenValue &given)
{
    if (input.kind == InputKind::List)
        return readList(input, given);
    if (input.kind == InputKind::Facts)
        return readFacts(input, given);
    if (!given.facts.empty() || given.texts.size() > 1)
        return Wrong(QObject::tr("%1 takes one value; %2 were given.")
                .arg(named(input))
                .arg(given.texts.size() + std::ssize(given.facts)));
    const QString text = given.texts.value(0);
    switch (input.kind) {
    case InputKind::Number:
        return readNumber(input, text);
    case InputKind::Switch:
        return readSwitch(input, text);
    case InputKind::Choice:
        return readChoice(input, text);
    case InputKind::Line:
    case InputKind::Text:
    case InputKind::Suggestion:
    case InputKind::Picture:
    case InputKind::List:
    case InputKind::Facts:
        break;
    }
    // A proposal that was taken by its id or in the person's language is stored as its label, which the text will say.
    if (input.kind == InputKind::Suggestion) {
        for (const InputChoice &choice : input.choices) {
            if (choice.id == toKebabCase(text) || choice.shownLabel().compare(text.trimmed(), Qt::CaseInsensitive) == 0)
                return choice.label;
        }
    }
    return readText(input, text);
}

} // namespace atelier
