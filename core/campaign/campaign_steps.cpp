// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_steps.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

QJsonObject productStep(const QString &name, int product) { return {{u"step"_s, name}, {u"product"_s, product}}; }

QJsonObject variantJson(const VariantRecord &variant)
{
    return {{u"platform"_s, variant.platform}, {u"key"_s, variant.key}, {u"width"_s, variant.width},
        {u"height"_s, variant.height}, {u"locale"_s, variant.locale}, {u"version"_s, variant.messageVersion},
        {u"bytes"_s, variant.bytes}, {u"contrast"_s, variant.contrast}};
}

VariantRecord variantFromJson(const QJsonObject &json)
{
    return {.platform = json["platform"_L1].toString(),
        .key = json["key"_L1].toString(),
        .width = json["width"_L1].toInt(),
        .height = json["height"_L1].toInt(),
        .locale = json["locale"_L1].toString(),
        .messageVersion = json["version"_L1].toString(),
        .bytes = json["bytes"_L1].toInteger(),
        .contrast = json["contrast"_L1].toDouble()};
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list += entry.toString();
    return list;
}

QJsonValue costJson(std::optional<double> cost) { return cost ? QJsonValue(*cost) : QJsonValue(); }

std::optional<double> costFromJson(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

void addPayment(QJsonObject &step, const Payment &payment)
{
    if (payment.request.isNull())
        return;
    step[u"request"_s] = payment.request.toString();
    step[u"price"_s] = costJson(payment.dollars);
    if (payment.certainty == PaymentCertainty::MayBePaid)
        step[u"answer_lost"_s] = true;
}

Payment paymentFromJson(const QJsonObject &step)
{
    return {.request = Id::fromString(step["request"_L1].toString()).value_or(Id{}),
        .dollars = costFromJson(step["price"_L1]),
        .certainty = step["answer_lost"_L1].toBool() ? PaymentCertainty::MayBePaid : PaymentCertainty::Paid};
}

void applyPicture(ProductState &product, const QJsonObject &step)
{
    product.imageKey = step["key"_L1].toString();
    product.imagePath = step["path"_L1].toString();
    product.origin = pictureOriginFromName(step["origin"_L1].toString()).value_or(PictureOrigin::Generated);
    product.answeringModel = step["model"_L1].toString();
    if (step.contains("seed"_L1))
        product.answeringSeed = quint64(step["seed"_L1].toInteger());
    product.generationMilliseconds = step["ms"_L1].toInteger();
    product.payment = paymentFromJson(step);
    product.cost = costFromJson(step["cost"_L1]);
    product.saved = step["saved"_L1].toDouble();
    product.notes = stringList(step["notes"_L1]);
    product.requestId = {};
    product.variants.clear();
    product.fonts.clear();
    forgetCrops(product.edits);
    product.completedAt.reset();
    product.stage = ProductStage::MakingVariants;
}

void applyVariants(ProductState &product, const QJsonObject &step)
{
    product.variants.clear();
    for (const QJsonValue &variant : step["variants"_L1].toArray())
        product.variants.push_back(variantFromJson(variant.toObject()));
    product.fonts.clear();
    for (const QJsonValue &font : step["fonts"_L1].toArray())
        product.fonts.push_back({font["family"_L1].toString(), font["path"_L1].toString()});
    product.notes = stringList(step["notes"_L1]);
    product.completedAt = fromMilliseconds(step["at"_L1].toInteger());
    product.error.reset();
    product.stage = ProductStage::Completed;
}

void applyEdit(ProductState &product, const QJsonObject &step)
{
    const VariantName variant{.platform = step["platform"_L1].toString(),
        .locale = step["locale"_L1].toString(),
        .messageVersion = step["version"_L1].toString()};
    VariantEdit edit = VariantEdit::fromJson(step["edit"_L1].toObject());
    if (edit.isEmpty())
        product.edits.erase(variant);
    else
        product.edits[variant] = std::move(edit);
    for (VariantRecord &record : product.variants) {
        if (record.name() == variant)
            record.bytes = 0;
    }
}

void applyFailure(ProductState &product, const QJsonObject &step)
{
    product.error = Error{.kind = ErrorKind(step["kind"_L1].toInt()), .message = step["message"_L1].toString()};
    product.attempts = step["attempts"_L1].toInt();
    product.cost = costFromJson(step["cost"_L1]);
    if (step.contains("request"_L1))
        product.payment = paymentFromJson(step);
    product.requestId = {};
    product.stage = ProductStage::Failed;
}

} // namespace

QJsonObject startedStep(const CampaignState &state)
{
    return {{u"step"_s, u"started"_s}, {u"id"_s, state.id}, {u"at"_s, toMilliseconds(state.createdAt)},
        {u"predicted_cost"_s, state.predictedCost}};
}

QJsonObject askedStep(const ProductState &product)
{
    QJsonObject step = productStep(u"asked"_s, product.plan.index);
    step[u"request"_s] = product.requestId.toString();
    return step;
}

QJsonObject pictureStep(const ProductState &product)
{
    QJsonObject step = productStep(u"picture"_s, product.plan.index);
    step[u"key"_s] = product.imageKey;
    step[u"path"_s] = product.imagePath;
    step[u"origin"_s] = pictureOriginName(product.origin);
    step[u"model"_s] = product.answeringModel;
    if (product.answeringSeed)
        step[u"seed"_s] = qint64(*product.answeringSeed);
    step[u"ms"_s] = product.generationMilliseconds;
    step[u"cost"_s] = costJson(product.cost);
    addPayment(step, product.payment);
    step[u"saved"_s] = product.saved;
    step[u"notes"_s] = QJsonArray::fromStringList(product.notes);
    return step;
}

QJsonObject variantsStep(const ProductState &product, Timestamp now)
{
    QJsonObject step = productStep(u"variants"_s, product.plan.index);
    QJsonArray variants;
    for (const VariantRecord &variant : product.variants)
        variants += variantJson(variant);
    QJsonArray fonts;
    for (const FontFile &font : product.fonts)
        fonts += QJsonObject{{u"family"_s, font.family}, {u"path"_s, font.path}};
    step[u"variants"_s] = variants;
    step[u"fonts"_s] = fonts;
    step[u"notes"_s] = QJsonArray::fromStringList(product.notes);
    step[u"at"_s] = toMilliseconds(now);
    return step;
}

QJsonObject failedStep(const ProductState &product)
{
    QJsonObject step = productStep(u"failed"_s, product.plan.index);
    step[u"kind"_s] = int(product.error->kind);
    step[u"kind_name"_s] = errorKindName(product.error->kind);
    step[u"message"_s] = product.error->message;
    step[u"attempts"_s] = product.attempts;
    step[u"cost"_s] = costJson(product.cost);
    addPayment(step, product.payment);
    return step;
}

QJsonObject interruptedStep(const ProductState &product)
{
    QJsonObject step = failedStep(product);
    step[u"step"_s] = u"interrupted"_s;
    return step;
}

QJsonObject unansweredStep(int product) { return productStep(u"unanswered"_s, product); }

QJsonObject retryStep(int product) { return productStep(u"retry"_s, product); }

QJsonObject editStep(int product, const VariantName &variant, const VariantEdit &edit)
{
    QJsonObject step = productStep(u"edited"_s, product);
    step[u"platform"_s] = variant.platform;
    step[u"locale"_s] = variant.locale;
    step[u"version"_s] = variant.messageVersion;
    step[u"edit"_s] = edit.toJson();
    return step;
}

void forgetCrops(VariantEdits &edits)
{
    for (auto &[name, edit] : edits)
        edit.focus.reset();
    std::erase_if(edits, [](const auto &each) { return each.second.isEmpty(); });
}

void applyStep(CampaignState &state, const QJsonObject &step)
{
    const QString name = step["step"_L1].toString();
    if (name == "started"_L1) {
        state.id = step["id"_L1].toString();
        state.createdAt = fromMilliseconds(step["at"_L1].toInteger());
        state.predictedCost = step["predicted_cost"_L1].toDouble();
        return;
    }
    const int index = step["product"_L1].toInt(-1);
    if (index < 0 || index >= int(state.products.size()))
        return;
    ProductState &product = state.products[size_t(index)];
    if (name == "asked"_L1) {
        product.requestId = Id::fromString(step["request"_L1].toString()).value_or(Id{});
    } else if (name == "unanswered"_L1) {
        product.requestId = {};
    } else if (name == "picture"_L1) {
        applyPicture(product, step);
    } else if (name == "variants"_L1) {
        applyVariants(product, step);
    } else if (name == "failed"_L1) {
        applyFailure(product, step);
    } else if (name == "edited"_L1) {
        applyEdit(product, step);
    } else if (name == "interrupted"_L1) {
        applyFailure(product, step);
        product.stage = ProductStage::Interrupted;
    } else if (name == "retry"_L1) {
        product.error.reset();
        product.attempts = 0;
        product.requestId = {};
        product.stage = product.imagePath.isEmpty() ? ProductStage::Waiting : ProductStage::MakingVariants;
    }
}

} // namespace atelier
