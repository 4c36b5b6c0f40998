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
    input.platform = item.platform;
    input.language = item.language.isEmpty() ? u"en"_s : item.language;
    const QJsonArray keywords = item.brief[u"keywords"_s].toArray();
    for (const QJsonValue &keyword : keywords)
        input.keywords.append(keyword.toString());
    for (const QString &word : voices.brand.wordsToAvoid)
        input.wordsToAvoid.push_back({word, {}});
    input.wordsToUse = voices.brand.wordsToUse;
    if (const auto form = templates.find(item.templateId))
        input.templateTags = (*form)->tags;
    return input;
}

} // namespace atelier
