// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_edit.h"

namespace atelier {

qsizetype mapPosition(qsizetype position, std::span<const TextEdit> edits, Stickiness stickiness)
{
    for (const TextEdit &edit : edits) {
        const qsizetype end = edit.position + edit.deleted;
        if (position > end || (position == end && edit.deleted > 0))
            position += edit.inserted.size() - edit.deleted;
        else if (position > edit.position)
            position = edit.position;
        else if (position == edit.position && edit.deleted == 0 && stickiness == Stickiness::After)
            position += edit.inserted.size();
    }
    return position;
}

void applyEdits(QString &text, std::span<const TextEdit> edits)
{
    for (const TextEdit &edit : edits)
        text.replace(edit.position, edit.deleted, edit.inserted);
}

} // namespace atelier
