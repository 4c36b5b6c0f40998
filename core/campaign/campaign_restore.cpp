// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_restore.h"

#include "core/campaign/campaign_steps.h"

#include <QFileInfo>
#include <QObject>

namespace atelier {

namespace {

// The journal says what was done; the files say whether it is still there.
void checkFiles(ProductState &state, const CampaignFolder &folder)
{
    // Wherever the campaign's folder lies now.
    if (state.imageKey == generatedPictureKey(state.plan) && !state.imagePath.isEmpty())
        state.imagePath = folder.filePath(state.imageKey);
    const bool hasPicture = !state.imagePath.isEmpty() && QFileInfo(state.imagePath).size() > 0;
    if (!state.imagePath.isEmpty() && !hasPicture) {
        state.error = Error{.kind = ErrorKind::NotFound,
            .message =
                QObject::tr("The picture %1 was there and is gone. Retry to make it again.").arg(state.imageKey)};
        state.imagePath.clear();
        state.imageKey.clear();
        state.stage = ProductStage::Interrupted;
        return;
    }
    for (VariantRecord &variant : state.variants)
        variant.bytes = folder.holds(variant) ? variant.bytes : 0;
    const bool isComplete = std::ranges::all_of(state.variants, &VariantRecord::isCurrent);
    if (state.stage == ProductStage::Completed && !isComplete) {
        state.stage = ProductStage::MakingVariants;
        state.completedAt.reset();
    }
}

CampaignStatus statusOf(const CampaignState &state)
{
    if (state.completedProducts() == int(state.products.size()))
        return CampaignStatus::Completed;
    return std::ranges::all_of(state.products, isSettled, &ProductState::stage) ? CampaignStatus::CompletedWithErrors
                                                                                : CampaignStatus::Running;
}

std::optional<Timestamp> lastCompletion(const CampaignState &state)
{
    std::optional<Timestamp> last;
    for (const ProductState &product : state.products)
        last = std::max(last, product.completedAt);
    return last;
}

} // namespace

ProductPlan planWithoutAsset(
    const CampaignBrief &brief, int product, const PlanOptions &options, const QString &cacheFolder)
{
    CampaignBrief one = brief;
    one.products = {one.products[size_t(product)]};
    one.products.front().existingAssets.clear();
    ProductPlan plan = planCampaign(one, options, RecipeCache(cacheFolder)).products.front();
    plan.index = product;
    return plan;
}

CampaignState restoreCampaign(CampaignBrief brief, const PlanOptions &options, const CampaignFolder &folder,
    const QString &cacheFolder, const std::vector<QJsonObject> &steps)
{
    CampaignPlan plan = planCampaign(brief, options, RecipeCache(cacheFolder));
    CampaignState state;
    state.brief = std::move(brief);
    state.predictedCost = plan.predictedCost;
    state.products.reserve(plan.products.size());
    for (ProductPlan &each : plan.products) {
        ProductState product;
        product.origin = each.origin;
        product.notes = each.notes;
        product.plan = std::move(each);
        state.products.push_back(std::move(product));
    }
    for (const QJsonObject &step : steps)
        applyStep(state, step);
    for (ProductState &product : state.products) {
        const bool wasGenerated =
            product.origin == PictureOrigin::Generated || product.origin == PictureOrigin::Composed;
        if (wasGenerated && product.plan.origin == PictureOrigin::Existing)
            product.plan = planWithoutAsset(state.brief, product.plan.index, options, cacheFolder);
        checkFiles(product, folder);
    }
    if (!steps.empty()) {
        state.status = statusOf(state);
        if (state.status != CampaignStatus::Running)
            state.completedAt = lastCompletion(state);
    }
    return state;
}

} // namespace atelier
