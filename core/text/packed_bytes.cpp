// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/packed_bytes.h"

#include "core/base/crc32.h"
#include "core/text/byte_stream.h"

#include <QCoreApplication>

#include <zstd.h>

namespace atelier {

namespace {

enum class Form : quint8 { Plain = 0, Zstd = 1 };

// Long repetitions pack to next to nothing; past this the claimed size must be in proportion to the bytes that are
// there.
constexpr qsizetype alwaysBelievable = 16 * 1024 * 1024;
constexpr qsizetype highestRatio = 1024;
// A burst of typing is hardly ever smaller packed, and zstd would take longer than all the rest of a key press.
constexpr qsizetype smallestPacked = 128;

bool isBelievable(qsizetype size, qsizetype packedSize)
{
    return size <= alwaysBelievable || size / highestRatio <= packedSize;
}

constexpr qsizetype checksumSize = 4;

quint32 storedChecksum(QByteArrayView packed)
{
    ByteReader tail(packed.last(checksumSize));
    return tail.readFixed32();
}

// The same kind of bytes in a form that is not known here.
bool hasOtherVersion(QByteArrayView magic, QByteArrayView packed)
{
    return packed.startsWith(magic.chopped(1)) && !packed.startsWith(magic);
}

std::unexpected<Error> writtenByNewerProgram()
{
    return failure(ErrorKind::Unsupported,
        QCoreApplication::translate("atelier::History",
            "This text was written by a newer version of Atelier. Update Atelier to open it; nothing in it was"
            " changed."));
}

int zstdLevel(Packing packing) { return packing == Packing::Tight ? 12 : 1; }

} // namespace

QByteArray packBytes(QByteArrayView magic, const QByteArray &bytes, Packing packing)
{
    QByteArray packed;
    bool worthIt = false;
    if (packing != Packing::None && bytes.size() >= smallestPacked) {
        packed.resizeForOverwrite(qsizetype(ZSTD_compressBound(size_t(bytes.size()))));
        const size_t size = ZSTD_compress(
            packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), zstdLevel(packing));
        worthIt =
            ZSTD_isError(size) == 0 && qsizetype(size) < bytes.size() && isBelievable(bytes.size(), qsizetype(size));
        packed.truncate(worthIt ? qsizetype(size) : 0);
    }

    ByteWriter writer;
    writer.writeRaw(magic);
    writer.writeByte(quint8(worthIt ? Form::Zstd : Form::Plain));
    writer.writeNumber(quint64(bytes.size()));
    writer.writeRaw(worthIt ? packed : bytes);
    writer.writeFixed32(crc32c(writer.bytes()));
    return std::move(writer).bytes();
}

Result<QByteArray> unpackBytes(QByteArrayView magic, QByteArrayView packed)
{
    if (packed.size() < magic.size() + checksumSize + 2 || !packed.startsWith(magic.chopped(1)))
        return damagedText(QStringLiteral("header"));
    if (!isSealed(packed))
        return damagedText(QStringLiteral("checksum"));
    if (hasOtherVersion(magic, packed))
        return writtenByNewerProgram();

    ByteReader reader(packed.sliced(magic.size()).chopped(checksumSize));
    const quint8 form = reader.readByte();
    const auto size = qsizetype(reader.readSmallNumber());
    if (reader.failed() || form > quint8(Form::Zstd))
        return damagedText(QStringLiteral("form"));
    const QByteArrayView body = reader.readRaw(reader.remaining());
    if (Form(form) == Form::Plain) {
        if (body.size() != size)
            return damagedText(QStringLiteral("size"));
        return QByteArray::fromRawData(body.data(), body.size());
    }
    if (!isBelievable(size, body.size()))
        return damagedText(QStringLiteral("size"));
    QByteArray bytes(size, Qt::Uninitialized);
    if (ZSTD_decompress(bytes.data(), size_t(size), body.data(), size_t(body.size())) != size_t(size))
        return damagedText(QStringLiteral("zstd"));
    return bytes;
}

bool isSealed(QByteArrayView packed)
{
    return packed.size() > checksumSize && storedChecksum(packed) == crc32c(packed.chopped(checksumSize));
}

std::optional<QByteArray> sealedAnew(QByteArrayView packed)
{
    if (packed.size() <= checksumSize || storedChecksum(packed) != crc32(packed.chopped(checksumSize)))
        return std::nullopt;
    ByteWriter writer;
    writer.writeRaw(packed.chopped(checksumSize));
    writer.writeFixed32(crc32c(writer.bytes()));
    return std::move(writer).bytes();
}

} // namespace atelier
