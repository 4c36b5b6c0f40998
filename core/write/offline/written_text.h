// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace atelier {

// A text in which given facts are looked for: spaces, marks, case and thousands separators aside, but only as whole
// words and whole numbers.
class WrittenText {
public:
    explicit WrittenText(const QString &text);

    // A number up to ten may also stand there as a word.
    [[nodiscard]] bool tells(const QString &value) const;

private:
    [[nodiscard]] bool contains(const QString &letters) const;
    [[nodiscard]] bool isBoundary(qsizetype place) const;

    QString m_letters;
    std::vector<bool> m_isApart; // from the character before
};

} // namespace atelier
