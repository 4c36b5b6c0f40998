// SPDX-License-Identifier: GPL-3.0-or-later
// What the campaign's table is drawn from: its formats above, its sources at the side, its pictures.
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace atelier {

class CampaignGrid;
struct PlatformFormat;

// Before a picture in its cell: room for the focus ring.
inline constexpr int cellInset = 4;

[[nodiscard]] QString sizeText(const PlatformFormat &format); // "1080 × 1920"

class FormatHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit FormatHeader(CampaignGrid &grid);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    CampaignGrid &m_grid;
};

// Above the sources, beside the formats.
class SourceCorner final : public QWidget {
    Q_OBJECT
public:
    explicit SourceCorner(CampaignGrid &grid);

protected:
    void paintEvent(QPaintEvent *event) override;
};

class SourceHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit SourceHeader(CampaignGrid &grid);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    CampaignGrid &m_grid;
};

class VariantDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit VariantDelegate(CampaignGrid &grid);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QModelIndex &index, bool isHovered) const;

    CampaignGrid &m_grid;
};

} // namespace atelier
