// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/slots.h"

#include <QDir>

namespace atelier {

using namespace Qt::StringLiterals;

namespace {

QString lockPath(const QString &folder, int slot) { return folder + u"/locks/slot-%1.lock"_s.arg(slot); }

std::unique_ptr<QLockFile> tryLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(std::chrono::milliseconds(0)); // only a process that is gone gives it up
    return lock->tryLock() ? std::move(lock) : nullptr;
}

Result<void> makeLockFolder(const QString &folder)
{
    const QString locks = folder + u"/locks"_s;
    if (QDir().mkpath(locks) && QFileInfo(locks).isWritable())
        return {};
    return failure(
        ErrorKind::Io, QObject::tr("The workspace folder %1 cannot be written. Check its permissions.").arg(folder));
}

} // namespace

QString SlotLease::toString() const { return QString::number(slot) + u':' + lease.toString(); }

std::optional<SlotLease> SlotLease::fromString(const QString &text)
{
    bool isNumber = false;
    const int slot = text.section(u':', 0, 0).toInt(&isNumber);
    const std::optional<Id> lease = Id::fromString(text.section(u':', 1));
    if (!isNumber || !lease)
        return std::nullopt;
    return SlotLease{slot, *lease};
}

HeldSlot::HeldSlot(std::unique_ptr<QLockFile> lock, SlotLease lease)
    : m_lock(std::move(lock))
    , m_lease(std::move(lease))
{
}

Result<std::unique_ptr<HeldSlot>> HeldSlot::take(const QString &folder, const Id &lease)
{
    if (Result<void> made = makeLockFolder(folder); !made)
        return std::unexpected(made.error());
    for (int slot = 0; slot < maximumSlots; ++slot) {
        if (std::unique_ptr<QLockFile> lock = tryLock(lockPath(folder, slot)))
            return std::unique_ptr<HeldSlot>(new HeldSlot(std::move(lock), {slot, lease}));
    }
    return failure(ErrorKind::Conflict,
        QObject::tr("The workspace %1 is open in too many programs at once, or a backup is being put back into it."
                    " Close some of them, or try again in a moment.")
            .arg(folder));
}

bool isSlotLocked(const QString &folder, int slot)
{
    const QString path = lockPath(folder, slot);
    return QFile::exists(path) && !tryLock(path);
}

Result<SlotLocks> lockAllSlots(const QString &folder, const QString &whenOpen)
{
    if (Result<void> made = makeLockFolder(folder); !made)
        return std::unexpected(made.error());
    SlotLocks locks;
    for (int slot = 0; slot < maximumSlots; ++slot) {
        std::unique_ptr<QLockFile> lock = tryLock(lockPath(folder, slot));
        if (!lock)
            return failure(ErrorKind::Conflict, whenOpen);
        locks.push_back(std::move(lock));
    }
    return locks;
}

Result<std::unique_ptr<QLockFile>> lockMigration(const QString &folder)
{
    constexpr auto patience = std::chrono::minutes(2); // a large workspace is copied first
    if (Result<void> made = makeLockFolder(folder); !made)
        return std::unexpected(made.error());
    auto lock = std::make_unique<QLockFile>(folder + u"/locks/migration.lock"_s);
    lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (lock->tryLock(patience))
        return lock;
    return failure(ErrorKind::Conflict,
        QObject::tr("Another program is bringing the workspace %1 up to date. Try again in a moment.").arg(folder));
}

} // namespace atelier
