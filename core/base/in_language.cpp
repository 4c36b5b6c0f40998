// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/in_language.h"

namespace atelier {

using namespace Qt::StringLiterals;

QJsonValue inLanguage(const QJsonObject &translations, const QStringList &languages)
{
    for (const QString &language : languages) {
        const QString plain = language.section(u'-', 0, 0);
        for (const QString &code : {language, plain}) {
            if (translations.contains(code))
                return translations[code];
        }
        if (plain == u"en"_s)
            break;
    }
    return QJsonValue::Undefined;
}

} // namespace atelier
