// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/usage.h"

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

UsageEntry entry(
    const QString &purpose, UsageOutcome outcome, std::chrono::milliseconds duration, std::optional<qint64> cost)
{
    UsageEntry made;
    made.purpose = purpose;
    made.outcome = outcome;
    made.duration = duration;
    made.actualCost = cost;
    return made;
}

} // namespace

TEST_CASE("the ledger's sums count all requests and each template's own")
{
    std::vector<UsageEntry> entries;
    for (int i = 1; i <= 20; ++i)
        entries.push_back(entry(u"blog-post"_s, UsageOutcome::Answered, 100ms * i, 1'000));
    entries.push_back(entry(u"blog-post"_s, UsageOutcome::FromCache, 0ms, 0));
    entries.push_back(entry(u"social-media"_s, UsageOutcome::Failed, 50ms, std::nullopt));
    const auto summaries = summarize(entries);
    REQUIRE(summaries.size() == 3);
    CHECK(summaries[0].requests == 22);
    CHECK(summaries[0].cost == 20'000);
    CHECK(summaries[0].unknownCosts == 1);
    CHECK(summaries[1].purpose == u"blog-post"_s);
    CHECK(summaries[1].medianDuration == 1'000ms);
    CHECK(summaries[1].slowDuration == 1'900ms);
    CHECK(summaries[1].cacheHitRate() == 1.0 / 21);
    CHECK(summaries[2].errorRate() == 1.0);
}

TEST_CASE("a budget warns from 80 percent and stops paid requests that would pass it")
{
    CHECK(budgetStatus(std::nullopt, 5).state == BudgetState::Unlimited);
    CHECK(budgetStatus(1'000, 799).state == BudgetState::Within);
    CHECK(budgetStatus(1'000, 800).state == BudgetState::Warning);
    CHECK(budgetStatus(1'000, 1'000).state == BudgetState::Exceeded);
    CHECK(budgetStatus(1'000, 900).allows(100));
    CHECK_FALSE(budgetStatus(1'000, 900).allows(101));
    CHECK(budgetStatus(1'000, 999).allows(std::nullopt));
    CHECK_FALSE(budgetStatus(1'000, 1'000).allows(std::nullopt));
    CHECK(budgetStatus(1'000, 1'000).allows(0));
}

TEST_CASE("costs are shown as what they are, unknown included")
{
    CHECK(readableCost(0) == u"$0.00"_s);
    CHECK(readableCost(4'200) == u"$0.0042"_s);
    CHECK(readableCost(1'234'567) == u"$1.23"_s);
    CHECK(readableCost(std::nullopt) == u"unknown"_s);
    CHECK(readableCost(20'000, 770'000) == u"$0.02 to $0.77"_s);
    CHECK(readableCost(20'000, 20'000) == u"$0.02"_s);
    CHECK(readableCost(std::nullopt, std::nullopt) == u"unknown"_s);
}

TEST_CASE("a request whose cost was never told counts with all that it may have cost")
{
    UsageEntry entry;
    CHECK(entry.countedCost() == 0);
    entry.setPredicted(CostRange{.least = 10, .most = 90});
    CHECK(entry.countedCost() == 90);
    entry.actualCost = 12;
    CHECK(entry.countedCost() == 12);
}
