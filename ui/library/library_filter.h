// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/library.h"

namespace atelier {

// What the chips above the items say. Days are kept as a number, so that a saved "last 30 days" moves with the clock.
struct LibraryFilter {
    std::vector<QString> templates;
    std::vector<ContentStatus> statuses;
    std::vector<Id> projects;
    int lastDays = 0; // 0: any date

    friend bool operator==(const LibraryFilter &, const LibraryFilter &) = default;
    [[nodiscard]] bool isEmpty() const { return *this == LibraryFilter{}; }
};

void applyFilter(LibraryQuery &query, const LibraryFilter &filter, Timestamp now);

// A saved filter's JSON: LibraryQuery's with "lastDays" beside it.
[[nodiscard]] QJsonObject savedQuery(const LibraryQuery &query, const LibraryFilter &filter);
[[nodiscard]] LibraryFilter filterOf(const QJsonObject &saved);
// With the dates counted from `now`.
[[nodiscard]] LibraryQuery queryOf(const QJsonObject &saved, Timestamp now);

} // namespace atelier
