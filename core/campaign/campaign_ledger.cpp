// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_ledger.h"

#include "core/write/text_generator.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString purpose = u"campaign"_s;

std::optional<qint64> microdollars(std::optional<double> dollars)
{
    return dollars ? std::optional(atelier::microdollars(*dollars)) : std::nullopt;
}

// What may have been paid for counts as predicted; whether it was, nobody said.
UsageEntry usageOf(const Id &campaign, const Id &job, const ProductState &product)
{
    const bool isPaid = product.payment.certainty == PaymentCertainty::Paid;
    UsageEntry entry;
    entry.header.id = product.payment.request;
    entry.purpose = purpose;
    entry.model = product.plan.recipe.model.toString();
    entry.outcome = isPaid ? UsageOutcome::Answered : UsageOutcome::Failed;
    entry.duration = std::chrono::milliseconds(product.generationMilliseconds);
    entry.predictedCost = microdollars(product.payment.dollars);
    entry.actualCost = isPaid ? entry.predictedCost : std::nullopt;
    entry.errorKind = isPaid || !product.error ? QString() : errorKindName(product.error->kind);
    entry.item = campaign;
    entry.job = job;
    return entry;
}

Result<void> reduceSetAside(Transaction &transaction, const Id &campaign, qint64 spent)
{
    const auto record = transaction.get<Campaign>(campaign);
    if (!record || record->setAside.isNull())
        return {};
    auto entry = transaction.get<UsageEntry>(record->setAside);
    if (!entry)
        return std::unexpected(entry.error());
    entry->predictedCost = std::max<qint64>(0, entry->predictedCost.value_or(0) - spent);
    return transaction.put(*entry);
}

} // namespace

qint64 microdollars(double dollars) { return std::llround(dollars * 1e6); }

std::optional<double> leftOf(const BudgetStatus &budget)
{
    if (budget.state == BudgetState::Unlimited)
        return std::nullopt;
    return double(std::max<qint64>(0, budget.limit - budget.spent)) / 1e6;
}

Result<void> releaseMoney(Transaction &transaction, Campaign &campaign)
{
    const Id entry = std::exchange(campaign.setAside, {});
    return entry.isNull() ? Result<void>() : transaction.remove<UsageEntry>(entry);
}

Result<void> setAside(
    Transaction &transaction, Campaign &campaign, const RunCost &cost, Spending spending, Timestamp now)
{
    if (const auto released = releaseMoney(transaction, campaign); !released)
        return released;
    const auto budget = currentBudget(transaction, now);
    if (!budget)
        return std::unexpected(budget.error());
    if (const auto may = checkSpending(cost, spending, leftOf(*budget)); !may)
        return may;
    if (microdollars(cost.dollars) == 0)
        return {};
    UsageEntry entry;
    entry.purpose = purpose;
    entry.outcome = UsageOutcome::Started;
    entry.predictedCost = microdollars(cost.dollars);
    entry.item = campaign.header.id;
    entry.job = campaign.job;
    return transaction.put(entry).transform([&] { campaign.setAside = entry.header.id; });
}

Result<void> notePayments(
    Transaction &transaction, const Id &campaign, const Id &job, const std::vector<ProductState> &products)
{
    qint64 spent = 0;
    for (const ProductState &product : products) {
        if (product.payment.request.isNull() || transaction.get<UsageEntry>(product.payment.request))
            continue; // nothing was paid, or it was noted before
        UsageEntry entry = usageOf(campaign, job, product);
        spent += entry.predictedCost.value_or(0);
        if (const auto put = transaction.put(entry); !put)
            return put;
    }
    return spent > 0 ? reduceSetAside(transaction, campaign, spent) : Result<void>();
}

} // namespace atelier
