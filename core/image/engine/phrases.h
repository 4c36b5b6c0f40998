// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace atelier {

// A part of a text that reads best unbroken, as offset and length.
struct Phrase {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Phrase &, const Phrase &) = default;
};

// Unicode lets a line end after nearly every Japanese or Korean letter. Readers expect it between phrases: before a
// Japanese word, which mostly begins with a Han character or katakana, and not after the hiragana that belong to it; at
// a space in Korean. Found by the kinds of letters, without a dictionary. Other scripts have no phrases here.
[[nodiscard]] std::vector<Phrase> phrasesOf(const QString &text);

} // namespace atelier
