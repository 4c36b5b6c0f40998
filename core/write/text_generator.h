// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_finder.h"
#include "core/model/prices.h"
#include "core/store/workspace.h"
#include "core/write/usage.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace atelier {

enum class CacheUse {
    Allow,
    Bypass, // "again": the answer is made anew, and replaces the kept one
};

enum class BudgetConsent {
    Ask, // a request that would pass the month's budget ends with BudgetExceeded
    Given, // a person has agreed to this one
};

// One text to be made: by a model from the request, or by rules.
struct GenerationOrder {
    QString purpose; // for the ledger: the template's id, or "refine"
    ModelId model;
    TextRequest request = {}; // for a model
    std::function<Result<QString>()> rules = {}; // for the offline model; runs on a worker thread
    std::optional<quint64> seed = {};
    QByteArray cacheKey = {}; // empty: never kept
    std::chrono::seconds cacheTime{0};
    CacheUse cacheUse = CacheUse::Allow;
    BudgetConsent budget = BudgetConsent::Ask;
    qint64 expectedOutputTokens = 0;
    Id item = {};
    Id job = {};
};

struct Generation {
    QString text;
    QString model; // as the service named it; "offline" for rules
    std::optional<quint64> seed;
    std::optional<Timestamp> cachedSince; // set when the text came from the cache
    FinishReason finish = FinishReason::Complete;
    TextUsage usage;
    std::optional<CostRange> predictedCost;
    std::optional<qint64> actualCost; // in millionths of a US dollar
    std::chrono::milliseconds duration{0};
};

// What was received before the failure stays with it.
struct GenerationFailure {
    Error error;
    QString partialText;
    std::optional<qint64> actualCost;
};

// Makes texts: asks the cache, then the budget, then the model, and writes each request into the ledger. Use it on the
// thread that opened the workspace.
class TextGenerator final : public QObject {
    Q_OBJECT

public:
    TextGenerator(
        std::shared_ptr<Workspace> workspace, ModelFinder &models, PriceList prices, QObject *parent = nullptr);

    // Ends with exactly one call of `finished`, never before it returned. Text from the cache or from rules comes to
    // the sink in one piece.
    void generate(GenerationOrder order, std::stop_token stop, TextSink sink,
        std::function<void(std::expected<Generation, GenerationFailure>)> finished);

    [[nodiscard]] std::optional<CostRange> predictCost(const GenerationOrder &order) const;

private:
    class Run;
    friend class Run;
    std::shared_ptr<Workspace> m_workspace;
    ModelFinder &m_models;
    PriceList m_prices;
};

// The month's budget as it stands (key "budget" of the workspace settings: {"monthly_limit": millionths of a dollar}).
[[nodiscard]] Result<BudgetStatus> currentBudget(const Reader &reader, Timestamp now);
[[nodiscard]] Result<void> setMonthlyBudget(Transaction &transaction, std::optional<qint64> limit);

} // namespace atelier
