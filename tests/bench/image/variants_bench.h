// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace atelier {

// Prints a JSON line per picture: wall and CPU milliseconds and peak memory for the five default variants with a
// message, JPEG at quality 90; without pictures a 1024x1024 PNG, a 1920x1280 JPEG and an 18-megapixel JPEG are made
// from photographs of Debian's mate-backgrounds. Each is measured in a process of its own, so that its peak is its own.
// Then campaigns per minute with offline pictures. Needs a QCoreApplication; returns 1 when a picture cannot be used,
// else 0.
int runVariantsBench(const QStringList &pictures);

// What bench_variants does in such a process, and the word that asks it to: bench_variants measure NAME PICTURE.
inline const QString measureVariantsWord = QStringLiteral("measure");
int measureVariants(const QString &name, const QString &path);

} // namespace atelier
