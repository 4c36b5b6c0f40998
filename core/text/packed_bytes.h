// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace atelier {

// Bytes behind a magic number, with their size, packed with zstd when that makes them smaller, and a CRC-32 over all.
// zstd reads at the same speed whatever the level they were packed with.
[[nodiscard]] QByteArray packBytes(QByteArrayView magic, const QByteArray &bytes, int level);

// Corrupt when a byte is damaged or missing, or when the size is not believable for what is there.
[[nodiscard]] Result<QByteArray> unpackBytes(QByteArrayView magic, QByteArrayView packed);

} // namespace atelier
