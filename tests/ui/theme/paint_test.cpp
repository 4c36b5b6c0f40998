// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QImage>

using namespace atelier;

namespace {

QImage canvas(int side, qreal ratio)
{
    QImage image(qRound(side * ratio), qRound(side * ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

// Colours that are neither the ink nor the ground: a line off the grid leaves such.
int mixedPixels(const QImage &image)
{
    int mixed = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != QColor(Qt::white) && image.pixelColor(x, y) != QColor(Qt::black))
                ++mixed;
    return mixed;
}

} // namespace

TEST_CASE("Hairlines and square panels are crisp at every scale")
{
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0}) {
        CAPTURE(ratio);
        QImage image = canvas(40, ratio);
        QPainter painter(&image);
        for (const Edge edge : {Edge::Left, Edge::Top, Edge::Right, Edge::Bottom})
            drawHairline(painter, QRectF(3, 5, 27, 29), edge, Qt::black);
        drawPanel(painter, QRectF(7, 9, 13, 11), {.fill = {}, .line = Qt::black, .radius = 0});
        painter.end();
        CHECK(mixedPixels(image) == 0);
        CHECK(image != canvas(40, ratio));
    }
}

TEST_CASE("Places are mirrored for right-to-left")
{
    const QRect outer(0, 0, 100, 20);
    CHECK(mirrored(Qt::LeftToRight, outer, QRect(10, 0, 20, 20)) == QRect(10, 0, 20, 20));
    CHECK(mirrored(Qt::RightToLeft, outer, QRect(10, 0, 20, 20)) == QRect(70, 0, 20, 20));
}

TEST_CASE("A line of text stays within its rectangle")
{
    QImage image = canvas(60, 1);
    QPainter painter(&image);
    const int drawn = drawLine(painter, QRect(0, 0, 40, 20), Qt::AlignLeft,
        QStringLiteral("a long line that does not fit"), {QFont(), Qt::black, Qt::ElideRight});
    painter.end();
    CHECK(drawn <= 40);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 42; x < image.width(); ++x)
            CHECK(image.pixelColor(x, y) == QColor(Qt::white));
}
