// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/usage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

using Durations = std::vector<std::chrono::milliseconds>;

std::chrono::milliseconds percentile(Durations durations, double fraction)
{
    if (durations.empty())
        return {};
    const auto rank = std::ptrdiff_t(std::ceil(fraction * double(durations.size()))) - 1;
    const auto place = durations.begin() + std::max<std::ptrdiff_t>(rank, 0);
    std::ranges::nth_element(durations, place);
    return *place;
}

class Summing {
public:
    explicit Summing(QString purpose) { m_summary.purpose = std::move(purpose); }

    void add(const UsageEntry &entry)
    {
        ++m_summary.requests;
        m_summary.fromCache += entry.outcome == UsageOutcome::FromCache ? 1 : 0;
        m_summary.failed += entry.outcome == UsageOutcome::Failed ? 1 : 0;
        m_summary.inputTokens += entry.inputTokens.value_or(0);
        m_summary.outputTokens += entry.outputTokens.value_or(0);
        m_summary.cost += entry.actualCost.value_or(0);
        m_summary.unknownCosts += entry.actualCost ? 0 : 1;
        if (entry.outcome == UsageOutcome::Answered)
            m_durations.push_back(entry.duration);
    }

    [[nodiscard]] UsageSummary summary() const
    {
        UsageSummary summary = m_summary;
        summary.medianDuration = percentile(m_durations, 0.5);
        summary.slowDuration = percentile(m_durations, 0.95);
        return summary;
    }

private:
    UsageSummary m_summary;
    Durations m_durations;
};

} // namespace

std::vector<UsageSummary> summarize(const std::vector<UsageEntry> &entries)
{
    Summing all{QString()};
    std::map<QString, Summing> purposes;
    for (const UsageEntry &entry : entries) {
        all.add(entry);
        purposes.try_emplace(entry.purpose, entry.purpose).first->second.add(entry);
    }
    std::vector<UsageSummary> summaries{all.summary()};
    for (const auto &[purpose, summing] : purposes)
        summaries.push_back(summing.summary());
    return summaries;
}

void UsageEntry::setPredicted(const std::optional<CostRange> &range)
{
    predictedCost = leastCost(range);
    predictedMost = mostCost(range);
}

qint64 UsageEntry::countedCost() const
{
    return actualCost.value_or(predictedMost.value_or(predictedCost.value_or(0)));
}

bool BudgetStatus::allows(std::optional<qint64> mostCost) const
{
    return state == BudgetState::Unlimited || mostCost == 0 || spent + mostCost.value_or(1) <= limit;
}

BudgetStatus budgetStatus(std::optional<qint64> monthlyLimit, qint64 spentThisMonth)
{
    if (!monthlyLimit)
        return {.spent = spentThisMonth};
    constexpr qint64 warningPercent = 80;
    const BudgetState state = spentThisMonth >= *monthlyLimit    ? BudgetState::Exceeded
        : spentThisMonth * 100 >= *monthlyLimit * warningPercent ? BudgetState::Warning
                                                                 : BudgetState::Within;
    return {.state = state, .limit = *monthlyLimit, .spent = spentThisMonth};
}

Timestamp startOfMonth(Timestamp now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return fromMilliseconds(QDate(today.year(), today.month(), 1).startOfDay().toMSecsSinceEpoch());
}

QString readableCost(std::optional<qint64> microdollars)
{
    if (!microdollars)
        return QCoreApplication::translate("Usage", "unknown");
    const double dollars = double(*microdollars) / 1e6;
    const bool belowCent = *microdollars > 0 && *microdollars < 10'000;
    return u'$' + QLocale::c().toString(dollars, 'f', belowCent ? 4 : 2);
}

QString readableCost(std::optional<qint64> least, std::optional<qint64> most)
{
    if (!least || !most || *least >= *most)
        return readableCost(least);
    //: a range of costs: "$0.02 to $0.77"
    return QCoreApplication::translate("Usage", "%1 to %2").arg(readableCost(least), readableCost(most));
}

} // namespace atelier
