// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnails.h"

#include "core/base/background.h"

#include <QImageReader>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

constexpr int cacheKilobytes = 96 * 1024;

QImage decode(const QString &path, QSize box)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // JPEG decodes straight to a small size.
    if (size.isValid() && (size.width() > box.width() || size.height() > box.height()))
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

} // namespace

Thumbnails::Thumbnails(QObject *parent)
    : QObject(parent)
    , m_pixmaps(cacheKilobytes)
{
}

QPixmap Thumbnails::picture(const QString &path, qint64 stamp, QSize box)
{
    const QString key = u"%1|%2|%3x%4"_s.arg(path).arg(stamp).arg(box.width()).arg(box.height());
    if (const QPixmap *const kept = m_pixmaps.object(key))
        return *kept;
    if (m_pending.contains(key) || path.isEmpty() || box.isEmpty())
        return {};
    m_pending.insert(key);
    runInBackground(
        this, [path, box] { return decode(path, box); },
        [this, path, key](const QImage &image) {
            m_pending.remove(key);
            auto *const pixmap = new QPixmap(QPixmap::fromImage(image));
            m_pixmaps.insert(key, pixmap, std::max(1, int(image.sizeInBytes() / 1024)));
            Q_EMIT loaded(path);
        });
    return {};
}

} // namespace atelier
