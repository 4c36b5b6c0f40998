// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QObject>
#include <QSaveFile>

namespace atelier {

namespace {

std::unexpected<Error> tooLarge(const QString &path, const QString &size, qint64 limit)
{
    return failure(
        ErrorKind::TooLarge, QObject::tr("%1 has %2; the limit is %3.").arg(path, size, readableSize(limit)));
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QObject::tr("There is no file %1.").arg(path));
    if (info.isDir())
        return failure(ErrorKind::InvalidInput, QObject::tr("%1 is a folder, not a file.").arg(path));
    if (info.size() > limit)
        return tooLarge(path, readableSize(info.size()), limit);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    // Devices and pipes have no size, and some no end.
    constexpr qint64 pieceSize = 1024 * 1024;
    QByteArray bytes;
    bytes.reserve(info.size());
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
        bytes += piece;
        if (bytes.size() > limit)
            return tooLarge(path, QObject::tr("more than %1").arg(readableSize(limit)), limit);
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return bytes;
}

Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ErrorKind::InvalidInput, QObject::tr("%1 is not a file; choose another place.").arg(path));
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size() && file.commit();
    if (!written)
        return failure(ErrorKind::Io,
            QObject::tr("%1 could not be written: %2. What was there before is unchanged.")
                .arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readResource(const QString &path)
{
    QFile file(QStringLiteral(":/atelier/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, QObject::tr("A part of Atelier is missing: %1.").arg(path));
    return file.readAll();
}

QString readableSize(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

} // namespace atelier
