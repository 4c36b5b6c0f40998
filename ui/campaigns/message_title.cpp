// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_title.h"

#include <QLocale>
#include <QObject>

using namespace Qt::StringLiterals;

namespace atelier {

QString localeTitle(const QString &locale)
{
    const bool isRegion = locale.size() == 2 && locale == locale.toUpper();
    const QLocale::Territory territory = isRegion ? QLocale::codeToTerritory(locale) : QLocale::AnyTerritory;
    if (territory != QLocale::AnyTerritory)
        return QObject::tr("%1 (%2)", "region, its code").arg(QLocale::territoryToString(territory), locale);
    const QLocale known(locale);
    if (known.language() == QLocale::C)
        return locale;
    return QObject::tr("%1 (%2)", "language, its code").arg(QLocale::languageToString(known.language()), locale);
}

QString messageTitle(const BriefMessage &message)
{
    if (!message.locale.isEmpty())
        return localeTitle(message.locale);
    return message.version.isEmpty() ? QObject::tr("Main message") : QObject::tr("Version %1").arg(message.version);
}

} // namespace atelier
