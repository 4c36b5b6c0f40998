// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_content.h"

#include "core/content/brand.h"
#include "core/content/workspace_settings.h"

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

} // namespace atelier
