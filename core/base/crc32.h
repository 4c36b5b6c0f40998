// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace atelier {

// CRC-32 as gzip, ZIP, PNG and Amazon's event streams use it (ISO 3309).
[[nodiscard]] quint32 crc32(QByteArrayView bytes);

} // namespace atelier
