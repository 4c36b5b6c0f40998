// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/picture_canvas.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr double leastZoom = 0.05;
constexpr double mostZoom = 8;
constexpr double keyStep = 0.01;
constexpr double wheelStep = 1.2;
constexpr int margin = 24;

} // namespace

QRectF cropFor(const QSize &picture, const QSize &format, const FocalPoint &focus)
{
    const QSizeF size = QSizeF(format).scaled(QSizeF(picture), Qt::KeepAspectRatio);
    const double left = std::clamp(focus.x * picture.width() - size.width() / 2, 0.0, picture.width() - size.width());
    const double top =
        std::clamp(focus.y * picture.height() - size.height() / 2, 0.0, picture.height() - size.height());
    return {left, top, size.width(), size.height()};
}

PictureCanvas::PictureCanvas(const QString &name, QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
}

void PictureCanvas::setPicture(const QImage &picture)
{
    m_picture = picture;
    fitScrollBars();
    viewport()->update();
}

void PictureCanvas::setMode(CanvasMode mode)
{
    m_mode = mode;
    viewport()->setCursor(mode == CanvasMode::Crop ? Qt::SizeAllCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PictureCanvas::setCrop(const QSize &format, const FocalPoint &focus)
{
    m_format = format;
    m_focus = focus;
    viewport()->update();
}

double PictureCanvas::zoom() const
{
    if (m_zoom || m_picture.isNull())
        return m_zoom.value_or(1);
    const qreal ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(viewport()->size()).shrunkBy(QMarginsF(margin, margin, margin, margin));
    const double fitting = std::min(room.width() / m_picture.width(), room.height() / m_picture.height());
    return std::clamp(fitting * ratio, leastZoom, 1.0);
}

void PictureCanvas::setZoom(std::optional<double> zoom)
{
    m_zoom = zoom.transform([](double value) { return std::clamp(value, leastZoom, mostZoom); });
    fitScrollBars();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PictureCanvas::zoomBy(double factor)
{
    const double horizontal = horizontalScrollBar()->maximum() > 0
        ? double(horizontalScrollBar()->value()) / horizontalScrollBar()->maximum()
        : 0.5;
    const double vertical = verticalScrollBar()->maximum() > 0
        ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum()
        : 0.5;
    setZoom(zoom() * factor);
    horizontalScrollBar()->setValue(int(std::lround(horizontal * horizontalScrollBar()->maximum())));
    verticalScrollBar()->setValue(int(std::lround(vertical * verticalScrollBar()->maximum())));
}

QRectF PictureCanvas::pictureRect() const
{
    const double scale = zoom() / devicePixelRatioF();
    const QSizeF size(m_picture.width() * scale, m_picture.height() * scale);
    const double left =
        std::max((viewport()->width() - size.width()) / 2, double(margin)) - horizontalScrollBar()->value();
    const double top =
        std::max((viewport()->height() - size.height()) / 2, double(margin)) - verticalScrollBar()->value();
    return {std::round(left), std::round(top), size.width(), size.height()};
}

void PictureCanvas::fitScrollBars()
{
    const double scale = zoom() / devicePixelRatioF();
    const auto fit = [&](QScrollBar *bar, int room, int pixels) {
        bar->setRange(0, std::max(0, int(std::ceil(pixels * scale)) + 2 * margin - room));
        bar->setPageStep(room);
        bar->setSingleStep(40);
    };
    fit(horizontalScrollBar(), viewport()->width(), m_picture.width());
    fit(verticalScrollBar(), viewport()->height(), m_picture.height());
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color.sunken);
    if (m_picture.isNull())
        return;
    const QRectF place = pictureRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() < 2);
    painter.drawImage(place, m_picture);
    if (m_mode == CanvasMode::Crop)
        paintCrop(painter, place);
    if (hasFocus())
        drawFocusRing(painter, QRectF(viewport()->rect()), 0, theme, -theme.size.focusRing);
}

void PictureCanvas::paintCrop(QPainter &painter, const QRectF &place) const
{
    const Theme &theme = themeOf(this);
    const double scale = place.width() / m_picture.width();
    const QRectF crop = cropFor(m_picture.size(), m_format, m_focus);
    const QRectF shown(place.left() + crop.left() * scale, place.top() + crop.top() * scale, crop.width() * scale,
        crop.height() * scale);
    QPainterPath outside;
    outside.addRect(place);
    QPainterPath inside;
    inside.addRect(shown);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 140));
    // White and accent together are seen on any picture.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(shown);
    painter.setPen(QPen(theme.color.accent, 1.5, Qt::CustomDashLine));
    painter.drawRect(shown);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(place.left() + m_focus.x * place.width(), place.top() + m_focus.y * place.height());
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(theme.color.accent);
    painter.drawEllipse(centre, 7, 7);
}

void PictureCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBars();
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? wheelStep : 1 / wheelStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PictureCanvas::moveFocus(const FocalPoint &focus)
{
    m_focus = {.x = std::clamp(focus.x, 0.0, 1.0), .y = std::clamp(focus.y, 0.0, 1.0)};
    viewport()->update();
    Q_EMIT focusMoved(m_focus);
}

void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 10 * keyStep : keyStep;
    const bool isCrop = m_mode == CanvasMode::Crop;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(wheelStep);
    case Qt::Key_Minus:
        return zoomBy(1 / wheelStep);
    case Qt::Key_0:
        return setZoom({});
    case Qt::Key_1:
        return setZoom(1);
    case Qt::Key_Left:
        if (isCrop)
            return moveFocus({m_focus.x - step, m_focus.y});
        break;
    case Qt::Key_Right:
        if (isCrop)
            return moveFocus({m_focus.x + step, m_focus.y});
        break;
    case Qt::Key_Up:
        if (isCrop)
            return moveFocus({m_focus.x, m_focus.y - step});
        break;
    case Qt::Key_Down:
        if (isCrop)
            return moveFocus({m_focus.x, m_focus.y + step});
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        event->ignore(); // to the next picture, not to the next screenful of this one
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = event->position();
    if (m_mode == CanvasMode::Crop)
        mouseMoveEvent(event);
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_picture.isNull())
        return;
    if (m_mode == CanvasMode::Crop) {
        const QRectF place = pictureRect();
        const QPointF point = event->position() - place.topLeft();
        moveFocus({point.x() / place.width(), point.y() / place.height()});
        return;
    }
    const QPointF moved = m_grip - event->position();
    m_grip = event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(moved.y()));
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_mode == CanvasMode::Look && event->button() == Qt::LeftButton)
        setZoom(m_zoom ? std::optional<double>() : std::optional<double>(1));
}

} // namespace atelier
