// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace atelier {

enum class CanvasMode {
    Look,
    Crop, // the source with the part that a format shows; dragging and arrows move it
};

// The part of a picture that a format of this shape shows when it is to keep the focal point in sight. In pixels.
[[nodiscard]] QRectF cropFor(const QSize &picture, const QSize &format, const FocalPoint &focus);

// One picture at any size: fitted, or zoomed and moved with the wheel, the keys and by dragging.
class PictureCanvas final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PictureCanvas(const QString &name, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    void setMode(CanvasMode mode);
    void setCrop(const QSize &format, const FocalPoint &focus);
    [[nodiscard]] const FocalPoint &focus() const { return m_focus; }

    // Nothing: fitted into the view, never larger than the picture.
    void setZoom(std::optional<double> zoom);
    [[nodiscard]] double zoom() const; // device pixels per pixel of the picture
    [[nodiscard]] bool isFitted() const { return !m_zoom; }
    void zoomBy(double factor);
    // Where the picture is drawn, in the viewport.
    [[nodiscard]] QRectF pictureRect() const;

Q_SIGNALS:
    void zoomChanged();
    void focusMoved(const atelier::FocalPoint &focus);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fitScrollBars();
    void moveFocus(const FocalPoint &focus);
    void paintCrop(QPainter &painter, const QRectF &place) const;

    QImage m_picture;
    CanvasMode m_mode = CanvasMode::Look;
    QSize m_format{1, 1};
    FocalPoint m_focus;
    std::optional<double> m_zoom;
    QPointF m_grip;
};

} // namespace atelier
