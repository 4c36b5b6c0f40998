// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_content.h"

#include "core/content/brand.h"
#include "core/content/workspace_settings.h"

#include <QRegularExpression>

namespace atelier {

using namespace Qt::StringLiterals;

Result<TodayContent> todayContent(const Reader &reader)
{
    TodayContent content;
    auto page = libraryPage(reader, {.limit = 3});
    if (!page)
        return std::unexpected(page.error());
    content.recent = std::move(page->entries);
    const auto brands = reader.count<Brand>();
    if (!brands)
        return std::unexpected(brands.error());
    content.hasBrand = *brands > 0;
    const auto budget = workspaceSetting(reader, u"budget"_s);
    if (!budget)
        return std::unexpected(budget.error());
    content.hasBudget = !budget->isEmpty();
    return content;
}

Opening openingOf(const QString &markdown)
{
    static const QRegularExpression marks(u"[*_`>]+|^\\s*[-+]\\s+|!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    Opening opening;
    QStringList words;
    for (const QString &line : markdown.split(u'\n', Qt::SkipEmptyParts)) {
        QString plain = line.trimmed();
        if (plain.startsWith(u'#')) {
            plain.remove(QRegularExpression(u"^#+\\s*"_s));
            if (opening.heading.isEmpty() && words.isEmpty()) {
                opening.heading = plain;
                continue;
            }
        }
        plain.replace(marks, u"\\1"_s);
        if (!plain.isEmpty())
            words.append(plain.trimmed());
    }
    opening.words = words.join(u' ');
    return opening;
}

} // namespace atelier
