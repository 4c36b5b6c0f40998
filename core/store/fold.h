// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace atelier {

// Letters without case and accents, and digits ordered by their value, so that "Élan" sorts beside "elan" and "Part 10"
// after "Part 2" on every machine alike.
[[nodiscard]] QString foldedForSorting(const QString &text);

// Letters without case and accents, as FTS5's unicode61 tokenizer folds them.
[[nodiscard]] QString folded(QStringView text);

struct Word {
    qsizetype start = 0; // in the text given
    qsizetype length = 0;
    QString folded;
};

// The words of a text: runs of letters and digits, as unicode61 splits them.
[[nodiscard]] std::vector<Word> splitWords(QStringView text, qsizetype limit = -1);

} // namespace atelier
