// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

class QIODevice;

namespace atelier {

// BLAKE2b with 32 bytes of output (RFC 7693): names of asset files, the commit chain, cache keys.
[[nodiscard]] QByteArray blake2b(QByteArrayView bytes);

// Reads the device to its end.
[[nodiscard]] Result<QByteArray> blake2b(QIODevice &device);

} // namespace atelier
