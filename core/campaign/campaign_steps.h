// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a campaign as its journal holds them, and what they make of a campaign's state when read again.
#pragma once

#include "core/campaign/campaign_state.h"

#include <QJsonObject>

namespace atelier {

[[nodiscard]] QJsonObject startedStep(const CampaignState &state);
[[nodiscard]] QJsonObject askedStep(const ProductState &product); // before a model is asked, with the request's id
[[nodiscard]] QJsonObject pictureStep(const ProductState &product);
[[nodiscard]] QJsonObject variantsStep(const ProductState &product, Timestamp now);
[[nodiscard]] QJsonObject failedStep(const ProductState &product);
[[nodiscard]] QJsonObject interruptedStep(const ProductState &product); // a person decides what follows
[[nodiscard]] QJsonObject unansweredStep(int product); // the request failed and will be made anew
[[nodiscard]] QJsonObject retryStep(int product);
// An empty edit takes back what was changed.
[[nodiscard]] QJsonObject editStep(int product, const VariantName &variant, const VariantEdit &edit);

// A crop that was chosen by hand belongs to the picture it was chosen on.
void forgetCrops(VariantEdits &edits);

// Unknown steps and products are passed over.
void applyStep(CampaignState &state, const QJsonObject &step);

} // namespace atelier
