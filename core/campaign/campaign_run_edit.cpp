// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_run.h"
#include "core/campaign/campaign_steps.h"

namespace atelier {

Result<void> CampaignRun::editVariant(int index, const VariantName &variant, const VariantEdit &edit)
{
    if (index < 0 || index >= int(m_state.products.size()))
        return failure(ErrorKind::NotFound, tr("There is no product number %1.").arg(index));
    ProductState &state = product(index);
    if (!isSettled(state.stage) && m_isStarted)
        return failure(ErrorKind::Conflict, tr("“%1” is being worked on.").arg(state.plan.name.left(60)));
    if (state.imagePath.isEmpty())
        return failure(ErrorKind::Conflict, tr("“%1” has no picture yet.").arg(state.plan.name.left(60)));
    const QJsonObject step = editStep(index, variant, edit);
    // What a person typed is on disk before anything is made of it.
    if (const auto noted = m_folder.append(step, Durability::PowerCut); !noted)
        return noted;
    applyStep(m_state, step);
    state.completedAt.reset();
    state.stage = ProductStage::Failed;
    return retry(index);
}

} // namespace atelier
