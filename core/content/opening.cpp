// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/opening.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace atelier {

Opening openingOf(const QString &markdown)
{
    static const QRegularExpression marks(u"[*_`>]+|^\\s*[-+]\\s+|!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression headingMark(u"^#{1,6}(?:\\s+|$)"_s); // "#WarmLight" is a hashtag
    Opening opening;
    QStringList words;
    for (const QString &line : markdown.split(u'\n', Qt::SkipEmptyParts)) {
        QString plain = line.trimmed();
        if (headingMark.match(plain).hasMatch()) {
            plain.remove(headingMark);
            if (opening.heading.isEmpty() && words.isEmpty()) {
                opening.heading = plain;
                continue;
            }
        }
        plain.replace(marks, u"\\1"_s);
        if (!plain.isEmpty())
            words.append(plain.trimmed());
    }
    opening.words = words.join(u' ');
    return opening;
}

QString openingBeside(const QString &title, const QString &markdown)
{
    const Opening opening = openingOf(markdown);
    const bool repeats = opening.heading.isEmpty() || opening.heading == title;
    return repeats ? opening.words : opening.heading + u' ' + opening.words;
}

} // namespace atelier
