// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace atelier {

class WorkspaceEngine;

struct CacheEntry {
    QByteArray bytes;
    Timestamp stored = {};
};

// Results that can be made again, of this device only, in named groups ("generation", "thumbnail"). A group that grows
// over its limit loses what was used longest ago. Calls wait for the disk; any thread but one that paints.
class LocalCache {
public:
    explicit LocalCache(WorkspaceEngine &engine);

    // Nothing when it is not there or was stored longer ago than this.
    [[nodiscard]] Result<std::optional<CacheEntry>> find(
        const QString &group, const QByteArray &key, std::chrono::milliseconds maximumAge);
    [[nodiscard]] Result<void> store(
        const QString &group, const QByteArray &key, const QByteArray &bytes, qint64 groupLimit = 64 * 1024 * 1024);
    [[nodiscard]] Result<void> remove(const QString &group, const QByteArray &key);
    [[nodiscard]] Result<void> clear(const QString &group);

private:
    WorkspaceEngine &m_engine;
};

} // namespace atelier
