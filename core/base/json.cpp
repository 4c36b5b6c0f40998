// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QObject>

#include <algorithm>

namespace atelier {

TextPlace placeOfOffset(QByteArrayView utf8, qsizetype offset)
{
    const QByteArrayView before = utf8.first(std::clamp<qsizetype>(offset, 0, utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {.line = int(before.count('\n')) + 1, .column = int(QString::fromUtf8(before.sliced(lineStart)).size()) + 1};
}

Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &source)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const TextPlace place = placeOfOffset(json, parseError.offset);
        return invalidInput({},
            QObject::tr("%1, line %2, column %3: this is not valid JSON (%4).")
                .arg(source, QString::number(place.line), QString::number(place.column), parseError.errorString()));
    }
    if (!document.isObject())
        return invalidInput({}, QObject::tr("%1: the file must hold one JSON object.").arg(source));
    return document.object();
}

} // namespace atelier
