// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace atelier::test {

// Makes a file layer for SQLite the default one of this process in which a write stays in memory until the file is
// synced. When the process is killed, the disk then holds what it would hold after a power cut that took everything
// that could be taken. Call it before a database is opened. False when SQLite refuses.
[[nodiscard]] bool keepUnsyncedWritesInMemory();

} // namespace atelier::test
