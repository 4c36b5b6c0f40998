// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace atelier {

// The first lines of a Markdown text as plain words: a heading, if it begins with one, and what follows.
struct Opening {
    QString heading;
    QString words;
};
[[nodiscard]] Opening openingOf(const QString &markdown);

// The words to show beside a title: a heading that only repeats it is left out.
[[nodiscard]] QString openingBeside(const QString &title, const QString &markdown);

} // namespace atelier
