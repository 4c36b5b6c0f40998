// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/campaign_studio.h"

#include "core/write/text_generator.h"

#include <QCoreApplication>

namespace atelier {

CampaignTools campaignTools(Studio &studio)
{
    return {.clock = studio.clock(),
        .workspaceFolder = studio.workspace().folder(),
        .engine = [&studio] { return studio.imageEngine(); },
        .imageModel = [&studio](const ModelId &model) { return studio.models().imageModel(model); },
        .programVersion = QCoreApplication::applicationVersion()};
}

Result<std::optional<double>> CampaignStudio::budgetLeft()
{
    const auto budget = m_studio.workspace().readNow(
        [now = m_studio.clock().now()](Reader &reader) { return currentBudget(reader, now); });
    return budget.transform([](const BudgetStatus &status) -> std::optional<double> {
        if (status.state == BudgetState::Unlimited)
            return std::nullopt;
        return double(std::max<qint64>(0, status.limit - status.spent)) / 1e6;
    });
}

} // namespace atelier
