// SPDX-License-Identifier: GPL-3.0-or-later
// What a pattern can do to a value before it stands in the text: {price|money}, {keywords|and},
// {bedrooms|plural:bedroom}.
//
//   and, or        "oak, ash and elm"           cap            first letter upper case
//   lines, dots    one item per line; "a · b"   lower          all lower case
//   inline         fit for the middle of a      title          a headline: first letter upper case, no full stop
//                  sentence                     bare           without closing punctuation
//   money, number  "$450,000", "1,850"          spell          numbers up to ten as words
//   plural:noun    "three bedrooms"             possessive     "Anna's"
//   hashtag(s)     "#WarmLight"                 quote          in quotation marks
//   first          the first of a list          percent        "4.2%"
//   short-hashtag  a hashtag, unless it would be too long
//   unit:noun      "24 days", also where the    without-the    "Woodlands" of "The Woodlands", after an article
//                  value has its unit
//   brief:words    the given words instead of a value that is too long to repeat
#pragma once

#include <QString>
#include <QStringList>

namespace atelier {

struct PatternValue {
    QStringList items; // one, except for lists
    QString id = {}; // what conditions compare: a choice's id, else the text in kebab-case
    bool isProposal = false; // one of the template's own labels, whose capitals mean nothing

    [[nodiscard]] QString text() const { return items.join(QStringLiteral(", ")); }
    [[nodiscard]] bool isEmpty() const { return items.isEmpty() || (items.size() == 1 && items.first().isEmpty()); }
};

[[nodiscard]] bool isKnownFilter(const QString &filter);
[[nodiscard]] PatternValue filtered(PatternValue value, const QString &filter);

// With a capital first letter, except for addresses and names such as "iPhone".
[[nodiscard]] QString withCapital(QString text);

// The first number in a text: "about 1,850 sq ft" is 1850; "-3.1%", "down 3.1%" and "3.1% lower" are -3.1.
[[nodiscard]] std::optional<double> firstNumber(const QString &text);

} // namespace atelier
