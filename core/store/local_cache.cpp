// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_cache.h"

#include "core/store/workspace_engine.h"

namespace atelier {

LocalCache::LocalCache(WorkspaceEngine &engine)
    : m_engine(engine)
{
}

Result<std::optional<CacheEntry>> LocalCache::find(
    const QString &group, const QByteArray &key, std::chrono::milliseconds maximumAge)
{
    using Found = std::optional<CacheEntry>;
    return m_engine.askWriter<Found>([&](Writer &writer) -> Result<Found> {
        if (writer.mode() == WorkspaceMode::ReadOnly)
            return Found{};
        const Timestamp now = m_engine.clock().now();
        return writer.local().findCached(group, key, now - maximumAge, now);
    });
}

Result<void> LocalCache::store(const QString &group, const QByteArray &key, const QByteArray &bytes, qint64 groupLimit)
{
    return m_engine.askWriter<void>([&](Writer &writer) -> Result<void> {
        if (writer.mode() == WorkspaceMode::ReadOnly)
            return {};
        return writer.local().storeCached(group, key, bytes, m_engine.clock().now(), groupLimit);
    });
}

Result<void> LocalCache::remove(const QString &group, const QByteArray &key)
{
    return m_engine.askWriter<void>([&](Writer &writer) -> Result<void> {
        if (writer.mode() == WorkspaceMode::ReadOnly)
            return {};
        return writer.local().removeCached(group, key);
    });
}

Result<void> LocalCache::clear(const QString &group)
{
    return m_engine.askWriter<void>([&](Writer &writer) -> Result<void> {
        if (writer.mode() == WorkspaceMode::ReadOnly)
            return {};
        return writer.local().clearCached(group);
    });
}

} // namespace atelier
