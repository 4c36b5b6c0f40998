// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace atelier {

struct DecodedText {
    QString text; // line ends are "\n", without a byte order mark and null characters
    QStringList notes; // what was repaired or guessed, in sentences for people
};

// Reads UTF-8, and UTF-16 with a byte order mark. Bytes that are not UTF-8 become U+FFFD and their lines are noted; a
// text in which no byte beyond ASCII is UTF-8 is read as Windows-1252. Bytes that are no text at all are Unsupported.
// `name` is used in messages.
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const QString &name);

} // namespace atelier
