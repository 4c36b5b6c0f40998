// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace atelier {

// The words without the marks: lists and quotations keep theirs, a link's address follows in brackets.
[[nodiscard]] QString renderPlainText(const QString &markdown);

} // namespace atelier
