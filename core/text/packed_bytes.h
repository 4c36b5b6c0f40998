// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <optional>

namespace atelier {

// How hard to pack: a text's snapshot is read at every opening, chunks of a typing burst are small and many, the whole
// history is written when idle. zstd reads at the same speed whatever the level they were packed with.
enum class Packing { None, Quick, Tight };

// Bytes behind a magic number, whose last byte is the version of the form, with their size, packed with zstd when that
// makes them smaller, and a CRC-32C over all.
[[nodiscard]] QByteArray packBytes(QByteArrayView magic, const QByteArray &bytes, Packing packing);

// Corrupt when a byte is damaged or missing, or when the size is not believable for what is there; Unsupported for a
// version that only a newer program knows. What was not packed comes back as a view: use it only as long as the bytes
// are there.
[[nodiscard]] Result<QByteArray> unpackBytes(QByteArrayView magic, QByteArrayView packed);

[[nodiscard]] bool isSealed(QByteArrayView packed); // whether the checksum is right
// The same bytes with today's checksum, when they are sound and sealed with CRC-32 as the first programs did.
[[nodiscard]] std::optional<QByteArray> sealedAnew(QByteArrayView packed);

} // namespace atelier
