// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace atelier {

// "61 %" of 0.61; of what is too little or too much for a whole number "< 1 %" and "> 99 %".
[[nodiscard]] QString shareText(double share);

} // namespace atelier
