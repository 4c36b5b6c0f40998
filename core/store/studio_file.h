// SPDX-License-Identifier: GPL-3.0-or-later
// studio.db as a file: making it, checking it, bringing it up to date, and knowing whether it is still where it was.
#pragma once

#include "core/store/commit_builder.h"
#include "core/store/workspace.h"

namespace atelier {

[[nodiscard]] QString studioPath(const QString &folder);

struct OpenedStudio {
    std::unique_ptr<StoreConnection> connection;
    Identity identity;
    WorkspaceMode mode = WorkspaceMode::ReadWrite;
    std::optional<Error> problem = {};
};

// A folder that is missing, empty, or holds nothing but our own files may become a workspace.
[[nodiscard]] Result<void> prepareFolder(const QString &folder);

enum class FileCopy { None, Made };

// Brings the store's own tables of an older program to today's form, after a copy of the file. Before a slot is taken:
// nobody may have the workspace open meanwhile (Conflict). What is damaged, missing or newer is left to openStudio.
[[nodiscard]] Result<FileCopy> bringStoreForward(const OpenOptions &options, const Clock &clock);

// On the thread that will use the connection; for writing, after prepareFolder and with a slot held, so that a backup
// is not put back meanwhile. Errors as Workspace::open. The copy: whether the file as it was is among the backups.
[[nodiscard]] Result<OpenedStudio> openStudio(const OpenOptions &options, const Schema &schema, const Clock &clock,
    const std::function<Id()> &makeId, FileCopy copy);

// Nothing, or what SQLite's own quick check finds.
[[nodiscard]] QString findDamage(SqlConnection &sql);

// A further connection of a reader.
[[nodiscard]] Result<std::unique_ptr<StoreConnection>> openReader(const QString &folder, const Schema &schema);

// The replica that stands in the file; null before the first write.
[[nodiscard]] Id storedReplica(SqlConnection &sql);
// Inside a transaction: the replica that may write now. A file that was copied, put back, or whose clock ran wild
// becomes a new replica, so that no two of them ever number the same commit.
[[nodiscard]] Id replicaForWriting(SqlConnection &sql, const QString &folder, qint64 lastWrittenHere, Timestamp now,
    const std::function<Id()> &makeId);

} // namespace atelier
