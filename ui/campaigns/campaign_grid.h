// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/campaign_model.h"

#include <QTableView>

namespace atelier {

class Thumbnails;
struct Theme;

inline constexpr int thumbnailStep = 16;
inline constexpr int smallestThumbnail = 64;
inline constexpr int largestThumbnail = 160;

enum class ProductAction { Retry, ReplacePicture, ShowLog };
enum class MarkVisibility { Hidden, Shown };

// Products with their pictures in all formats. The source stands in a header, so that it stays in sight when a narrow
// window scrolls sideways. Buttons in rows are painted; all of them are in the menu and on the keyboard as well.
class CampaignGrid final : public QTableView {
    Q_OBJECT
public:
    CampaignGrid(CampaignModel &model, Thumbnails &thumbnails, QWidget *parent = nullptr);

    void setThumbnailHeight(int height); // 64 to 160
    [[nodiscard]] int thumbnailHeight() const { return m_thumbnailHeight; }
    void setMarks(MarkVisibility marks);
    // Where a failed product's button is, in the viewport; null when the row shows none.
    [[nodiscard]] QRect buttonRect(int row, ProductAction action) const;
    [[nodiscard]] QRect menuRect(int row) const;
    [[nodiscard]] QRect pictureRect(const QModelIndex &index) const;
    [[nodiscard]] QRect markRect(const QModelIndex &index) const;

    // For the header, the delegate and the row's strip.
    [[nodiscard]] CampaignModel &campaign() const { return m_model; }
    [[nodiscard]] Thumbnails &thumbnails() const { return m_thumbnails; }
    [[nodiscard]] MarkVisibility marks() const { return m_marks; }
    [[nodiscard]] int pictureTop() const; // within a row

Q_SIGNALS:
    void thumbnailHeightChanged();
    void openRequested(const QModelIndex &index);
    void approveRequested(const QModelIndex &index);
    void actionRequested(int product, atelier::ProductAction action);
    void menuRequested(const QModelIndex &index, const QPoint &globalPoint);
    void pictureDropped(int product, const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QRect rowRect(int row) const; // of the viewport's whole width
    [[nodiscard]] QRect failureRect(int row) const;
    void paintRow(QPainter &painter, int row) const;
    void paintFailure(QPainter &painter, int row) const;
    [[nodiscard]] bool pressRowButton(const QPoint &point);

    CampaignModel &m_model;
    Thumbnails &m_thumbnails;
    int m_thumbnailHeight;
    QWidget *m_corner;
    MarkVisibility m_marks = MarkVisibility::Hidden;
    QPoint m_pointer;
};

// The line above a product's pictures: name, state, and how many are approved. `row` spans header and viewport.
void paintProductStrip(QPainter &painter, const CampaignGrid &grid, const QRect &row, int number);

} // namespace atelier
