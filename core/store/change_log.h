// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commit.h"
#include "core/store/sql.h"

namespace atelier {

struct LogEntry {
    qint64 arrival = 0; // the order in which commits came to this file
    Commit commit;
};

struct ReplicaState {
    qint64 number = 0; // of its last commit
    QByteArray hash = {};
    qint64 time = 0; // the newest stamp
};

[[nodiscard]] ReplicaState replicaState(SqlConnection &sql, const Id &replica);
[[nodiscard]] SeenStamps seenStamps(SqlConnection &sql);
// The newest stamp of all replicas that are not too far ahead: what the next stamp must come after.
[[nodiscard]] qint64 newestSoundStamp(SqlConnection &sql, Timestamp now);

void appendToLog(SqlConnection &sql, const Commit &commit);
// A commit of another replica keeps its own bytes: they may say more than this program understands.
void appendBytesToLog(SqlConnection &sql, const Commit &commit, const QByteArray &bytes);
// What a row of the log says; commits of many operations are packed there.
[[nodiscard]] Result<QByteArray> commitBytes(const QByteArray &stored);
[[nodiscard]] qint64 lastArrival(SqlConnection &sql);
[[nodiscard]] std::vector<LogEntry> logSince(SqlConnection &sql, qint64 arrival);

// Each commit's bytes give its hash, each names the hash of the one before, each replica's numbers have no gaps. The
// error (Corrupt) says where the chain breaks.
[[nodiscard]] Result<void> verifyLog(SqlConnection &sql);

} // namespace atelier
