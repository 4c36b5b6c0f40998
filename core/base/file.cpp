// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QObject>
#include <QSaveFile>

namespace atelier {

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QObject::tr("There is no file %1.").arg(path));
    if (info.isDir())
        return failure(ErrorKind::InvalidInput, QObject::tr("%1 is a folder, not a file.").arg(path));
    if (info.size() > limit) {
        return failure(ErrorKind::TooLarge,
            QObject::tr("%1 has %2; the limit is %3.").arg(path, readableSize(info.size()), readableSize(limit)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, QObject::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return bytes;
}

Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes)
{
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
