// SPDX-License-Identifier: GPL-3.0-or-later
// What models cost, from resources/prices.json. Every price names where it was read and when.
#pragma once

#include "core/base/error.h"
#include "core/model/model_id.h"
#include "core/model/text_model.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace atelier {

// Money is counted in millionths of a US dollar: a price per million tokens in dollars is then one per token.
using Microdollars = qint64;

struct Price {
    QString provider;
    QString model; // also stands for its dated versions: "gpt-4.1" for "gpt-4.1-2025-04-14"
    std::optional<Microdollars> input; // per million tokens
    std::optional<Microdollars> cachedInput; // per million tokens; where absent, cached tokens cost as others
    std::optional<Microdollars> output; // per million tokens
    std::optional<Microdollars> image; // per picture of about a megapixel, in standard quality
    QString source; // address
    QString date; // when it was read there, "2026-11-20"
};

// A model that thinks before it writes takes some tokens for it, as few or as many as it likes; they are paid for as
// those of the answer.
struct ThinkingTokens {
    QString provider;
    QStringList models; // beginnings of their names
    qint64 least = 0;
    qint64 most = 0;
};

// What a request is going to cost: somewhere between the two, which are the same where nothing is left to the model.
struct CostRange {
    Microdollars least = 0;
    Microdollars most = 0;

    friend bool operator==(const CostRange &, const CostRange &) = default;
};

[[nodiscard]] inline std::optional<Microdollars> leastCost(const std::optional<CostRange> &range)
{
    return range ? std::optional(range->least) : std::nullopt;
}
[[nodiscard]] inline std::optional<Microdollars> mostCost(const std::optional<CostRange> &range)
{
    return range ? std::optional(range->most) : std::nullopt;
}

// An unknown price is an empty value, never zero; what runs on this computer costs nothing and is zero.
class PriceList {
public:
    [[nodiscard]] static Result<PriceList> fromJson(const QByteArray &json, const QString &source);
    [[nodiscard]] static Result<PriceList> builtIn();

    [[nodiscard]] bool isFree(const ModelId &model) const;
    // The price of the longest name that fits the model; null when there is none.
    [[nodiscard]] const Price *find(const ModelId &model) const;

    // For an answer of so many tokens, and what the model may think before it.
    [[nodiscard]] std::optional<CostRange> predictCost(
        const ModelId &model, qint64 inputTokens, qint64 outputTokens) const;
    // Empty as well when the service did not count.
    [[nodiscard]] std::optional<Microdollars> actualCost(const ModelId &model, const TextUsage &usage) const;
    [[nodiscard]] std::optional<Microdollars> imageCost(const ModelId &model, int pictures = 1) const;

private:
    [[nodiscard]] ThinkingTokens thinkingOf(const ModelId &model) const;

    std::vector<Price> m_prices;
    std::vector<ThinkingTokens> m_thinking;
    QStringList m_freeProviders;
};

// About how many tokens a text is, for predictions: services count differently, all near four characters to the token
// for Latin script and one for the others.
[[nodiscard]] qint64 estimateTokens(QStringView text);

} // namespace atelier
