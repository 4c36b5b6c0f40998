// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace atelier {

// The whole file; NotFound or Io with a sentence that names it. TooLarge over the limit in bytes, without more than
// that being read; InvalidInput for a folder. Waits for the disk; may be called from any thread, as all below.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 64 * 1024 * 1024);

// Written beside its place, synced and renamed: the file holds the old or the new bytes, whole, at every moment.
// InvalidInput where a folder or a device is: it is not replaced. Else Io.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes);

// A file of resources/, by its path there ("prices.json"). Its absence is a defect of the build: Internal.
[[nodiscard]] Result<QByteArray> readResource(const QString &path);

// Renders a size for people: "1.4 MB".
[[nodiscard]] QString readableSize(qint64 bytes);

} // namespace atelier
