// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/text_change.h"

namespace atelier {

using namespace Qt::StringLiterals;

QRegularExpression caseless(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString anyOf(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words)
        escaped.append(QRegularExpression::escape(word));
    return u"(?:"_s + escaped.join(u'|') + u')';
}

QString replaced(const QString &text, const QRegularExpression &pattern,
    const std::function<QString(const QRegularExpressionMatch &)> &replacement)
{
    QString result;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.sliced(done, match.capturedStart() - done) + replacement(match);
        done = match.capturedEnd();
    }
    return result + text.sliced(done);
}

} // namespace atelier
