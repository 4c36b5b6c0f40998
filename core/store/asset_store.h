// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace atelier {

// The workspace's assets/ folder: pictures, sounds, attachments. A file's name is the BLAKE2b of its bytes in hex and
// its suffix ("9f3c....png"), so that the same file twice is stored once and a name never means other bytes. Any
// thread.
class AssetStore {
public:
    AssetStore(QString folder, const Clock &clock);

    // Written under a temporary name, synced, renamed. Returns the name. TooLarge over 2 GB.
    [[nodiscard]] Result<QString> add(const QByteArray &bytes, const QString &suffix) const;
    [[nodiscard]] Result<QString> addFile(const QString &path) const;
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QStringList names() const;
    // Those that were added, or added again, more than a day ago: what is newer may be named by a commit any moment.
    [[nodiscard]] QStringList oldNames() const;
    // Removes old assets that are not among the referenced ones; returns how many.
    [[nodiscard]] Result<int> sweep(const QStringList &referenced) const;
    // The names of files whose bytes are no longer what their name says.
    [[nodiscard]] Result<QStringList> damaged() const;

private:
    QString m_folder;
    const Clock &m_clock;
};

} // namespace atelier
