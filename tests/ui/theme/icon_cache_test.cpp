// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon_cache.h"

#include <QImage>

using namespace atelier;
using namespace Qt::StringLiterals;

namespace {

// The most opaque pixel: antialiasing mixes the others with nothing.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
    return ink;
}

} // namespace

TEST_CASE("An icon is drawn in the colour asked for, at the device's resolution")
{
    IconCache icons;
    const QPixmap icon = icons.pixmap({u"check"_s, 16, QColor(200, 30, 40), 2});
    CHECK(icon.size() == QSize(32, 32));
    CHECK(icon.devicePixelRatio() == 2);
    const QColor ink = inkOf(icon);
    CHECK(ink.alpha() > 200);
    CHECK(std::abs(ink.red() - 200) < 4);
    CHECK(std::abs(ink.blue() - 40) < 4);
}

TEST_CASE("The same icon is rendered once")
{
    IconCache icons;
    const QPixmap first = icons.pixmap({u"pencil"_s, 18, Qt::red});
    CHECK(icons.pixmap({u"pencil"_s, 18, Qt::red}).cacheKey() == first.cacheKey());
    CHECK(icons.pixmap({u"pencil"_s, 18, Qt::blue}).cacheKey() != first.cacheKey());
}

TEST_CASE("Drawings that point along the line of reading are mirrored, others are not")
{
    IconCache icons;
    const auto mirrors = [&](const QString &name) {
        const QImage left = icons.pixmap({name, 16, Qt::black, 1, Qt::LeftToRight}).toImage();
        const QImage right = icons.pixmap({name, 16, Qt::black, 1, Qt::RightToLeft}).toImage();
        return left != right;
    };
    CHECK(mirrors(u"chevron-right"_s));
    CHECK(mirrors(u"panel-left"_s));
    CHECK_FALSE(mirrors(u"check"_s));
    CHECK_FALSE(mirrors(u"pencil"_s));
}

TEST_CASE("An unknown icon leaves its place empty")
{
    IconCache icons;
    CHECK_FALSE(IconCache::exists(u"no-such-icon"_s));
    CHECK(inkOf(icons.pixmap({u"no-such-icon"_s, 16, Qt::black})).alpha() == 0);
}
