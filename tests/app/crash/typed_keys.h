// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that the typing driver presses, known to it and to the test that kills it.
#pragma once

#include <QString>

#include <vector>

namespace atelier::test {

struct TypedKey {
    Qt::Key key = Qt::Key_unknown;
    QString text; // what the key writes; empty for Backspace
};

// Words, spaces, line ends and corrections, at one place: what they leave is a passage that begins empty.
[[nodiscard]] std::vector<TypedKey> knownKeys(quint64 seed, size_t count);

void applyKey(QString &passage, const TypedKey &key);

// Plain paragraphs of about so many words, the same for the same seed.
[[nodiscard]] QString plainParagraphs(quint64 seed, int words);

} // namespace atelier::test
