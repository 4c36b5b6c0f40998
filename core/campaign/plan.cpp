// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/plan.h"

#include "core/campaign/assets.h"
#include "core/campaign/slug.h"

#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr std::array origins{std::pair{PictureOrigin::Existing, "existing"_L1},
    std::pair{PictureOrigin::Generated, "generated"_L1}, std::pair{PictureOrigin::Composed, "composed"_L1},
    std::pair{PictureOrigin::Reused, "reused"_L1}, std::pair{PictureOrigin::Replaced, "replaced"_L1}};

std::optional<double> generationCost(const PlanOptions &options)
{
    if (options.model.isOffline())
        return 0;
    return options.cost ? options.cost(options.model, options.width, options.height) : std::nullopt;
}

void planGeneration(ProductPlan &plan, const CampaignBrief &brief, const BriefProduct &product,
    const PlanOptions &options, const RecipeCache &cache)
{
    if (options.generation == GenerationPolicy::Refused) {
        plan.error = Error{.kind = ErrorKind::NotFound,
            .message = QObject::tr("“%1” has no usable picture, and generating is switched off. Add a picture to the "
                                   "assets folder or allow generating.")
                .arg(product.name.left(60))};
        return;
    }
    const auto prompt = promptFor(brief, product, options.promptLimit);
    if (!prompt) {
        plan.error = prompt.error();
        return;
    }
    plan.recipe = {.product = product.name,
        .prompt = *prompt,
        .negativePrompt = brief.negativePrompt,
        .model = options.model,
        .seed = seedFor(brief, product, *prompt),
        .width = options.width,
        .height = options.height};
    if (options.model.isOffline()) {
        // Costs nothing and depends on colours and logo as well: never taken from the cache.
        plan.origin = PictureOrigin::Composed;
    } else if (const auto cached = cache.find(plan.recipe)) {
        plan.origin = PictureOrigin::Reused;
        plan.picture = cached->path;
        plan.savedCost = cached->cost;
        plan.notes += QObject::tr("A picture with the same prompt, model and seed was made before and is used again.");
    } else {
        plan.predictedCost = generationCost(options);
    }
}

ProductPlan planProduct(const CampaignBrief &brief, int index, const PlanOptions &options, const RecipeCache &cache)
{
    const BriefProduct &product = brief.products[size_t(index)];
    ProductPlan plan;
    plan.index = index;
    plan.name = product.name;
    plan.slug = slugOf(product.name, u"product"_s);
    if (!product.existingAssets.isEmpty()) {
        const auto asset = findAsset(options.assetsRoot, product.existingAssets);
        if (asset) {
            plan.origin = PictureOrigin::Existing;
            plan.picture = *asset;
            plan.savedCost = generationCost(options).value_or(0);
            return plan;
        }
        plan.notes += asset.error().message;
    }
    planGeneration(plan, brief, product, options, cache);
    return plan;
}

} // namespace

QString pictureOriginName(PictureOrigin origin)
{
    return std::ranges::find(origins, origin, &std::pair<PictureOrigin, QLatin1StringView>::first)->second;
}

std::optional<PictureOrigin> pictureOriginFromName(const QString &name)
{
    const auto found = std::ranges::find(origins, name, &std::pair<PictureOrigin, QLatin1StringView>::second);
    return found == origins.end() ? std::nullopt : std::optional(found->first);
}

QString ProductPlan::fileStem() const { return slug + u'-' + QString::number(index); }

CampaignPlan planCampaign(const CampaignBrief &brief, const PlanOptions &options, const RecipeCache &cache)
{
    CampaignPlan plan;
    plan.products.reserve(brief.products.size());
    for (int index = 0; index < int(brief.products.size()); ++index) {
        ProductPlan product = planProduct(brief, index, options, cache);
        plan.predictedCost += product.predictedCost.value_or(0);
        plan.isCostKnown = plan.isCostKnown && product.predictedCost;
        plan.predictedSaving += product.savedCost;
        if (!product.error)
            plan.variantCount += int(brief.formats.size() * brief.messages.size());
        plan.products.push_back(std::move(product));
    }
    return plan;
}

} // namespace atelier
