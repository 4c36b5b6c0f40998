// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_state.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QString isoTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time), QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
}

// Sums of cents must not show as 0.12000000000000001.
double rounded(double dollars) { return std::round(dollars * 1e6) / 1e6; }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject variantJson(const VariantRecord &variant)
{
    return {{u"platform"_s, variant.platform}, {u"key"_s, variant.key}, {u"width"_s, variant.width},
        {u"height"_s, variant.height}, {u"locale"_s, textOrNull(variant.locale)},
        {u"message_variant"_s, textOrNull(variant.messageVersion)}};
}

QJsonObject recipeJson(const ProductState &product)
{
    QJsonObject recipe = product.plan.recipe.toJson();
    if (product.answeringSeed)
        recipe[u"seed"_s] = qint64(*product.answeringSeed);
    if (!product.answeringModel.isEmpty() && product.answeringModel != product.plan.recipe.model.toString())
        recipe[u"answered_by"_s] = product.answeringModel;
    if (product.generationMilliseconds > 0)
        recipe[u"generation_ms"_s] = product.generationMilliseconds;
    return recipe;
}

QJsonObject errorJson(const ProductState &product)
{
    return {{u"kind"_s, errorKindName(product.error->kind)}, {u"message"_s, product.error->message},
        {u"attempts"_s, product.attempts}};
}

QJsonObject productJson(const ProductState &product)
{
    QJsonArray variants;
    for (const VariantRecord &variant : product.variants)
        variants += variantJson(variant);
    QJsonObject json{{u"product_index"_s, product.plan.index}, {u"product_name"_s, product.plan.name},
        {u"status"_s, productStageName(product.stage)}, {u"image_source"_s, pictureOriginName(product.origin)},
        {u"image_key"_s, textOrNull(product.imageKey)},
        {u"processing_cost"_s, product.cost ? QJsonValue(rounded(*product.cost)) : QJsonValue()},
        {u"variants_count"_s, variants.size()}, {u"variants"_s, variants}};
    const bool hasRecipe = product.origin != PictureOrigin::Existing && product.origin != PictureOrigin::Replaced;
    if (hasRecipe && !product.plan.recipe.prompt.isEmpty())
        json[u"recipe"_s] = recipeJson(product);
    if (product.completedAt)
        json[u"completed_at"_s] = isoTime(*product.completedAt);
    if (product.error)
        json[u"error"_s] = errorJson(product);
    if (!product.notes.isEmpty())
        json[u"notes"_s] = QJsonArray::fromStringList(product.notes);
    return json;
}

QJsonObject madeWithJson(const MadeWith &madeWith)
{
    QJsonArray fonts;
    for (const auto &[family, sha256] : madeWith.fonts)
        fonts += QJsonObject{{u"family"_s, family}, {u"sha256"_s, sha256}};
    return {{u"atelier"_s, madeWith.atelier}, {u"libvips"_s, madeWith.libvips}, {u"fonts"_s, fonts}};
}

} // namespace

QString productStageName(ProductStage stage)
{
    switch (stage) {
    case ProductStage::Waiting:
        return u"pending"_s;
    case ProductStage::Generating:
        return u"generating"_s;
    case ProductStage::MakingVariants:
        return u"processing"_s;
    case ProductStage::Completed:
        return u"completed"_s;
    case ProductStage::Failed:
        return u"failed"_s;
    case ProductStage::Interrupted:
        return u"interrupted"_s;
    case ProductStage::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

bool isSettled(ProductStage stage)
{
    return stage != ProductStage::Waiting && stage != ProductStage::Generating && stage != ProductStage::MakingVariants;
}

double CampaignState::totalCost() const
{
    double total = 0;
    for (const ProductState &product : products)
        total += product.cost.value_or(0);
    return total;
}

double CampaignState::savedByReuse() const
{
    double total = 0;
    for (const ProductState &product : products)
        total += product.saved;
    return total;
}

int CampaignState::completedProducts() const
{
    return int(std::ranges::count(products, ProductStage::Completed, &ProductState::stage));
}

std::optional<ErrorKind> CampaignState::commonError() const
{
    std::map<ErrorKind, int> counts;
    for (const ProductState &product : products) {
        if (product.error && product.stage != ProductStage::Completed)
            ++counts[product.error->kind];
    }
    if (counts.empty())
        return std::nullopt;
    return std::ranges::max_element(counts, {}, &std::pair<const ErrorKind, int>::second)->first;
}

QJsonObject manifestOf(const CampaignState &state, const MadeWith &madeWith)
{
    QJsonArray products;
    for (const ProductState &product : state.products)
        products += productJson(product);
    QJsonArray colours;
    for (const Colour &colour : state.brief.brandColours)
        colours += colour.toHex();
    QJsonObject manifest{{u"campaign_id"_s, state.id}, {u"campaign_name"_s, state.brief.name},
        {u"campaign_message"_s, state.brief.message}, {u"target_audience"_s, state.brief.audience},
        {u"brand_colors"_s, colours}, {u"target_regions"_s, QJsonArray::fromStringList(state.brief.regions)},
        {u"status"_s, enumName(state.status)}, {u"created_at"_s, isoTime(state.createdAt)},
        {u"completed_at"_s, state.completedAt ? QJsonValue(isoTime(*state.completedAt)) : QJsonValue()},
        {u"expected_products"_s, qint64(state.products.size())}, {u"total_cost"_s, rounded(state.totalCost())},
        {u"predicted_cost"_s, rounded(state.predictedCost)}, {u"saved_by_reuse"_s, rounded(state.savedByReuse())},
        {u"products"_s, products}, {u"made_with"_s, madeWithJson(madeWith)}};
    return manifest;
}

QString fontFingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace atelier
