// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/event_batch.h"

namespace atelier {

// A character that takes two UTF-16 units.
struct WideCharacter {
    quint32 content = 0; // where it stands in OperationLog::content, as one unit
    char32_t character = 0;
};

// Events that count positions in code points, with one unit for each character, as the same events in UTF-16 units.
// Wide characters are sorted by place. Corrupt when an operation does not fit the text.
[[nodiscard]] Result<EventBatch> inUnits(const EventBatch &codePoints, const std::vector<WideCharacter> &wide);

} // namespace atelier
