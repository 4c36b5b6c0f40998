// SPDX-License-Identifier: GPL-3.0-or-later
// What generating cost and how well it went: a ledger with a line per request, and its sums.
#pragma once

#include "core/model/prices.h"
#include "core/store/record.h"

#include <array>

namespace atelier {

// Started: under way, or its end was never told, because the process ended.
enum class UsageOutcome { Answered, FromCache, Failed, Stopped, Started };

constexpr auto enumNames(UsageOutcome)
{
    using enum UsageOutcome;
    using namespace Qt::StringLiterals;
    return std::array{EnumName{Answered, "answered"_L1}, EnumName{FromCache, "from_cache"_L1},
        EnumName{Failed, "failed"_L1}, EnumName{Stopped, "stopped"_L1}, EnumName{Started, "started"_L1}};
}

// One request to a model, or its answer from the cache. Costs are in millionths of a US dollar; empty is unknown.
struct UsageEntry {
    static constexpr auto kind = QLatin1StringView("usage_entry");
    RecordHeader header;
    QString purpose; // the template's id, or "refine"
    QString model;
    UsageOutcome outcome = UsageOutcome::Answered;
    std::optional<qint64> inputTokens;
    std::optional<qint64> cachedInputTokens;
    std::optional<qint64> outputTokens;
    std::optional<std::chrono::milliseconds> timeToFirstToken;
    std::chrono::milliseconds duration{0};
    std::optional<qint64> predictedCost; // at least
    std::optional<qint64> actualCost;
    QString errorKind;
    Id item;
    Id job;
    std::optional<qint64> predictedMost; // with all that the model may think

    static constexpr auto fields()
    {
        return std::tuple{field<1>("purpose", &UsageEntry::purpose, FieldUse::Filtered),
            field<2>("model", &UsageEntry::model), field<3>("outcome", &UsageEntry::outcome),
            field<4>("input_tokens", &UsageEntry::inputTokens),
            field<5>("cached_input_tokens", &UsageEntry::cachedInputTokens),
            field<6>("output_tokens", &UsageEntry::outputTokens),
            field<7>("time_to_first_token", &UsageEntry::timeToFirstToken), field<8>("duration", &UsageEntry::duration),
            field<9>("predicted_cost", &UsageEntry::predictedCost), field<10>("actual_cost", &UsageEntry::actualCost),
            field<11>("error_kind", &UsageEntry::errorKind), field<12>("item", &UsageEntry::item),
            field<13>("job", &UsageEntry::job), field<14>("predicted_most", &UsageEntry::predictedMost)};
    }

    void setPredicted(const std::optional<CostRange> &range);
    // What a budget has to count: where the cost was never told, all that it may have been.
    [[nodiscard]] qint64 countedCost() const;
};

struct UsageSummary {
    QString purpose; // empty: all
    qint64 requests = 0;
    qint64 fromCache = 0;
    qint64 failed = 0;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    qint64 cost = 0; // of the entries whose cost is known
    qint64 unknownCosts = 0;
    std::chrono::milliseconds medianDuration{0}; // of answered requests
    std::chrono::milliseconds slowDuration{0}; // 95th percentile

    [[nodiscard]] double cacheHitRate() const { return requests ? double(fromCache) / double(requests) : 0; }
    [[nodiscard]] double errorRate() const { return requests ? double(failed) / double(requests) : 0; }
};

// The sum over all first, then one per purpose in the order of their names.
[[nodiscard]] std::vector<UsageSummary> summarize(const std::vector<UsageEntry> &entries);

enum class BudgetState { Unlimited, Within, Warning, Exceeded };

// What a month's budget allows: a warning from 80 %, nothing paid from 100 %.
struct BudgetStatus {
    BudgetState state = BudgetState::Unlimited;
    qint64 limit = 0;
    qint64 spent = 0;

    // Whether a request that costs no more than this may start; an unknown cost may while anything is left.
    [[nodiscard]] bool allows(std::optional<qint64> mostCost) const;
};

[[nodiscard]] BudgetStatus budgetStatus(std::optional<qint64> monthlyLimit, qint64 spentThisMonth);

// The first moment of the month that holds `now`, in the person's time zone.
[[nodiscard]] Timestamp startOfMonth(Timestamp now);

// "$0.00", "$0.0042", "unknown".
[[nodiscard]] QString readableCost(std::optional<qint64> microdollars);
// "$0.02 to $0.77", or one of them where both are the same.
[[nodiscard]] QString readableCost(std::optional<qint64> least, std::optional<qint64> most);

} // namespace atelier
