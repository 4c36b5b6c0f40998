// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/byte_stream.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace atelier {

std::unexpected<Error> damagedText(const QString &part)
{
    return failure(ErrorKind::Corrupt,
        QCoreApplication::translate("atelier::History",
            "The stored history of this text is damaged. Restore the workspace from a backup to get it back."),
        QStringLiteral("damaged: ") + part);
}

namespace {

// Eight bytes at a time (Intel's slicing-by-8): table k holds the checksum of a byte followed by k zero bytes.
constexpr auto makeTables()
{
    std::array<std::array<quint32, 256>, 8> tables{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0x82f63b78u : 0u);
        tables[0][byte] = value;
    }
    for (size_t k = 1; k < 8; ++k)
        for (size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = (tables[k - 1][byte] >> 8) ^ tables[0][tables[k - 1][byte] & 0xff];
    return tables;
}

constexpr auto tables = makeTables();

quint32 load32(const uchar *at)
{
    return quint32(at[0]) | quint32(at[1]) << 8 | quint32(at[2]) << 16 | quint32(at[3]) << 24;
}

quint32 crcByTables(quint32 value, const uchar *at, qsizetype left)
{
    for (; left >= 8; left -= 8, at += 8) {
        const quint32 low = load32(at) ^ value;
        const quint32 high = load32(at + 4);
        value = tables[7][low & 0xff] ^ tables[6][(low >> 8) & 0xff] ^ tables[5][(low >> 16) & 0xff]
            ^ tables[4][low >> 24] ^ tables[3][high & 0xff] ^ tables[2][(high >> 8) & 0xff]
            ^ tables[1][(high >> 16) & 0xff] ^ tables[0][high >> 24];
    }
    for (; left > 0; --left, ++at)
        value = (value >> 8) ^ tables[0][(value ^ *at) & 0xff];
    return value;
}

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) quint32 crcByInstruction(quint32 value, const uchar *at, qsizetype left)
{
    quint64 wide = value;
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, sizeof word);
        wide = __builtin_ia32_crc32di(wide, word);
    }
    value = quint32(wide);
    for (; left > 0; --left, ++at)
        value = __builtin_ia32_crc32qi(value, *at);
    return value;
}

bool hasInstruction() { return __builtin_cpu_supports("sse4.2") != 0; }
#else
quint32 crcByInstruction(quint32 value, const uchar *at, qsizetype left) { return crcByTables(value, at, left); }
bool hasInstruction() { return false; }
#endif

} // namespace

quint32 crc32c(QByteArrayView bytes)
{
    static const bool isFast = hasInstruction();
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    return isFast ? ~crcByInstruction(~0u, at, bytes.size()) : crc32cByTables(bytes);
}

quint32 crc32cByTables(QByteArrayView bytes)
{
    return ~crcByTables(~0u, reinterpret_cast<const uchar *>(bytes.data()), bytes.size());
}

quint64 ByteReader::readLongNumber()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 byte = readByte();
        if (shift == 63 && byte > 1)
            break;
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    fail();
    return 0;
}

} // namespace atelier
