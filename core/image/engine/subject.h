// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image_engine.h"

#include <QRectF>

#include <vips/vips8>

namespace atelier {

// Which edges of a picture are so plain that the backdrop may be continued beyond them unseen.
struct PlainEdges {
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;
};

// What a picture shows, for those who crop it and set a message beside it.
struct Subject {
    FocalPoint focus; // its middle, else where a person looks first
    std::optional<QRectF> extent = {}; // parts of the width and height; when it stands before a calm backdrop
    PlainEdges plainEdges = {};
};

// The backdrop is what can be reached from the picture's edges over small steps of colour: a wall, a table and soft
// shadows are, things and textures are not. The picture has three bands of 8 bits. Throws vips::VError.
[[nodiscard]] Subject findSubject(const vips::VImage &picture);

} // namespace atelier
