// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace atelier {

// The whole file; NotFound or Io with a sentence that names it. A file over the limit is TooLarge and is not read.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 64 * 1024 * 1024);

// Written beside its place, synced and renamed: the file holds the old or the new bytes, whole, at every moment.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, QByteArrayView bytes);

// A file of resources/, by its path there ("prices.json"). Its absence is a defect of the build: Internal.
[[nodiscard]] Result<QByteArray> readResource(const QString &path);

// Renders a size for people: "1.4 MB".
[[nodiscard]] QString readableSize(qint64 bytes);

} // namespace atelier
