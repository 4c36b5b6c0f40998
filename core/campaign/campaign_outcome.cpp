// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_outcome.h"

#include "core/campaign/campaign_ledger.h"
#include "core/campaign/campaign_service.h"

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

int stepsOf(const ProductState &product)
{
    return product.stage == ProductStage::Completed ? 2 : product.imagePath.isEmpty() ? 0 : 1;
}

void add(CampaignTotals &totals, const ProductState &product, int sign)
{
    totals.completedProducts += product.stage == ProductStage::Completed ? sign : 0;
    totals.steps += sign * stepsOf(product);
    totals.cost += sign * microdollars(product.cost.value_or(0));
    totals.saved += sign * microdollars(product.saved);
}

} // namespace

void CampaignTotals::replace(const ProductState &before, const ProductState &after)
{
    add(*this, before, -1);
    add(*this, after, 1);
}

CampaignTotals totalsOf(const CampaignState &state)
{
    CampaignTotals totals{
        .status = state.status, .products = int(state.products.size()), .completed = state.completedAt};
    for (const ProductState &product : state.products)
        add(totals, product, 1);
    return totals;
}

void takeOver(Campaign &campaign, const CampaignTotals &totals)
{
    campaign.status = totals.status;
    campaign.products = totals.products;
    campaign.completedProducts = totals.completedProducts;
    campaign.cost = totals.cost;
    campaign.saved = totals.saved;
    campaign.completed = totals.completed;
}

JobProgress progressOf(const CampaignTotals &totals)
{
    return {.stage = CampaignService::tr("%1 of %2 products").arg(totals.completedProducts).arg(totals.products),
        .fraction = totals.products == 0 ? 1.0 : double(totals.steps) / double(2 * totals.products)};
}

JobOutcome outcomeOf(const CampaignState &state)
{
    const CampaignTotals totals = totalsOf(state);
    const QJsonObject result{{u"products"_s, totals.products}, {u"completed_products"_s, totals.completedProducts},
        {u"campaign"_s, state.id}};
    if (const auto error = campaignError(state))
        return std::unexpected(JobFailure{.error = *error, .result = result, .cost = totals.cost});
    return JobResult{.result = result, .cost = totals.cost, .model = {}};
}

std::optional<Error> campaignError(const CampaignState &state)
{
    if (state.status == CampaignStatus::Cancelled)
        return Error{.kind = ErrorKind::Cancelled, .message = CampaignService::tr("Stopped. What was made is kept.")};
    std::vector<ErrorKind> kinds;
    for (const ProductState &product : state.products) {
        if (product.stage != ProductStage::Completed)
            kinds.push_back(product.error ? product.error->kind : ErrorKind::Unavailable);
    }
    if (kinds.empty())
        return state.error;
    const bool isShared = std::ranges::all_of(kinds, [&](ErrorKind kind) { return kind == kinds.front(); });
    return Error{.kind = isShared ? kinds.front() : ErrorKind::Unavailable,
        .message = CampaignService::tr("%n of %1 products could not be made.", nullptr, int(kinds.size()))
            .arg(state.products.size())};
}

} // namespace atelier
