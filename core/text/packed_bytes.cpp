// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/packed_bytes.h"

#include "core/text/byte_stream.h"

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
    constexpr qsizetype checksumSize = 4;
    if (packed.size() < magic.size() + checksumSize + 2 || !packed.startsWith(magic))
        return damagedText(QStringLiteral("header"));
    const QByteArrayView checked = packed.chopped(checksumSize);
    ByteReader tail(packed.last(checksumSize));
    if (tail.readFixed32() != crc32c(checked))
        return damagedText(QStringLiteral("checksum"));

    ByteReader reader(checked.sliced(magic.size()));
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

} // namespace atelier
