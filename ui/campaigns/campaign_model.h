// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaign_desk.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPixmap>

namespace atelier {

// What a cell of the campaign's table shows.
enum class CellStage { Queued, Rendering, Done, Failed, Stopped };

enum class ProductFilter { All, Failed, ToApprove, Approved };

// A campaign's products in rows and its formats in columns, for one of its messages.
class CampaignModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit CampaignModel(QObject *parent = nullptr);

    void setSight(CampaignSight sight);
    [[nodiscard]] const CampaignSight &sight() const { return m_sight; }
    void updateProduct(const ProductState &product);
    void updateProgress(int product, const ImageProgress &progress);
    void updatePreview(int product, const QByteArray &picture);

    void setMessage(int index); // of CampaignBrief::messages
    [[nodiscard]] int message() const { return m_message; }
    void setFilter(ProductFilter filter);
    [[nodiscard]] ProductFilter filter() const { return m_filter; }

    [[nodiscard]] const ProductState &productAt(int row) const;
    [[nodiscard]] int rowOf(int product) const; // -1 when the filter leaves it out
    [[nodiscard]] const PlatformFormat &formatAt(int column) const
    {
        return m_sight.state.brief.formats[size_t(column)];
    }
    [[nodiscard]] CellStage stageAt(const QModelIndex &index) const;
    [[nodiscard]] const VariantRecord *variantAt(const QModelIndex &index) const; // null when it is not made
    [[nodiscard]] VariantName nameAt(const QModelIndex &index) const;
    [[nodiscard]] QString pathOf(const VariantRecord &variant) const { return m_sight.folder + u'/' + variant.key; }
    [[nodiscard]] bool isApproved(const VariantRecord &variant) const { return m_sight.approved.contains(variant.key); }
    [[nodiscard]] int approvedOf(const ProductState &product) const; // of all its variants
    [[nodiscard]] int approvedCount() const;
    [[nodiscard]] int variantCount() const; // made
    [[nodiscard]] std::optional<ImageProgress> progressOf(int product) const;
    [[nodiscard]] QPixmap previewOf(int product) const;
    // Whether something of it still moves.
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isShown(const ProductState &product) const;
    void applyFilter();

    CampaignSight m_sight;
    std::vector<int> m_rows; // products that are shown
    int m_message = 0;
    ProductFilter m_filter = ProductFilter::All;
    QHash<int, ImageProgress> m_progress;
    QHash<int, QPixmap> m_previews;
};

// "Failed at Generate", "Variants", "Done": the word beside a product's name.
[[nodiscard]] QString productWord(const ProductState &product);

} // namespace atelier
