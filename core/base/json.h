// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atelier {

// `source` names the text in messages, usually its file name. A broken text gives InvalidInput with line and column
// ("brief.json, line 4, column 9: ...").
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &source);

// Line and column, both from 1, of a byte offset; columns count characters, not bytes.
struct TextPlace {
    int line = 1;
    int column = 1;
};
[[nodiscard]] TextPlace placeOfOffset(QByteArrayView utf8, qsizetype offset);

} // namespace atelier
