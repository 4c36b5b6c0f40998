// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stamp.h"

#include <QCborValue>

namespace atelier {

// The deterministic encoding of RFC 8949, section 4.2.1: shortest forms, map keys sorted by their encoded bytes. Equal
// values give equal bytes on every machine, so that hashes agree.
[[nodiscard]] QByteArray canonicalCbor(const QCborValue &value);

[[nodiscard]] QCborValue toCbor(const SeenStamps &seen);
[[nodiscard]] SeenStamps seenStampsFromCbor(const QCborValue &value);

} // namespace atelier
