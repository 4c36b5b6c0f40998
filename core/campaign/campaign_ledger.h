// SPDX-License-Identifier: GPL-3.0-or-later
// What campaigns cost, in the workspace's ledger (UsageEntry). While a campaign runs, one line sets aside what it may
// still spend; each picture that is paid for has a line of its own, and the first becomes smaller by it. The budget is
// asked and the money set aside in one change, so that of campaigns and drafts at once, here and in other processes, no
// two spend the same money. What a process that died had set aside counts as spent until the campaign goes on or is
// cancelled.
#pragma once

#include "core/campaign/campaign.h"
#include "core/campaign/campaign_run.h"
#include "core/write/usage.h"

namespace atelier {

[[nodiscard]] qint64 microdollars(double dollars);
// What a month's budget leaves, US dollars; nothing without a budget.
[[nodiscard]] std::optional<double> leftOf(const BudgetStatus &budget);

// In place of what was set aside before. BudgetExceeded, when nobody agreed and the budget does not allow it; the
// transaction is to fail then. The caller puts the campaign.
[[nodiscard]] Result<void> setAside(
    Transaction &transaction, Campaign &campaign, const RunCost &cost, Spending spending, Timestamp now);
// The campaign spends no more. The caller puts it.
[[nodiscard]] Result<void> releaseMoney(Transaction &transaction, Campaign &campaign);

// A line for each product's latest payment, once.
[[nodiscard]] Result<void> notePayments(
    Transaction &transaction, const Id &campaign, const Id &job, const std::vector<ProductState> &products);

} // namespace atelier
