// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_rules.h"

#include "core/base/file.h"
#include "core/base/json_schema.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

std::optional<int> optionalInt(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? std::nullopt : std::optional(value.toInt());
}

CheckSeverity severityOf(const QString &name)
{
    return name == "warning"_L1 ? CheckSeverity::Warning : CheckSeverity::Error;
}

CharacterCounting countingOf(const QString &name)
{
    if (name == "graphemes"_L1)
        return CharacterCounting::Graphemes;
    return name == "weighted"_L1 ? CharacterCounting::Weighted : CharacterCounting::Characters;
}

LengthLimits lengthLimitsOf(const QJsonValue &value)
{
    return {.minimum = value["minimum"_L1].toInt(), .maximum = value["maximum"_L1].toInt()};
}

PlatformLimits platformOf(const QJsonObject &object)
{
    return {
        .id = object["id"_L1].toString(),
        .name = object["name"_L1].toString(),
        .otherNames = object["otherNames"_L1].toVariant().toStringList(),
        .maximumCharacters = object["maximumCharacters"_L1].toInt(),
        .recommendedCharacters = optionalInt(object, "recommendedCharacters"_L1),
        .maximumHashtags = optionalInt(object, "maximumHashtags"_L1),
        .minimumImages = optionalInt(object, "minimumImages"_L1),
        .maximumImages = optionalInt(object, "maximumImages"_L1),
        .counting = countingOf(object["counting"_L1].toString()),
        .addressLength = optionalInt(object, "addressLength"_L1),
    };
}

ReadabilityFormula formulaOf(const QJsonObject &object)
{
    return {
        .language = object["language"_L1].toString(),
        .name = object["name"_L1].toString(),
        .base = object["base"_L1].toDouble(),
        .perWordInSentence = object["perWordInSentence"_L1].toDouble(),
        .perSyllableInWord = object["perSyllableInWord"_L1].toDouble(),
    };
}

void readRules(CheckRules &rules, const QJsonObject &object)
{
    rules.readingWordsPerMinute = object["readingWordsPerMinute"_L1].toInt();
    rules.title = lengthLimitsOf(object["title"_L1]);
    rules.description = lengthLimitsOf(object["description"_L1]);
    const QJsonObject keywords = object["keywords"_L1].toObject();
    rules.wordsPerKeywordUse = keywords["wordsPerUse"_L1].toInt();
    rules.mostKeywordUses = keywords["mostUses"_L1].toInt();
    rules.maximumKeywordPercent = keywords["maximumPercent"_L1].toDouble();
    const QJsonObject readability = object["readability"_L1].toObject();
    rules.leastWordsForReadability = readability["leastWords"_L1].toInt();
    rules.readabilityWarnBelow = readability["warnBelow"_L1].toDouble();
    for (const QJsonValue &formula : readability["formulas"_L1].toArray())
        rules.readability.push_back(formulaOf(formula.toObject()));
}

void readFairHousing(FairHousingRules &rules, const QJsonObject &object)
{
    rules.language = object["language"_L1].toString();
    for (const QJsonValue &value : object["categories"_L1].toArray()) {
        const QJsonObject category = value.toObject();
        for (const QJsonValue &entry : category["phrases"_L1].toArray()) {
            rules.matcher.add(entry["phrase"_L1].toString());
            rules.phrases.push_back(FairHousingPhrase{
                .category = category["id"_L1].toString(),
                .categoryName = category["name"_L1].toString(),
                .reason = category["reason"_L1].toString(),
                .instead = entry["instead"_L1].toString(),
                .severity = severityOf(entry["severity"_L1].toString(category["severity"_L1].toString())),
            });
        }
    }
    for (const QJsonValue &allowed : object["allowed"_L1].toArray()) {
        rules.matcher.add(allowed.toString());
        rules.phrases.push_back(std::nullopt);
    }
}

} // namespace

const PlatformLimits *CheckRules::platform(const QString &idOrName) const
{
    const auto isWanted = [&](const QString &name) { return name.compare(idOrName, Qt::CaseInsensitive) == 0; };
    for (const PlatformLimits &limits : platforms) {
        if (isWanted(limits.id) || isWanted(limits.name) || std::ranges::any_of(limits.otherNames, isWanted))
            return &limits;
    }
    return nullptr;
}

Result<CheckRules> parseCheckRules(const CheckRuleFiles &files)
{
    const Result<QJsonObject> figures = parseCheckedObject(files.rules, u"rules.json"_s, u"check-rules"_s);
    if (!figures)
        return std::unexpected(figures.error());
    const Result<QJsonObject> platforms =
        parseCheckedObject(files.platforms, u"platforms.json"_s, u"check-platforms"_s);
    if (!platforms)
        return std::unexpected(platforms.error());
    const Result<QJsonObject> fairHousing =
        parseCheckedObject(files.fairHousing, u"fair-housing.json"_s, u"fair-housing"_s);
    if (!fairHousing)
        return std::unexpected(fairHousing.error());

    CheckRules rules;
    readRules(rules, *figures);
    for (const QJsonValue &platform : platforms->value("platforms"_L1).toArray())
        rules.platforms.push_back(platformOf(platform.toObject()));
    readFairHousing(rules.fairHousing, *fairHousing);
    return rules;
}

Result<CheckRules> loadCheckRules()
{
    CheckRuleFiles files;
    for (const auto &[name, bytes] : {std::pair{u"rules"_s, &files.rules}, std::pair{u"platforms"_s, &files.platforms},
             std::pair{u"fair-housing"_s, &files.fairHousing}}) {
        Result<QByteArray> read = readResource(u"checks/%1.json"_s.arg(name));
        if (!read)
            return std::unexpected(read.error());
        *bytes = std::move(*read);
    }
    return parseCheckRules(files);
}

} // namespace atelier
