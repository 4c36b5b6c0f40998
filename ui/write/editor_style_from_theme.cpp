// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/write/editor_style_from_theme.h"

#include "ui/theme/theme.h"

namespace atelier {

EditorStyle editorStyleFrom(const Theme &theme)
{
    const EditorStyle style = theme.scheme == ColorScheme::Dark ? EditorStyle::dark() : EditorStyle::light();
    return style.scaled(theme.scale);
}

} // namespace atelier
