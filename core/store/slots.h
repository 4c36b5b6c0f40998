// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/workspace.h"

#include <QLockFile>

namespace atelier {

class LocalDatabase;

inline constexpr int maximumSlots = 64;

// Takes the first free slot and keeps its lock. Conflict when all are taken.
class HeldSlot {
public:
    [[nodiscard]] static Result<std::unique_ptr<HeldSlot>> take(const QString &folder, const Id &lease);
    [[nodiscard]] const SlotLease &lease() const { return m_lease; }

private:
    HeldSlot(std::unique_ptr<QLockFile> lock, SlotLease lease);
    std::unique_ptr<QLockFile> m_lock;
    SlotLease m_lease;
};

// Whether a running process holds the lock of the slot.
[[nodiscard]] bool isSlotLocked(const QString &folder, int slot);

// All slots at once: as long as they are held, nobody else can open the workspace for writing. Conflict, with the
// sentence, while anybody has it open.
using SlotLocks = std::vector<std::unique_ptr<QLockFile>>;
[[nodiscard]] Result<SlotLocks> lockAllSlots(const QString &folder, const QString &whenOpen);

// The lock under which the workspace's tables are brought to a newer form: whoever comes second waits for the first.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockMigration(const QString &folder);

} // namespace atelier
