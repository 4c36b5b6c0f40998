// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip_writer.h"

#include "core/base/crc32.h"
#include "core/base/file.h"

#include <QObject>
#include <QtEndian>

#include <limits>

namespace atelier {

namespace {

constexpr qint64 fileLimit = 2LL * 1024 * 1024 * 1024;
constexpr quint16 version = 20; // folders in names
constexpr quint16 namesAreUtf8 = 0x0800;

quint32 dosTime(const QDateTime &time)
{
    const QDate date = time.date();
    const int year = std::clamp(date.year(), 1980, 2107);
    const quint32 day = quint32((year - 1980) << 9 | date.month() << 5 | date.day());
    const quint32 clock = quint32(time.time().hour() << 11 | time.time().minute() << 5 | time.time().second() / 2);
    return day << 16 | clock;
}

// Little-endian numbers, one after the other.
template <class... Numbers> QByteArray packed(Numbers... numbers)
{
    QByteArray bytes;
    const auto append = [&bytes](auto number) {
        const auto little = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    (append(numbers), ...);
    return bytes;
}

std::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::TooLarge,
        QObject::tr("The ZIP file would be larger than 4 GB or hold more than 65,535 files. Export to a folder."));
}

} // namespace

ZipWriter::ZipWriter(const QString &path)
    : m_file(path)
{
}

Result<void> ZipWriter::ensureOpen()
{
    if (m_file.isOpen() || m_file.open(QIODevice::WriteOnly))
        return {};
    return failure(ErrorKind::Io,
        QObject::tr("%1 cannot be written: %2. Choose another place.").arg(m_file.fileName(), m_file.errorString()));
}

Result<void> ZipWriter::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return {};
    return failure(ErrorKind::Io,
        QObject::tr("%1 could not be written: %2. Make room and export again.")
            .arg(m_file.fileName(), m_file.errorString()));
}

Result<void> ZipWriter::add(const QString &name, const QString &file, const QDateTime &modified)
{
    if (const auto open = ensureOpen(); !open)
        return open;
    const auto bytes = readFile(file, fileLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    constexpr qint64 most = std::numeric_limits<quint32>::max();
    if (m_file.pos() + bytes->size() > most || m_entries.size() >= std::numeric_limits<quint16>::max())
        return tooLarge();
    const Entry entry{.name = name.toUtf8(),
        .checksum = crc32(*bytes),
        .size = quint32(bytes->size()),
        .offset = quint32(m_file.pos()),
        .time = dosTime(modified)};
    m_entries.push_back(entry);
    const QByteArray header = packed(quint32(0x04034B50), version, namesAreUtf8, quint16(0), entry.time, entry.checksum,
        entry.size, entry.size, quint16(entry.name.size()), quint16(0));
    return write(header + entry.name).and_then([&] { return write(*bytes); });
}

Result<void> ZipWriter::finish()
{
    if (const auto open = ensureOpen(); !open)
        return open;
    const quint32 start = quint32(m_file.pos());
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        directory += packed(quint32(0x02014B50), version, version, namesAreUtf8, quint16(0), entry.time, entry.checksum,
            entry.size, entry.size, quint16(entry.name.size()), quint16(0), quint16(0), quint16(0), quint16(0),
            quint32(0), entry.offset);
        directory += entry.name;
    }
    if (qint64(start) + directory.size() > std::numeric_limits<quint32>::max())
        return tooLarge();
    const quint16 count = quint16(m_entries.size());
    directory +=
        packed(quint32(0x06054B50), quint16(0), quint16(0), count, count, quint32(directory.size()), start, quint16(0));
    if (const auto written = write(directory); !written)
        return written;
    if (m_file.commit())
        return {};
    return failure(
        ErrorKind::Io, QObject::tr("%1 could not be written: %2.").arg(m_file.fileName(), m_file.errorString()));
}

} // namespace atelier
