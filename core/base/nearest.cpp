// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace atelier {

namespace {

// Levenshtein distance in two rows.
qsizetype editDistance(const QString &left, const QString &right)
{
    std::vector<qsizetype> previous(size_t(right.size()) + 1);
    std::iota(previous.begin(), previous.end(), 0);
    std::vector<qsizetype> current(previous.size());
    for (qsizetype i = 0; i < left.size(); ++i) {
        current[0] = i + 1;
        for (size_t j = 0; j < size_t(right.size()); ++j) {
            const qsizetype substitution = previous[j] + (left[i] == right[qsizetype(j)] ? 0 : 1);
            current[j + 1] = std::min({previous[j + 1] + 1, current[j] + 1, substitution});
        }
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
