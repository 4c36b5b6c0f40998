// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <QIODevice>

#include <sodium.h>

namespace atelier {

namespace {

constexpr qsizetype hashBytes = 32;

unsigned char *writable(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *readable(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

} // namespace

QByteArray blake2b(QByteArrayView bytes)
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash(writable(hash), size_t(hash.size()), readable(bytes), size_t(bytes.size()), nullptr, 0);
    return hash;
}

Result<QByteArray> blake2b(QIODevice &device)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hashBytes);
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    for (;;) {
        const qint64 count = device.read(buffer.data(), buffer.size());
        if (count < 0)
            return failure(ErrorKind::Io, QObject::tr("The file could not be read: %1.").arg(device.errorString()));
        if (count == 0)
            break;
        crypto_generichash_update(&state, readable(buffer), size_t(count));
    }
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash_final(&state, writable(hash), size_t(hash.size()));
    return hash;
}

} // namespace atelier
