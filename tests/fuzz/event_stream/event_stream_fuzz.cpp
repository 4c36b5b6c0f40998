// SPDX-License-Identifier: GPL-3.0-or-later
// Random bytes rarely have right checksums, so they are put right first: what lies behind them is tried too.
#include "core/base/crc32.h"
#include "sync/net/event_stream.h"

#include <QtEndian>

using namespace atelier;

namespace {

void putRightChecksums(QByteArray &bytes)
{
    if (bytes.size() < 16)
        return;
    qToBigEndian(quint32(bytes.size()), bytes.data());
    qToBigEndian(qFromBigEndian<quint32>(bytes.constData() + 4) % quint32(bytes.size()), bytes.data() + 4);
    qToBigEndian(crc32(QByteArrayView(bytes).first(8)), bytes.data() + 8);
    qToBigEndian(crc32(QByteArrayView(bytes).chopped(4)), bytes.data() + bytes.size() - 4);
}

void decode(const QByteArray &bytes, qsizetype pieceSize)
{
    EventStreamDecoder decoder;
    for (qsizetype start = 0; start < bytes.size(); start += pieceSize) {
        decoder.feed(QByteArrayView(bytes).sliced(start, std::min(pieceSize, bytes.size() - start)));
        while (true) {
            const auto message = decoder.next();
            if (!message || !*message)
                break;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2)
        return 0;
    QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const qsizetype pieceSize = 1 + data[0] % 32;
    decode(bytes, pieceSize);
    putRightChecksums(bytes);
    decode(bytes, pieceSize);
    return 0;
}
