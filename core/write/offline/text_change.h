// SPDX-License-Identifier: GPL-3.0-or-later
// Small tools for rules that change a text.
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <functional>

namespace atelier {

[[nodiscard]] QRegularExpression caseless(const QString &pattern);

// A group that matches one of the words, as written.
[[nodiscard]] QString anyOf(const QStringList &words);

// Every match is replaced by what the function makes of it.
[[nodiscard]] QString replaced(const QString &text, const QRegularExpression &pattern,
    const std::function<QString(const QRegularExpressionMatch &)> &replacement);

} // namespace atelier
