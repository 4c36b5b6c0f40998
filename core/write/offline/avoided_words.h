// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace atelier {

// Words and phrases that must not be written, and what can be said instead of some of them.
class AvoidedWords {
public:
    explicit AvoidedWords(const QStringList &words);

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool isIn(const QString &text) const { return !m_isEmpty && m_pattern.match(text).hasMatch(); }
    // With a synonym (resources/prompts/offline-language.json) in place of each avoided word that has one.
    [[nodiscard]] QString replaced(const QString &text) const;

private:
    bool m_isEmpty = true;
    QRegularExpression m_pattern;
};

} // namespace atelier
