// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace atelier {

// How many syllables a word has, by rules of spelling; at least 1. Knows English, German, Spanish and French by their
// two letters, for other languages each group of vowels is one syllable.
[[nodiscard]] int countSyllables(QStringView word, QStringView language);

} // namespace atelier
