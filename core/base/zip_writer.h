// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QSaveFile>

#include <vector>

namespace atelier {

// A ZIP archive (PKWARE's APPNOTE 6.3.10) whose files are stored as they are: for pictures, which do not get smaller.
// Names are UTF-8. Nothing is at the path until finish() has succeeded.
class ZipWriter {
public:
    explicit ZipWriter(const QString &path);

    [[nodiscard]] Result<void> add(const QString &name, const QString &file, const QDateTime &modified);
    // TooLarge over 4 GB or 65,535 files, which would need ZIP64.
    [[nodiscard]] Result<void> finish();

private:
    struct Entry {
        QByteArray name;
        quint32 checksum = 0;
        quint32 size = 0;
        quint32 offset = 0;
        quint32 time = 0;
    };
    [[nodiscard]] Result<void> ensureOpen();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);

    QSaveFile m_file;
    std::vector<Entry> m_entries;
};

} // namespace atelier
