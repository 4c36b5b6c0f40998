// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats with pictures share: which pictures a text shows and where their bytes go.
#pragma once

#include "core/export/export_text.h"
#include "core/markdown/markdown_tree.h"

#include <cmark-gfm.h>

#include <vector>

namespace atelier {

// In the order of the text.
[[nodiscard]] std::vector<cmark_node *> nodesOfType(cmark_node *tree, cmark_node_type type);

// The words that a node shows.
[[nodiscard]] QString shownText(cmark_node *node);

// The type of a picture that every browser shows (PNG, JPEG, GIF, WebP), told by its first bytes; else empty.
[[nodiscard]] QByteArray pictureType(QByteArrayView bytes);

// Gives each picture that can be read the address that `place` returns for its bytes (an empty one when they are of no
// use). Pictures on the web become links, missing ones their description in brackets, with a note.
void placePictures(cmark_node *tree, const PictureReader &read,
    const std::function<QByteArray(const QByteArray &bytes)> &place, QStringList &notes);

} // namespace atelier
