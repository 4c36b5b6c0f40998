// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of resources/icons, coloured and rendered for a device pixel ratio. GUI thread only.
#pragma once

#include <QHash>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QWidget;

namespace atelier {

struct IconRequest {
    QString name; // a file name of resources/icons without ".svg": it says what is drawn
    int size = 16; // logical pixels
    QColor color;
    qreal ratio = 1;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    friend bool operator==(const IconRequest &, const IconRequest &) = default;
};

size_t qHash(const IconRequest &request, size_t seed = 0);

class IconCache {
public:
    // An unknown name gives an empty square: a picture that is missing must not stop the window.
    [[nodiscard]] QPixmap pixmap(const IconRequest &request);
    [[nodiscard]] static bool exists(const QString &name);

private:
    QHash<IconRequest, QPixmap> m_pixmaps;
};

// Draws the icon centred in `place`, at `size` logical pixels, for the painter's device pixel ratio.
// `widget` gives style and layout direction.
void drawIcon(
    QPainter &painter, const QWidget *widget, const QString &name, const QRect &place, int size, const QColor &color);

// For QAction and menus: follows the theme's text colours by itself.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace atelier
