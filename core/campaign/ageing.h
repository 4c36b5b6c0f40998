// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace atelier {

struct AgeingRules {
    std::chrono::days age{90};
    std::function<bool(const QString &campaignId)> isKept; // empty: none is kept
    // Moves a folder to the trash and says whether that worked; the desktop's trash when empty.
    std::function<bool(const QString &folder)> moveToTrash;
};

struct AgeingReport {
    QStringList trashed; // campaign ids
    QStringList failed;
};

// Moves the finished campaigns of an output folder that are older than the rules say to the trash. A campaign's age
// counts from its completion; one that has not ended, or whose manifest cannot be read, stays.
[[nodiscard]] AgeingReport ageOutputs(const QString &outputRoot, Timestamp now, const AgeingRules &rules);

} // namespace atelier
