// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/language.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QJsonArray>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

std::vector<std::pair<QString, QString>> pairs(const QJsonValue &value)
{
    std::vector<std::pair<QString, QString>> result;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        result.emplace_back(entry.key(), entry.value().toString());
    // The longest first, so that "in order to" is found before "in order".
    std::ranges::stable_sort(result, std::greater{}, [](const auto &entry) { return entry.first.size(); });
    return result;
}

OfflineLanguage read()
{
    OfflineLanguage language;
    const auto bytes = readResource(u"prompts/offline-language.json"_s);
    const auto json = bytes ? parseJsonObject(*bytes, u"offline-language.json"_s) : Result<QJsonObject>();
    if (!json)
        return language;
    const QJsonObject synonyms = (*json)[u"synonyms"_s].toObject();
    for (auto entry = synonyms.begin(); entry != synonyms.end(); ++entry)
        language.synonyms[entry.key()] = strings(entry.value());
    language.fillers = strings((*json)[u"fillers"_s]);
    language.fillerOpeners = strings((*json)[u"filler-openers"_s]);
    language.fillerStarts = strings((*json)[u"filler-starts"_s]);
    language.abbreviations = strings((*json)[u"abbreviations"_s]);
    language.rightlyDoubled = strings((*json)[u"rightly-doubled"_s]);
    language.englishWords = strings((*json)[u"english-words"_s]);
    language.otherWords = strings((*json)[u"other-words"_s]);
    language.plainWords = pairs((*json)[u"plain-words"_s]);
    language.typos = pairs((*json)[u"typos"_s]);
    return language;
}

} // namespace

const OfflineLanguage &offlineLanguage()
{
    static const OfflineLanguage language = read();
    return language;
}

} // namespace atelier
