// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_search.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <ranges>

namespace atelier {

namespace {

using namespace Qt::StringLiterals;

QRegularExpression expressionOf(const TextPattern &query)
{
    const bool isExpression = query.options.testFlag(SearchOption::RegularExpression);
    QString pattern = isExpression ? query.pattern : QRegularExpression::escape(query.pattern);
    if (query.options.testFlag(SearchOption::WholeWord))
        pattern = u"(?<!\\w)(?:"_s + pattern + u")(?!\\w)"_s;
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.options.testFlag(SearchOption::MatchCase))
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

// Unlike QString::replace this knows only \0 to \9, so that other signs stay what they are.
QString withGroups(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString made;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const bool isEscape = replacement[i] == u'\\' && i + 1 < replacement.size();
        const char16_t next = isEscape ? replacement[i + 1].unicode() : u'\0';
        if (next >= u'0' && next <= u'9')
            made += match.captured(next - u'0');
        else if (next == u'n')
            made += u'\n';
        else if (next == u't')
            made += u'\t';
        else if (next == u'\\')
            made += u'\\';
        else {
            made += replacement[i];
            continue;
        }
        ++i;
    }
    return made;
}

} // namespace

TextSearch::TextSearch(const QString &text, const TextPattern &query)
    : m_text(text)
    , m_expression(expressionOf(query))
{
    if (!m_expression.isValid()) {
        m_error = QCoreApplication::translate("TextSearch", "The expression is not complete or not valid: %1.")
                      .arg(m_expression.errorString());
    } else if (!query.pattern.isEmpty()) {
        m_iterator = m_expression.globalMatch(m_text);
    }
}

bool TextSearch::advance(std::chrono::milliseconds slice)
{
    QElapsedTimer timer;
    timer.start();
    while (m_iterator && m_iterator->hasNext()) {
        const QRegularExpressionMatch match = m_iterator->next();
        if (match.capturedLength() > 0)
            m_matches.push_back({match.capturedStart(), match.capturedLength()});
        if (timer.durationElapsed() >= slice)
            return false;
    }
    return true;
}

QString replacementOf(
    const QString &text, const SearchMatch &match, const TextPattern &query, const QString &replacement)
{
    if (!query.options.testFlag(SearchOption::RegularExpression))
        return replacement;
    const QRegularExpressionMatch found = expressionOf(query).match(text, match.start);
    return found.capturedStart() == match.start ? withGroups(replacement, found) : replacement;
}

TextEdits replaceAll(
    const QString &text, const std::vector<SearchMatch> &matches, const TextPattern &query, const QString &replacement)
{
    const bool isExpression = query.options.testFlag(SearchOption::RegularExpression);
    const QRegularExpression expression = expressionOf(query);
    TextEdits edits;
    for (const SearchMatch &match : std::views::reverse(matches)) {
        const QString made = isExpression ? withGroups(replacement, expression.match(text, match.start)) : replacement;
        edits.push_back({match.start, match.length, made});
    }
    return edits;
}

} // namespace atelier
