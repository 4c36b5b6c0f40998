// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/engine/message_layer.h"
#include "core/image/engine/subject.h"

namespace atelier {

// Where the scaled picture lies on a variant: cropped (negative offset) or smaller than the variant (positive), which
// then shows the background's colour or a continued backdrop around it.
struct Frame {
    QPoint offset;
    QSize scaled;
};

[[nodiscard]] double scaleFor(const PlatformFormat &format, QSize picture, Framing framing);

// Fills the format around the focus, or fits into it.
[[nodiscard]] Frame frameFor(const PlatformFormat &format, QSize picture, Framing framing, FocalPoint focus);

struct Layout {
    Frame frame;
    std::optional<size_t> place = {}; // of the message; else the calmest on the finished picture
    QRectF subject = {}; // on the variant; null when its extent is not known
};

// Fills the format so that the whole subject is in sight and clear of the message. Where the picture's edges are plain
// it may be scaled down or shifted for that beyond what covers the format: the backdrop is continued there. A subject
// without an extent is cropped around its focus. `message` may be null.
[[nodiscard]] Layout layOut(const PlatformFormat &format, QSize picture, const Subject &subject,
    const PreparedMessage *message, MessageAlignment alignment);

// What is left of the message's place beside the subject, when the subject could not be kept clear of it and enough is
// left for a smaller text. Nothing else.
[[nodiscard]] std::optional<PreparedMessage::Place> clearPlace(
    const PlatformFormat &format, const Layout &layout, const PreparedMessage &message, MessageAlignment alignment);

} // namespace atelier
