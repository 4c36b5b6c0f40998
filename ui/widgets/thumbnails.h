// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace atelier {

// Small versions of picture files, decoded in the background and kept while there is room. GUI thread.
class Thumbnails final : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(QObject *parent = nullptr);

    // Within `box` device pixels; null until `loaded`, and for a file that is no picture. `stamp` changes when the file
    // does.
    [[nodiscard]] QPixmap picture(const QString &path, qint64 stamp, QSize box);
    // Waits for what was asked for: pictures of the window.
    [[nodiscard]] bool isBusy() const { return !m_pending.isEmpty(); }

Q_SIGNALS:
    void loaded(const QString &path);

private:
    QCache<QString, QPixmap> m_pixmaps;
    QSet<QString> m_pending;
};

} // namespace atelier
