// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace atelier {

// Whether the bytes are a whole PNG, JPEG or WebP by their head and their end; they are not decoded.
[[nodiscard]] bool isPicture(QByteArrayView bytes);

} // namespace atelier
