// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace atelier {

// The line, from 1, on which a value of a valid JSON text begins. Paths are those of SchemaProblem:
// "inputs[2].choices[0].id". A path that is not there gives the line of the nearest value around it.
[[nodiscard]] int lineOfJsonPath(const QByteArray &json, const QString &path);

} // namespace atelier
