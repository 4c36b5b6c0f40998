// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

namespace atelier {

class Workspace;

inline constexpr std::chrono::days trashTime{30};

struct TrashEntry {
    QString kind;
    StoredRecord record;
    Timestamp removed = {};
    bool removedHere = false; // by this replica, which is then the one to purge it after 30 days
};

// Newest first, of all kinds. These calls wait.
[[nodiscard]] Result<std::vector<TrashEntry>> listTrash(Workspace &workspace);
// Purges all of the trash; returns how many records.
[[nodiscard]] Result<int> emptyTrash(Workspace &workspace);
// Purges what this replica removed more than 30 days ago.
[[nodiscard]] Result<int> purgeOldTrash(Workspace &workspace);

} // namespace atelier
