// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/picture_check.h"

#include <QtEndian>

namespace atelier {

namespace {

constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1A\n", 8);
constexpr qsizetype smallestPng = 57; // signature, IHDR, and the frames of IDAT and IEND

bool isPng(QByteArrayView bytes)
{
    return bytes.size() >= smallestPng && bytes.startsWith(pngSignature) && bytes.sliced(12, 4) == "IHDR"
        && qFromBigEndian<quint32>(bytes.data() + 16) > 0 && qFromBigEndian<quint32>(bytes.data() + 20) > 0
        && bytes.last(8).first(4) == "IEND";
}

bool isJpeg(QByteArrayView bytes)
{
    return bytes.size() > 20 && bytes.startsWith(QByteArrayView("\xFF\xD8\xFF", 3))
        && bytes.lastIndexOf(QByteArrayView("\xFF\xD9", 2)) > 0;
}

bool isWebp(QByteArrayView bytes)
{
    return bytes.size() > 20 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP"
        && qFromLittleEndian<quint32>(bytes.data() + 4) + 8 <= bytes.size();
}

} // namespace

bool isPicture(QByteArrayView bytes) { return isPng(bytes) || isJpeg(bytes) || isWebp(bytes); }

} // namespace atelier
