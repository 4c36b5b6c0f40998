// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_edit.h"

#include "core/text/text_order.h"

namespace atelier {

namespace {

constexpr size_t fewEdits = 4; // moving what is behind each is faster than writing all anew

QString editedInOnePass(const QString &text, std::span<const TextEdit> edits)
{
    QString result;
    result.reserve(text.size());
    qsizetype taken = 0; // of the text
    for (const TextEdit &edit : edits) {
        const qsizetype kept = edit.position - result.size();
        result += QStringView(text).sliced(taken, kept);
        result += edit.inserted;
        taken += kept + edit.deleted;
    }
    result += QStringView(text).sliced(taken);
    return result;
}

} // namespace

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

bool isInTextOrder(std::span<const TextEdit> edits)
{
    qsizetype end = 0;
    for (const TextEdit &edit : edits) {
        if (edit.position < end)
            return false;
        end = edit.position + edit.inserted.size();
    }
    return true;
}

void applyEdits(QString &text, std::span<const TextEdit> edits)
{
    if (edits.size() > fewEdits && isInTextOrder(edits)) {
        text = editedInOnePass(text, edits);
        return;
    }
    for (const TextEdit &edit : edits)
        text.replace(edit.position, edit.deleted, edit.inserted);
}

} // namespace atelier
