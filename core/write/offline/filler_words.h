// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace atelier {

// Without the words that add nothing. One that a negation comes before, or that changes what is said ("rather than",
// "quite a few", "that kind of house"), stays.
[[nodiscard]] QString withoutFillers(const QString &text);

} // namespace atelier
