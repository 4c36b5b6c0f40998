// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/check_input.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

CheckInput checkInput(
    const ContentItem &item, const QString &text, const Voices &voices, const TemplateCatalog &templates)
{
    CheckInput input;
    input.markdown = text;
    input.language = item.language.isEmpty() ? u"en"_s : item.language;
    const QJsonArray keywords = item.brief[u"keywords"_s].toArray();
    for (const QJsonValue &keyword : keywords)
        input.keywords.append(keyword.toString());
    for (const QString &word : voices.brand.wordsToAvoid)
        input.wordsToAvoid.push_back({word, {}});
    input.wordsToUse = voices.brand.wordsToUse;
    const QJsonObject setAside = item.findings[u"set_aside"_s].toObject();
    for (auto aside = setAside.begin(); aside != setAside.end(); ++aside)
        input.setAside.insert(aside.key(), aside.value().toString());
    const auto form = templates.find(item.templateId);
    if (form)
        input.templateChecks = (*form)->checks;
    // A script for a video on a platform is no post there; a text without a template may be one.
    if (!form || input.templateChecks.contains(u"platform-length"_s))
        input.platform = item.platform;
    return input;
}

} // namespace atelier
