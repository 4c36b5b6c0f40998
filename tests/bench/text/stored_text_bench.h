// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <functional>

namespace atelier::textbench {

// Times of thread, in milliseconds, for a text in a database in the page cache.
struct OpenTimes {
    double open = 0; // from the database to an editable text
    double read = 0; // only reading its letters: a column with them as UTF-8 to a QString
};

// Stores a text with the given history, rested as the store leaves it, and opens it. check sees each text that came
// out.
[[nodiscard]] Result<OpenTimes> measureOpening(
    const QByteArray &events, const std::function<void(const QString &)> &check);

// What a workspace file grows by for a thousand texts of a line each.
[[nodiscard]] Result<void> benchShortTexts();

} // namespace atelier::textbench
