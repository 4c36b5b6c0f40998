// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace atelier {

// The name a person most likely meant, by edit distance in any case; nothing when none is near.
[[nodiscard]] std::optional<QString> nearestName(const QString &given, const QStringList &names);

} // namespace atelier
