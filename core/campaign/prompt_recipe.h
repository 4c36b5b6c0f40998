// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/brief.h"
#include "core/model/model_id.h"

namespace atelier {

// Everything that decides what a generated picture looks like.
struct PictureRecipe {
    QString product;
    QString prompt;
    QString negativePrompt;
    ModelId model;
    quint64 seed = 0;
    int width = 1024;
    int height = 1024;

    friend bool operator==(const PictureRecipe &, const PictureRecipe &) = default;
    // Names the recipe: equal recipes have equal keys.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QJsonObject toJson() const;
};

// The prompt for a product from resources/campaigns/prompt-recipe.json. Over the limit (characters) whole sentences are
// dropped: audience, then market, then message; after that the description loses words at its end, never part of one.
// TooLarge when that is not enough.
[[nodiscard]] Result<QString> promptFor(const CampaignBrief &brief, const BriefProduct &product, qsizetype limit);

// The brief's own seed, else one that stays the same for the same product and prompt, within what every service takes.
[[nodiscard]] quint64 seedFor(const CampaignBrief &brief, const BriefProduct &product, const QString &prompt);

} // namespace atelier
