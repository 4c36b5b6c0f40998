// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaign_model.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

bool isMoving(ProductStage stage)
{
    return stage == ProductStage::Waiting || stage == ProductStage::Generating || stage == ProductStage::MakingVariants;
}

QString cellWord(CellStage stage)
{
    switch (stage) {
    case CellStage::Queued:
        return CampaignModel::tr("queued");
    case CellStage::Rendering:
        return CampaignModel::tr("rendering");
    case CellStage::Done:
        return CampaignModel::tr("done");
    case CellStage::Failed:
        return CampaignModel::tr("failed");
    case CellStage::Stopped:
        return CampaignModel::tr("stopped");
    }
    Q_UNREACHABLE();
}

} // namespace

QString productWord(const ProductState &product)
{
    switch (product.stage) {
    case ProductStage::Waiting:
        return CampaignModel::tr("Queued");
    case ProductStage::Generating:
        return CampaignModel::tr("Generating");
    case ProductStage::MakingVariants:
        return CampaignModel::tr("Variants");
    case ProductStage::Completed:
        return CampaignModel::tr("Done");
    case ProductStage::Failed:
        return product.imagePath.isEmpty() ? CampaignModel::tr("Failed at Generate")
                                           : CampaignModel::tr("Failed at Variants");
    case ProductStage::Interrupted:
        return CampaignModel::tr("Interrupted");
    case ProductStage::Cancelled:
        return CampaignModel::tr("Stopped");
    }
    Q_UNREACHABLE();
}

CampaignModel::CampaignModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CampaignModel::setSight(CampaignSight sight)
{
    const bool isSameShape = m_sight.state.id == sight.state.id
        && m_sight.state.products.size() == sight.state.products.size() && m_filter == ProductFilter::All;
    if (m_sight.state.id != sight.state.id) {
        m_message = 0;
        m_progress.clear();
        m_previews.clear();
    }
    if (isSameShape) {
        m_sight = std::move(sight);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_sight = std::move(sight);
    m_rows.clear();
    applyFilter();
    endResetModel();
}

void CampaignModel::applyFilter()
{
    m_rows.clear();
    for (int product = 0; product < int(m_sight.state.products.size()); ++product) {
        if (isShown(m_sight.state.products[size_t(product)]))
            m_rows.push_back(product);
    }
}

bool CampaignModel::isShown(const ProductState &product) const
{
    const int approved = approvedOf(product);
    switch (m_filter) {
    case ProductFilter::All:
        return true;
    case ProductFilter::Failed:
        return product.stage == ProductStage::Failed || product.stage == ProductStage::Interrupted;
    case ProductFilter::ToApprove:
        return approved < int(product.variants.size());
    case ProductFilter::Approved:
        return !product.variants.empty() && approved == int(product.variants.size());
    }
    Q_UNREACHABLE();
}

void CampaignModel::setFilter(ProductFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    applyFilter();
    endResetModel();
}

void CampaignModel::setMessage(int index)
{
    if (index == m_message || index < 0 || index >= int(m_sight.state.brief.messages.size()))
        return;
    m_message = index;
    if (!m_rows.empty())
        Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
}

void CampaignModel::updateProduct(const ProductState &product)
{
    const int number = product.plan.index;
    if (number < 0 || number >= int(m_sight.state.products.size()))
        return;
    m_sight.state.products[size_t(number)] = product;
    if (product.stage != ProductStage::Generating) {
        m_progress.remove(number);
        m_previews.remove(number);
    }
    const int row = rowOf(number);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void CampaignModel::updateProgress(int product, const ImageProgress &progress)
{
    m_progress[product] = progress;
    if (const int row = rowOf(product); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void CampaignModel::updatePreview(int product, const QByteArray &picture)
{
    QPixmap pixmap;
    if (!pixmap.loadFromData(picture))
        return;
    m_previews[product] = pixmap;
    if (const int row = rowOf(product); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

const ProductState &CampaignModel::productAt(int row) const
{
    return m_sight.state.products[size_t(m_rows[size_t(row)])];
}

int CampaignModel::rowOf(int product) const
{
    const auto found = std::ranges::lower_bound(m_rows, product);
    return found != m_rows.end() && *found == product ? int(found - m_rows.begin()) : -1;
}

VariantName CampaignModel::nameAt(const QModelIndex &index) const
{
    const BriefMessage &message = m_sight.state.brief.messages[size_t(m_message)];
    return {.platform = formatAt(index.column()).id, .locale = message.locale, .messageVersion = message.version};
}

const VariantRecord *CampaignModel::variantAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const std::vector<VariantRecord> &variants = productAt(index.row()).variants;
    const VariantName name = nameAt(index);
    const auto found = std::ranges::find_if(variants, [&](const VariantRecord &each) { return each.name() == name; });
    return found == variants.end() ? nullptr : &*found;
}

CellStage CampaignModel::stageAt(const QModelIndex &index) const
{
    switch (productAt(index.row()).stage) {
    case ProductStage::Waiting:
    case ProductStage::Generating:
        return CellStage::Queued;
    case ProductStage::MakingVariants:
        return CellStage::Rendering;
    case ProductStage::Completed:
        return variantAt(index) ? CellStage::Done : CellStage::Stopped;
    case ProductStage::Failed:
    case ProductStage::Interrupted:
        return CellStage::Failed;
    case ProductStage::Cancelled:
        return variantAt(index) ? CellStage::Done : CellStage::Stopped;
    }
    Q_UNREACHABLE();
}

int CampaignModel::approvedOf(const ProductState &product) const
{
    if (m_sight.approved.isEmpty())
        return 0;
    return int(
        std::ranges::count_if(product.variants, [this](const VariantRecord &variant) { return isApproved(variant); }));
}

int CampaignModel::approvedCount() const
{
    int count = 0;
    for (const ProductState &product : m_sight.state.products)
        count += approvedOf(product);
    return count;
}

int CampaignModel::variantCount() const
{
    size_t count = 0;
    for (const ProductState &product : m_sight.state.products)
        count += product.variants.size();
    return int(count);
}

std::optional<ImageProgress> CampaignModel::progressOf(int product) const
{
    const auto found = m_progress.find(product);
    return found == m_progress.end() ? std::nullopt : std::optional(*found);
}

QPixmap CampaignModel::previewOf(int product) const { return m_previews.value(product); }

bool CampaignModel::isRunning() const
{
    return m_sight.activity != CampaignActivity::Idle
        && std::ranges::any_of(
            m_sight.state.products, [](const ProductState &product) { return isMoving(product.stage); });
}

int CampaignModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CampaignModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sight.state.brief.formats.size());
}

QVariant CampaignModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProductState &product = productAt(index.row());
    const PlatformFormat &format = formatAt(index.column());
    if (role == Qt::ToolTipRole && product.error)
        return product.error->message;
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const VariantRecord *const variant = variantAt(index);
    const QString state = variant && isApproved(*variant) ? tr("approved") : cellWord(stageAt(index));
    return tr("%1, %2 %3 by %4, %5", "product, format, width, height, state")
        .arg(product.plan.name, format.name)
        .arg(format.width)
        .arg(format.height)
        .arg(state);
}

QVariant CampaignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? productAt(section).plan.name : QString();
    return section < columnCount() ? formatAt(section).name : QString();
}

} // namespace atelier
