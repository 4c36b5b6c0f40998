// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace atelier {

// Pixels from each edge that a platform covers with its own buttons or may cut off.
struct SafeArea {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

// One size that a platform asks for, from resources/formats.json.
struct PlatformFormat {
    QString id; // "instagram-story": also part of file names
    QString name; // for people
    int width = 0;
    int height = 0;
    SafeArea safeArea;
    bool isDefault = false;
};

// In the order of the file; a fault in it names the place.
[[nodiscard]] Result<std::vector<PlatformFormat>> parsePlatformFormats(const QByteArray &json, const QString &source);
[[nodiscard]] Result<std::vector<PlatformFormat>> loadPlatformFormats();

// Those with the ids, in the order given; the default ones when no id is given. An unknown id names the nearest known.
[[nodiscard]] Result<std::vector<PlatformFormat>> choosePlatformFormats(
    const std::vector<PlatformFormat> &formats, const QStringList &ids);

} // namespace atelier
