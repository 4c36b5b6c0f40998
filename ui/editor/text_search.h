// SPDX-License-Identifier: GPL-3.0-or-later
// Find in a long text without holding the thread: the search goes on in slices.
#pragma once

#include "core/text/text_edit.h"

#include <QFlags>
#include <QRegularExpression>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace atelier {

enum class SearchOption { MatchCase = 1, WholeWord = 2, RegularExpression = 4 };
Q_DECLARE_FLAGS(SearchOptions, SearchOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(SearchOptions)

struct TextPattern {
    QString pattern;
    SearchOptions options;

    friend bool operator==(const TextPattern &, const TextPattern &) = default;
};

struct SearchMatch {
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const SearchMatch &, const SearchMatch &) = default;
};

class TextSearch {
public:
    TextSearch(const QString &text, const TextPattern &query);

    // What is wrong with the expression, for people; empty when nothing is.
    [[nodiscard]] const QString &error() const { return m_error; }
    // Searches on for about the given time. True when the whole text was searched.
    bool advance(std::chrono::milliseconds slice);
    [[nodiscard]] const std::vector<SearchMatch> &matches() const { return m_matches; }

private:
    QString m_text;
    QString m_error;
    QRegularExpression m_expression;
    std::optional<QRegularExpressionMatchIterator> m_iterator;
    std::vector<SearchMatch> m_matches;
};

// The text that takes a match's place: in a regular expression \1 to \9 stand for its groups and \0 for all of it.
[[nodiscard]] QString replacementOf(
    const QString &text, const SearchMatch &match, const TextPattern &query, const QString &replacement);

// Edits that replace all matches, the last one first.
[[nodiscard]] TextEdits replaceAll(
    const QString &text, const std::vector<SearchMatch> &matches, const TextPattern &query, const QString &replacement);

} // namespace atelier
