// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote how much of a text, for the inspector and for what goes out of the house.
#pragma once

#include "core/store/transaction.h"

namespace atelier {

enum class WriterKind { Person, Pasted, Imported, Rules, Model };

// Runs of letters by one kind of writer, and for models by one model.
struct WrittenShare {
    WriterKind kind = WriterKind::Person;
    QString model = {}; // of a Model
    double share = 0; // of 1
    friend bool operator==(const WrittenShare &, const WrittenShare &) = default;
};

[[nodiscard]] WriterKind writerKind(const Origin &origin);
// The largest first; they add up to 1 unless there are no letters.
[[nodiscard]] std::vector<WrittenShare> writtenShares(const std::vector<OriginRun> &runs);
// "You", "Pasted", "llama3.1 (AI)", "Rules, offline".
[[nodiscard]] QString writerName(const WrittenShare &share);
// "You 61 %", for a file's metadata.
[[nodiscard]] QStringList authorshipLines(const std::vector<OriginRun> &runs);

} // namespace atelier
