// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace atelier {

// Prints a JSON line per picture: wall and CPU milliseconds and peak memory for the five default variants with a
// message, JPEG at quality 90; without pictures a 1024x1024 PNG, a 1920x1280 JPEG and an 18-megapixel JPEG are made
// from photographs of Debian's mate-backgrounds. Then campaigns per minute with offline pictures. Needs a
// QCoreApplication; returns 1 when a picture cannot be used, else 0.
int runVariantsBench(const QStringList &pictures);

} // namespace atelier
