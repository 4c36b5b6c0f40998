// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace atelier {

namespace {

// Optimal string alignment: insertions, deletions, substitutions and swapped neighbours, in three rows.
qsizetype editDistance(const QString &left, const QString &right)
{
    const size_t columns = size_t(right.size()) + 1;
    std::vector<qsizetype> beforePrevious(columns);
    std::vector<qsizetype> previous(columns);
    std::vector<qsizetype> current(columns);
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        current[0] = i + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const size_t column = size_t(j) + 1;
            const qsizetype substitution = previous[column - 1] + (left[i] == right[j] ? 0 : 1);
            current[column] = std::min({previous[column] + 1, current[column - 1] + 1, substitution});
            const bool swapped = i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j];
            if (swapped)
                current[column] = std::min(current[column], beforePrevious[column - 2] + 1);
        }
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous.back();
}

} // namespace

std::optional<QString> nearestName(const QString &given, const QStringList &names)
{
    const QString wanted = given.toCaseFolded();
    std::optional<QString> best;
    qsizetype bestDistance = std::max<qsizetype>(2, wanted.size() / 3) + 1;
    for (const QString &name : names) {
        const QString folded = name.toCaseFolded();
        if (std::abs(folded.size() - wanted.size()) >= bestDistance && !folded.startsWith(wanted))
            continue; // so many letters more or fewer are as many edits at least
        const bool begins = wanted.size() >= 3 && folded.startsWith(wanted);
        const qsizetype distance = begins ? 1 : editDistance(wanted, folded);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = name;
        }
    }
    return best;
}

} // namespace atelier
