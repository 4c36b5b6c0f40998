// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign is going to make and cost, before anything runs.
#pragma once

#include "core/campaign/prompt_recipe.h"
#include "core/campaign/recipe_cache.h"

#include <functional>

namespace atelier {

// The price of one picture in US dollars; nothing when it is not known.
using PictureCost = std::function<std::optional<double>(const ModelId &model, int width, int height)>;

enum class GenerationPolicy { Allowed, Refused };

struct PlanOptions {
    QString assetsRoot; // empty for none
    ModelId model = ModelId::offline();
    int width = 1024;
    int height = 1024;
    qsizetype promptLimit = 2000; // characters
    PictureCost cost; // empty: costs are not known
    GenerationPolicy generation = GenerationPolicy::Allowed;
};

enum class PictureOrigin {
    Existing, // the brief's own picture
    Generated, // by a model
    Composed, // by the offline artist
    Reused, // made before from the same recipe
    Replaced, // put there by hand
};
[[nodiscard]] QString pictureOriginName(PictureOrigin origin);
[[nodiscard]] std::optional<PictureOrigin> pictureOriginFromName(const QString &name);

struct ProductPlan {
    int index = 0;
    QString name;
    QString slug;
    PictureOrigin origin = PictureOrigin::Generated;
    QString picture; // Existing and Reused: the file to take
    PictureRecipe recipe; // Generated, Composed and Reused
    std::optional<double> predictedCost = 0; // US dollars; empty when the price is not known
    double savedCost = 0; // what generating would have cost, as far as known
    QStringList notes;
    std::optional<Error> error; // why this product cannot be made

    [[nodiscard]] QString fileStem() const; // "harvest-lamp-0"
};

struct CampaignPlan {
    std::vector<ProductPlan> products;
    double predictedCost = 0; // as far as known
    double predictedSaving = 0;
    bool isCostKnown = true; // false when a picture has to be generated at a price that is not known
    int variantCount = 0;
};

[[nodiscard]] CampaignPlan planCampaign(
    const CampaignBrief &brief, const PlanOptions &options, const RecipeCache &cache);

} // namespace atelier
