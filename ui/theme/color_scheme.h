// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier {

enum class ColorScheme { Light, Dark };

} // namespace atelier
