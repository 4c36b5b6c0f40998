// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon_cache.h"

#include "core/base/file.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

namespace atelier {
namespace {

using namespace Qt::StringLiterals;

QString resourcePath(const QString &name) { return u"icons/"_s + name + u".svg"_s; }

// Drawings that point along the line of reading.
bool isMirrored(const QString &name)
{
    return name.startsWith("arrow-back"_L1) || name.startsWith("arrow-forward"_L1) || name.startsWith("arrow-corner"_L1)
        || name == "chevron-left"_L1 || name == "chevron-right"_L1 || name == "panel-left"_L1;
}

QPixmap render(const IconRequest &request)
{
    const int pixels = qRound(request.size * request.ratio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(request.ratio);
    Result<QByteArray> svg = readResource(resourcePath(request.name));
    if (!svg)
        return pixmap;
    // Qt's renderer takes no style sheet, so the colour goes into the text.
    svg->replace("currentColor", request.color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(*svg);
    QPainter painter(&pixmap);
    painter.setOpacity(request.color.alphaF());
    if (request.direction == Qt::RightToLeft && isMirrored(request.name)) {
        painter.translate(request.size, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, request.size, request.size));
    return pixmap;
}

IconCache &cacheOf(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const Style *>(style))
        return ours->icons();
    static IconCache fallback;
    return fallback;
}

class ThemedIconEngine final : public QIconEngine {
public:
    explicit ThemedIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QSize size = rect.size();
        drawIcon(*painter, nullptr, m_name, rect, std::min(size.width(), size.height()), colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const int logical = qRound(std::min(size.width(), size.height()) / ratio);
        return cacheOf(nullptr).pixmap({m_name, logical, colorFor(mode), ratio, QApplication::layoutDirection()});
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }
    QString key() const override { return u"AtelierIcon"_s; }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const Colors &colors = themeOf(nullptr).color;
        return mode == QIcon::Disabled ? colors.textDisabled : colors.text2;
    }

    QString m_name;
};

} // namespace

size_t qHash(const IconRequest &request, size_t seed)
{
    return qHashMulti(seed, request.name, request.size, request.color.rgba(), request.ratio, int(request.direction));
}

QPixmap IconCache::pixmap(const IconRequest &request)
{
    auto found = m_pixmaps.constFind(request);
    if (found == m_pixmaps.constEnd())
        found = m_pixmaps.insert(request, render(request));
    return *found;
}

bool IconCache::exists(const QString &name) { return QFile::exists(u":/atelier/"_s + resourcePath(name)); }

void drawIcon(
    QPainter &painter, const QWidget *widget, const QString &name, const QRect &place, int size, const QColor &color)
{
    if (name.isEmpty())
        return;
    const Qt::LayoutDirection direction = widget ? widget->layoutDirection() : QApplication::layoutDirection();
    const QPixmap pixmap =
        cacheOf(widget).pixmap({name, size, color, painter.device()->devicePixelRatioF(), direction});
    painter.drawPixmap(
        QPointF(place.x() + (place.width() - size) / 2, place.y() + (place.height() - size) / 2), pixmap);
}

QIcon themedIcon(const QString &name) { return QIcon(new ThemedIconEngine(name)); }

} // namespace atelier
