// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands/campaign_report.h"

#include "app/desktop/commands/shared.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

// Names of 300 characters must not push everything else off the line.
QString shortName(const QString &name)
{
    const QString simple = name.simplified();
    return simple.size() > 40 ? simple.left(39) + u'…' : simple;
}

QString readableOrigin(PictureOrigin origin)
{
    switch (origin) {
    case PictureOrigin::Existing:
        return Commands::tr("own picture");
    case PictureOrigin::Generated:
        return Commands::tr("generated");
    case PictureOrigin::Composed:
        return Commands::tr("composed by rules");
    case PictureOrigin::Reused:
        return Commands::tr("used again");
    case PictureOrigin::Replaced:
        return Commands::tr("replaced by hand");
    }
    return {};
}

QString readableOrigin(const QString &name)
{
    const auto origin = pictureOriginFromName(name);
    return origin ? readableOrigin(*origin) : name;
}

QString readableStage(const ProductState &product)
{
    switch (product.stage) {
    case ProductStage::Waiting:
        return Commands::tr("waiting");
    case ProductStage::Generating:
        return product.plan.recipe.model.isOffline()
            ? Commands::tr("composing a picture")
            : Commands::tr("asking %1 for a picture").arg(product.plan.recipe.model.toString());
    case ProductStage::MakingVariants:
        return Commands::tr("making the variants");
    case ProductStage::Completed:
        return Commands::tr("done, %n variant(s), %1", nullptr, int(product.variants.size()))
            .arg(readableOrigin(product.origin));
    case ProductStage::Failed:
    case ProductStage::Interrupted:
        return Commands::tr("failed: %1").arg(product.error ? product.error->message : QString());
    case ProductStage::Cancelled:
        return Commands::tr("stopped");
    }
    return {};
}

QJsonObject productPlanJson(const ProductPlan &product)
{
    QJsonObject json{{u"product_index"_s, product.index}, {u"product_name"_s, product.name},
        {u"image_source"_s, pictureOriginName(product.origin)}, {u"file_stem"_s, product.fileStem()},
        {u"predicted_cost"_s, product.predictedCost ? QJsonValue(*product.predictedCost) : QJsonValue()},
        {u"notes"_s, QJsonArray::fromStringList(product.notes)}};
    if (product.error)
        json[u"error"_s] =
            QJsonObject{{u"kind"_s, errorKindName(product.error->kind)}, {u"message"_s, product.error->message}};
    return json;
}

QString planLine(const ProductPlan &product)
{
    if (product.error)
        return Commands::tr("cannot be made");
    if (product.origin == PictureOrigin::Generated)
        return Commands::tr("to be generated with %1").arg(product.recipe.model.toString());
    if (product.origin == PictureOrigin::Composed)
        return Commands::tr("to be composed by rules, without AI");
    return readableOrigin(product.origin) + u": "_s + product.picture;
}

QString predictedCost(const CampaignPlan &plan)
{
    if (plan.isCostKnown)
        return readableDollars(plan.predictedCost);
    return plan.predictedCost > 0
        ? Commands::tr("%1 and what is not known of the model's price").arg(readableDollars(plan.predictedCost))
        : Commands::tr("not known for this model");
}

} // namespace

QString readableDollars(double dollars) { return readableCost(qint64(std::llround(dollars * 1e6))); }

CampaignReport planReport(const CampaignBrief &brief, const CampaignPlan &plan)
{
    QJsonArray products;
    std::vector<QStringList> rows;
    QStringList remarks = brief.notes;
    for (const ProductPlan &product : plan.products) {
        products.append(productPlanJson(product));
        rows.push_back({u"  "_s + shortName(product.name), planLine(product)});
        for (const QString &note : product.notes)
            remarks += shortName(product.name) + u": "_s + note;
        if (product.error)
            remarks += shortName(product.name) + u": "_s + product.error->message;
    }
    QString text = Commands::tr("%1: %2, %3.")
                       .arg(brief.name.simplified(), Commands::tr("%n product(s)", nullptr, int(plan.products.size())),
                           Commands::tr("%n variant(s)", nullptr, plan.variantCount))
        + u'\n' + alignedTable(rows) + Commands::tr("Predicted cost: %1.").arg(predictedCost(plan)) + u'\n';
    if (plan.predictedSaving > 0)
        text +=
            Commands::tr("Saved by pictures that are there: %1.").arg(readableDollars(plan.predictedSaving)) + u'\n';
    if (!remarks.isEmpty())
        text += u'\n' + remarks.join(u'\n') + u'\n';
    return {text,
        {{u"campaign_name"_s, brief.name}, {u"products"_s, products}, {u"variants_count"_s, plan.variantCount},
            {u"predicted_cost"_s, plan.predictedCost}, {u"cost_known"_s, plan.isCostKnown},
            {u"saved_by_reuse"_s, plan.predictedSaving}, {u"notes"_s, QJsonArray::fromStringList(brief.notes)}}};
}

CampaignReport manifestReport(const QJsonObject &manifest, const QString &folder)
{
    std::vector<QStringList> rows;
    QString remarks;
    for (const QJsonValue &value : manifest["products"_L1].toArray()) {
        const QString name = shortName(value["product_name"_L1].toString());
        const bool isDone = value["status"_L1].toString() == "completed"_L1;
        rows.push_back({u"  "_s + name, value["status"_L1].toString(),
            isDone ? readableOrigin(value["image_source"_L1].toString()) : QString(),
            Commands::tr("%n variant(s)", nullptr, value["variants_count"_L1].toInt()),
            value["processing_cost"_L1].isDouble() ? readableDollars(value["processing_cost"_L1].toDouble())
                                                   : readableCost(std::nullopt)});
        const QString error = value["error"_L1]["message"_L1].toString();
        if (!error.isEmpty() && !isDone)
            remarks += u"  "_s + name + u": "_s + error + u'\n';
        for (const QJsonValue &note : value["notes"_L1].toArray())
            remarks += u"  "_s + name + u": "_s + note.toString() + u'\n';
    }
    QString text = manifest["campaign_name"_L1].toString().simplified() + u" ("_s
        + manifest["campaign_id"_L1].toString() + u"): "_s + manifest["status"_L1].toString().replace(u'_', u' ')
        + u'\n' + alignedTable(rows) + remarks;
    text += Commands::tr("Cost: %1. Saved by reuse: %2.")
                .arg(readableDollars(manifest["total_cost"_L1].toDouble()),
                    readableDollars(manifest["saved_by_reuse"_L1].toDouble()))
        + u'\n' + folder + u'\n';
    QJsonObject json = manifest;
    json[u"folder"_s] = folder;
    return {text, json};
}

CampaignProgress::CampaignProgress(CampaignService &campaigns, const Output &output)
    : m_campaigns(campaigns)
    , m_output(output)
{
    connect(&campaigns, &CampaignService::productChanged, this, [this](const QString &id, const ProductState &product) {
        if (product.stage != ProductStage::Waiting)
            say(id, product.plan.index, readableStage(product));
    });
    connect(&campaigns, &CampaignService::progressed, this,
        [this](const QString &id, int index, const ImageProgress &progress) {
            if (!progress.fraction)
                return;
            // A line for each tenth is enough to see that it goes on.
            say(id, index, u"%1, %2 %"_s.arg(progress.stage).arg(int(*progress.fraction * 10) * 10));
        });
    connect(&campaigns, &CampaignService::retrying, this,
        [this](const QString &id, int index, const Error &error, std::chrono::milliseconds delay) {
            say(id, index,
                Commands::tr("%1 Next try in %2 s.").arg(error.message).arg(double(delay.count()) / 1000, 0, 'f', 1));
        });
    connect(&campaigns, &CampaignService::ended, this, [this](const QString &) { m_said.clear(); });
}

void CampaignProgress::say(const QString &id, int index, const QString &what)
{
    const CampaignState *const state = m_campaigns.running(id);
    if (!state || m_said.value(index) == what)
        return;
    m_said[index] = what;
    const auto &products = state->products;
    m_output.note(u"[%1/%2] "_s.arg(index + 1).arg(products.size()) + shortName(products[size_t(index)].plan.name)
        + u": "_s + what);
}

} // namespace atelier
