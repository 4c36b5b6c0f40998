// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace atelier {

// A name made of the title that Linux, Windows and macOS all take: without path separators, control and direction
// characters, reserved names (CON, NUL...), a dot at either end; at most 120 bytes of UTF-8 before the extension.
// "Untitled" when nothing remains.
[[nodiscard]] QString suggestedFileName(const QString &title, const QString &extension);

// The same with " 2", " 3"... before the extension when it is taken; names differing only in case count as equal.
// The set takes in what is returned, in lower case.
[[nodiscard]] QString distinctFileName(const QString &title, const QString &extension, QSet<QString> &taken);

} // namespace atelier
