// SPDX-License-Identifier: GPL-3.0-or-later
// Resource files say in English what people read, with the same in other languages beside it: {"de": ..., "pt-BR":
// ...}.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace atelier {

// What is there in the first of the languages ("de-AT", "de"); undefined where English is preferred to all that is
// there.
[[nodiscard]] QJsonValue inLanguage(const QJsonObject &translations, const QStringList &languages);

} // namespace atelier
