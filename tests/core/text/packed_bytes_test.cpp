// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc32.h"
#include "core/text/packed_bytes.h"

using namespace atelier;

namespace {

constexpr QByteArrayView magic("XY\1");

// As the first programs sealed their bytes.
QByteArray sealedByFirstPrograms(QByteArray packed)
{
    packed.chop(4);
    const quint32 checksum = crc32(packed);
    for (int shift = 0; shift < 32; shift += 8)
        packed.append(char(checksum >> shift));
    return packed;
}

} // namespace

TEST_CASE("bytes of a form that only a newer program knows are told from damaged ones")
{
    const QByteArray bytes = "what was written";
    const QByteArray newer = packBytes("XY\2", bytes, Packing::None);
    CHECK(unpackBytes("XY\2", newer) == bytes);
    CHECK(unpackBytes(magic, newer).error().kind == ErrorKind::Unsupported);
    CHECK(unpackBytes("XZ\1", newer).error().kind == ErrorKind::Corrupt);
    QByteArray damaged = packBytes(magic, bytes, Packing::None);
    damaged[2] = 2;
    CHECK(unpackBytes(magic, damaged).error().kind == ErrorKind::Corrupt);
}

TEST_CASE("bytes that were sealed with the first checksum are sealed anew, and only those")
{
    const QByteArray bytes = QByteArray("what was written ").repeated(20);
    const QByteArray packed = packBytes(magic, bytes, Packing::Quick);
    CHECK(isSealed(packed));
    CHECK_FALSE(sealedAnew(packed));
    const QByteArray old = sealedByFirstPrograms(packed);
    CHECK_FALSE(isSealed(old));
    CHECK(sealedAnew(old) == packed);
    QByteArray damaged = old;
    damaged[5] = char(damaged[5] ^ 1);
    CHECK_FALSE(sealedAnew(damaged));
    CHECK_FALSE(sealedAnew("abc"));
    CHECK_FALSE(isSealed(""));
}
