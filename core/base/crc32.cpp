// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"

#include <array>

namespace atelier {

namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

constexpr auto table = makeTable();

} // namespace

quint32 crc32(QByteArrayView bytes)
{
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : bytes)
        value = table[(value ^ quint8(byte)) & 0xFF] ^ (value >> 8);
    return ~value;
}

} // namespace atelier
