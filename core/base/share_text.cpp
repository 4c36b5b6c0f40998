// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/share_text.h"

#include <QObject>

namespace atelier {

QString shareText(double share)
{
    const int percent = qRound(share * 100);
    if (percent == 0 && share > 0)
        return QObject::tr("< 1 %");
    if (percent == 100 && share < 1)
        return QObject::tr("> 99 %");
    return QObject::tr("%1 %").arg(percent);
}

} // namespace atelier
