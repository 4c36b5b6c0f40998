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
    QDir().mkpath(folder + u"/locks"_s);
    for (int slot = 0; slot < maximumSlots; ++slot) {
        if (std::unique_ptr<QLockFile> lock = tryLock(lockPath(folder, slot)))
            return std::unique_ptr<HeldSlot>(new HeldSlot(std::move(lock), {slot, lease}));
    }
    return failure(ErrorKind::Conflict,
        QObject::tr("The workspace %1 is open in too many programs at once. Close some of them.").arg(folder));
}

bool isSlotLocked(const QString &folder, int slot)
{
    const QString path = lockPath(folder, slot);
    return QFile::exists(path) && !tryLock(path);
}

bool isAnySlotLocked(const QString &folder)
{
    for (int slot = 0; slot < maximumSlots; ++slot) {
        if (isSlotLocked(folder, slot))
            return true;
    }
    return false;
}

} // namespace atelier
