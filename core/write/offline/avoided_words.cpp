// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/write/offline/avoided_words.h"

#include "core/write/offline/language.h"

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QRegularExpression anyOf(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words) {
        if (!word.trimmed().isEmpty())
            escaped.append(QRegularExpression::escape(word.trimmed()));
    }
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(escaped.join(u'|')),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

AvoidedWords::AvoidedWords(const QStringList &words)
    : m_isEmpty(words.join(QString()).trimmed().isEmpty())
    , m_pattern(anyOf(words))
{
}

QString AvoidedWords::replaced(const QString &text) const
{
    QString result;
    qsizetype done = 0;
    for (auto matches = m_pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString word = match.captured();
        QString instead = word;
        for (const QString &synonym : offlineLanguage().synonyms.value(word.toLower())) {
            if (!isIn(synonym)) {
                instead = synonym;
                break;
            }
        }
        if (word.at(0).isUpper())
            instead[0] = instead.at(0).toUpper();
        result += text.sliced(done, match.capturedStart() - done) + instead;
        done = match.capturedEnd();
    }
    return result + text.sliced(done);
}

} // namespace atelier
