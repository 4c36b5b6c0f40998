// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign_listing.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/campaign/campaign_assembly.h"
#include "core/campaign/campaign_folder.h"
#include "core/campaign/campaign_steps.h"
#include "core/campaign/slug.h"
#include "core/campaign/step_journal.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr qint64 fileLimit = 256 * 1024 * 1024;
constexpr int shownPictures = 4;

std::optional<Timestamp> timeFrom(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? std::optional(fromMilliseconds(time.toMSecsSinceEpoch())) : std::nullopt;
}

CampaignStatus statusFrom(const QJsonValue &value)
{
    return enumFromName<CampaignStatus>(value.toString()).value_or(CampaignStatus::Running);
}

CampaignSummary summaryOf(const QJsonObject &manifest, const QString &folder)
{
    const QJsonArray products = manifest["products"_L1].toArray();
    CampaignSummary summary{.id = manifest["campaign_id"_L1].toString(),
        .name = manifest["campaign_name"_L1].toString(),
        .folder = folder,
        .status = statusFrom(manifest["status"_L1]),
        .createdAt = timeFrom(manifest["created_at"_L1]),
        .products = int(products.size()),
        .totalCost = manifest["total_cost"_L1].toDouble(),
        .isWorkedOn = isWorkedOn(folder)};
    for (const QJsonValue &product : products) {
        const QString stage = product["status"_L1].toString();
        summary.productsDone += stage == "completed"_L1 ? 1 : 0;
        summary.productsFailed += stage == "failed"_L1 || stage == "interrupted"_L1 ? 1 : 0;
        const QJsonArray variants = product["variants"_L1].toArray();
        if (!variants.isEmpty() && summary.pictures.size() < shownPictures)
            summary.pictures += folder + u'/' + variants.first()["key"_L1].toString();
    }
    return summary;
}

// One that was begun and has no manifest yet.
Result<CampaignSummary> summaryOfBrief(const QString &folder)
{
    const QString path = campaignFile(folder, CampaignFile::Brief);
    const auto brief =
        readFile(path, fileLimit).and_then([&](const QByteArray &bytes) { return parseJsonObject(bytes, path); });
    return brief.transform([&](const QJsonObject &json) {
        return CampaignSummary{.id = QFileInfo(folder).fileName(),
            .name = json["campaign_name"_L1].toString(),
            .folder = folder,
            .createdAt = fromMilliseconds(QFileInfo(path).lastModified().toMSecsSinceEpoch()),
            .products = int(json["products"_L1].toArray().size()),
            .isWorkedOn = isWorkedOn(folder)};
    });
}

void takeOverManifest(CampaignState &state, const QJsonObject &manifest)
{
    state.status = statusFrom(manifest["status"_L1]);
    state.completedAt = timeFrom(manifest["completed_at"_L1]);
    // Products that were not reached when the campaign was stopped have no step of their own.
    const QJsonArray products = manifest["products"_L1].toArray();
    for (qsizetype i = 0; i < products.size() && i < qsizetype(state.products.size()); ++i) {
        ProductState &product = state.products[size_t(i)];
        const bool isOpen = product.stage != ProductStage::Completed && product.stage != ProductStage::Failed;
        for (const ProductStage stage : {ProductStage::Cancelled, ProductStage::Interrupted}) {
            if (isOpen && products[i]["status"_L1].toString() == productStageName(stage))
                product.stage = stage;
        }
    }
}

} // namespace

QString campaignFile(const QString &folder, CampaignFile file)
{
    switch (file) {
    case CampaignFile::Brief:
        return folder + u"/brief.json"_s;
    case CampaignFile::Choices:
        return folder + u"/.choices.json"_s;
    case CampaignFile::Journal:
        return folder + u"/.steps.jsonl"_s;
    case CampaignFile::Manifest:
        return folder + u"/manifest.json"_s;
    case CampaignFile::Review:
        return folder + u"/.review.json"_s;
    }
    Q_UNREACHABLE();
}

QString campaignOutputRoot(const QString &workspaceFolder) { return workspaceFolder + u"/campaigns/output"_s; }

bool CampaignReview::isApproved(const VariantRecord &variant) const
{
    const auto found = approved.find(variant.key);
    return found != approved.end() && found->second == variant.bytes;
}

void CampaignReview::setApproved(const VariantRecord &variant, bool isApproved)
{
    if (isApproved)
        approved[variant.key] = variant.bytes;
    else
        approved.erase(variant.key);
}

CampaignReview readReview(const QString &folder)
{
    const QString path = campaignFile(folder, CampaignFile::Review);
    const auto json =
        readFile(path, fileLimit).and_then([&](const QByteArray &bytes) { return parseJsonObject(bytes, path); });
    CampaignReview review;
    if (!json)
        return review;
    const QJsonObject approved = json->value("approved"_L1).toObject();
    for (auto each = approved.begin(); each != approved.end(); ++each)
        review.approved[each.key()] = each.value().toInteger();
    review.isKept = json->value("kept"_L1).toBool();
    return review;
}

Result<void> writeReview(const QString &folder, const CampaignReview &review)
{
    QJsonObject approved;
    for (const auto &[key, bytes] : review.approved)
        approved[key] = bytes;
    const QJsonObject json{{u"approved"_s, approved}, {u"kept"_s, review.isKept}};
    return writeFileAtomically(campaignFile(folder, CampaignFile::Review), QJsonDocument(json).toJson());
}

QStringList campaignFolders(const QString &outputRoot)
{
    QStringList folders;
    for (const QFileInfo &each : QDir(outputRoot).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = each.filePath();
        if (QFileInfo::exists(campaignFile(folder, CampaignFile::Manifest))
            || QFileInfo::exists(campaignFile(folder, CampaignFile::Brief)))
            folders += folder;
    }
    return folders;
}

CampaignListing summariesOf(const QStringList &folders)
{
    CampaignListing listing;
    for (const QString &folder : folders) {
        if (!QFileInfo::exists(folder)) {
            listing.problems +=
                QObject::tr("The folder of the campaign %1 is gone: %2").arg(QFileInfo(folder).fileName(), folder);
            continue;
        }
        const bool hasManifest = QFileInfo::exists(campaignFile(folder, CampaignFile::Manifest));
        auto summary = hasManifest
            ? readManifest(folder).transform([&](const QJsonObject &json) { return summaryOf(json, folder); })
            : summaryOfBrief(folder);
        if (!summary) {
            listing.problems += summary.error().message;
            summary = summaryOfBrief(folder); // a retry writes a damaged manifest anew
        }
        if (summary)
            listing.campaigns.push_back(std::move(*summary));
    }
    std::ranges::stable_sort(listing.campaigns, std::ranges::greater(), &CampaignSummary::createdAt);
    return listing;
}

CampaignListing listCampaigns(const QString &outputRoot) { return summariesOf(campaignFolders(outputRoot)); }

Result<CampaignState> readCampaignState(const QString &folder)
{
    const QString briefPath = campaignFile(folder, CampaignFile::Brief);
    auto brief = loadBrief(briefPath);
    if (!brief)
        return std::unexpected(briefError(brief.error(), briefPath));
    CampaignState state{.id = QFileInfo(folder).fileName(), .brief = std::move(*brief)};
    for (int index = 0; index < int(state.brief.products.size()); ++index) {
        ProductState product;
        product.plan.index = index;
        product.plan.name = state.brief.products[size_t(index)].name;
        product.plan.slug = slugOf(product.plan.name, u"product"_s);
        state.products.push_back(std::move(product));
    }
    const auto steps = StepJournal::read(campaignFile(folder, CampaignFile::Journal));
    if (!steps)
        return std::unexpected(steps.error());
    for (const QJsonObject &step : *steps)
        applyStep(state, step);
    if (const auto manifest = readManifest(folder))
        takeOverManifest(state, *manifest);
    return state;
}

bool isWorkedOn(const QString &folder) { return StepJournal::isInUse(campaignFile(folder, CampaignFile::Journal)); }

} // namespace atelier
