// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/text_store.h"

namespace atelier {

// Puts chunks that came one after another on one day (UTC) together into one, with all their pieces. Small ones go into
// large ones only once they are many, so that a long text is not written anew after every pause. A text whose events
// cannot be read, or are there twice, stays as it is. Inside a transaction.
[[nodiscard]] Result<void> compactText(SqlConnection &sql, TextStore &texts, const Id &text);

} // namespace atelier
