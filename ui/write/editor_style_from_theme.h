// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_style.h"

namespace atelier {

struct Theme;

// The editor knows nothing of the window's theme; this tells it what to look like.
[[nodiscard]] EditorStyle editorStyleFrom(const Theme &theme);

} // namespace atelier
