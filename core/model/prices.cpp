// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/prices.h"

#include "core/base/file.h"
#include "core/base/json_schema.h"

#include <QJsonArray>
#include <QObject>
#include <QRegularExpression>

#include <cmath>

namespace atelier {

namespace {

constexpr qint64 million = 1'000'000;

std::optional<Microdollars> dollars(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<Microdollars>(std::llround(value.toDouble() * double(million)))
                            : std::nullopt;
}

Price priceOf(const QJsonValue &json, const QJsonObject &sources)
{
    const QJsonValue source = sources[json[QLatin1StringView("source")].toString()];
    return {.provider = json[QLatin1StringView("provider")].toString(),
        .model = json[QLatin1StringView("model")].toString(),
        .input = dollars(json[QLatin1StringView("input")]),
        .cachedInput = dollars(json[QLatin1StringView("cachedInput")]),
        .output = dollars(json[QLatin1StringView("output")]),
        .image = dollars(json[QLatin1StringView("image")]),
        .source = source[QLatin1StringView("address")].toString(),
        .date = source[QLatin1StringView("date")].toString()};
}

ThinkingTokens thinkingFrom(const QJsonValue &json)
{
    ThinkingTokens thinking{.provider = json[QLatin1StringView("provider")].toString(),
        .least = json[QLatin1StringView("least")].toInteger(),
        .most = json[QLatin1StringView("most")].toInteger()};
    for (const QJsonValue &model : json[QLatin1StringView("models")].toArray())
        thinking.models.append(model.toString());
    return thinking;
}

// A name stands for itself and for versions of it, which go on with a date or a version's mark: "-2025-04-14",
// "-20251001-v1:0", "@001", "-latest". "gpt-4.1" does not stand for "gpt-4.1-mini", nor "claude-opus-5" for
// "claude-opus-5-5": those are other models, with prices of their own.
bool standsFor(const QString &name, const QString &model)
{
    static const QRegularExpression version(QRegularExpression::anchoredPattern(
        QStringLiteral("(-\\d{4}-\\d{2}-\\d{2}|-\\d{6,}|-latest|-v\\d+|@\\d+|@latest|:\\d+)*")));
    return model.startsWith(name) && version.matchView(QStringView(model).sliced(name.size())).hasMatch();
}

// Amazon's inference profiles put a region before the model: "us.anthropic.claude-...".
QString withoutRegion(const QString &model)
{
    for (const QLatin1StringView region :
        {QLatin1StringView("us."), QLatin1StringView("us-gov."), QLatin1StringView("eu."), QLatin1StringView("apac."),
            QLatin1StringView("jp."), QLatin1StringView("au."), QLatin1StringView("global.")}) {
        if (model.startsWith(region))
            return model.sliced(region.size());
    }
    return model;
}

// Rounded up at the end, so that a cost is never shown smaller than it is.
Microdollars perMillion(qint64 tokens, Microdollars price) { return tokens * price; }
Microdollars roundedUp(Microdollars millionths) { return (millionths + million - 1) / million; }

} // namespace

Result<PriceList> PriceList::fromJson(const QByteArray &json, const QString &source)
{
    const auto object = parseCheckedObject(json, source, QStringLiteral("prices"));
    if (!object)
        return std::unexpected(object.error());
    PriceList list;
    const QJsonObject sources = (*object)[QLatin1StringView("sources")].toObject();
    for (const QJsonValue &entry : (*object)[QLatin1StringView("prices")].toArray()) {
        Price price = priceOf(entry, sources);
        if (price.source.isEmpty())
            return invalidInput(
                {}, QObject::tr("%1: the price of “%2” names a source that is not listed.").arg(source, price.model));
        list.m_prices.push_back(std::move(price));
    }
    for (const QJsonValue &entry : (*object)[QLatin1StringView("thinking")].toArray()) {
        ThinkingTokens thinking = thinkingFrom(entry);
        if (!sources.contains(entry[QLatin1StringView("source")].toString()) || thinking.least > thinking.most) {
            return invalidInput({},
                QObject::tr(
                    "%1: the thinking of “%2” names a source that is not listed, or more at least than at most.")
                    .arg(source, thinking.models.join(QStringLiteral(", "))));
        }
        list.m_thinking.push_back(std::move(thinking));
    }
    for (const QJsonValue &provider : (*object)[QLatin1StringView("freeProviders")].toArray())
        list.m_freeProviders.append(provider.toString());
    return list;
}

Result<PriceList> PriceList::builtIn()
{
    const auto bytes = readResource(QStringLiteral("prices.json"));
    return bytes ? fromJson(*bytes, QStringLiteral("prices.json")) : std::unexpected(bytes.error());
}

bool PriceList::isFree(const ModelId &model) const { return m_freeProviders.contains(model.provider); }

const Price *PriceList::find(const ModelId &model) const
{
    const QString name = withoutRegion(model.model);
    const Price *best = nullptr;
    for (const Price &price : m_prices) {
        if (price.provider == model.provider && standsFor(price.model, name)
            && (!best || price.model.size() > best->model.size()))
            best = &price;
    }
    return best;
}

ThinkingTokens PriceList::thinkingOf(const ModelId &model) const
{
    for (const ThinkingTokens &thinking : m_thinking) {
        const auto begins = [&](const QString &name) { return model.model.startsWith(name); };
        if (thinking.provider == model.provider && std::ranges::any_of(thinking.models, begins))
            return thinking;
    }
    return {};
}

std::optional<CostRange> PriceList::predictCost(const ModelId &model, qint64 inputTokens, qint64 outputTokens) const
{
    const ThinkingTokens thinking = thinkingOf(model);
    const auto cost = [&](qint64 thought) {
        return actualCost(model, {.inputTokens = inputTokens, .outputTokens = outputTokens + thought});
    };
    const auto least = cost(thinking.least);
    const auto most = cost(thinking.most);
    return least && most ? std::optional(CostRange{*least, *most}) : std::nullopt;
}

std::optional<Microdollars> PriceList::actualCost(const ModelId &model, const TextUsage &usage) const
{
    if (isFree(model))
        return 0;
    const Price *price = find(model);
    if (!price || !price->input || !price->output || !usage.inputTokens || !usage.outputTokens)
        return std::nullopt;
    const qint64 cached = std::min(usage.cachedInputTokens.value_or(0), *usage.inputTokens);
    return roundedUp(perMillion(*usage.inputTokens - cached, *price->input)
        + perMillion(cached, price->cachedInput.value_or(*price->input))
        + perMillion(*usage.outputTokens, *price->output));
}

std::optional<Microdollars> PriceList::imageCost(const ModelId &model, int pictures) const
{
    if (isFree(model))
        return 0;
    const Price *price = find(model);
    return price && price->image ? std::optional(*price->image * pictures) : std::nullopt;
}

qint64 estimateTokens(QStringView text)
{
    qint64 quarters = 0;
    for (const QChar character : text)
        quarters += character.unicode() < 0x2E80 ? 1 : 4; // from here on: CJK, kana, hangul, surrogates
    return (quarters + 3) / 4;
}

} // namespace atelier
