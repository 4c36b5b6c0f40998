// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace atelier {

// How many Unicode characters a text has, where a QString counts UTF-16 units; an unpaired half counts as one.
[[nodiscard]] inline qsizetype countCodePoints(QStringView text)
{
    qsizetype pairs = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        pairs += text[i].isLowSurrogate() && text[i - 1].isHighSurrogate() ? 1 : 0;
    return text.size() - pairs;
}

} // namespace atelier
