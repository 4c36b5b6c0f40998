// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/local_cache.h"
#include "core/store/sql.h"
#include "core/store/workspace.h"

#include <QJsonValue>

namespace atelier {

// local.db: what belongs to this device alone. Its loss costs comfort, never work, so a damaged one is made anew.
class LocalDatabase {
public:
    [[nodiscard]] static Result<std::unique_ptr<LocalDatabase>> open(const QString &folder);

    [[nodiscard]] QHash<QString, QJsonValue> settings();
    void writeSetting(const QString &key, const QJsonValue &value);

    [[nodiscard]] Result<std::optional<CacheEntry>> findCached(
        const QString &group, const QByteArray &key, Timestamp notBefore, Timestamp now);
    [[nodiscard]] Result<void> storeCached(
        const QString &group, const QByteArray &key, const QByteArray &bytes, Timestamp now, qint64 groupLimit);
    [[nodiscard]] Result<void> removeCached(const QString &group, const QByteArray &key);
    [[nodiscard]] Result<void> clearCached(const QString &group);

    void writeLease(const SlotLease &lease);
    [[nodiscard]] Id leaseOf(int slot);

    // The last number this device wrote for a replica: a studio.db that has fewer was put back in time.
    [[nodiscard]] qint64 lastWritten(const Id &replica);
    void writeLastWritten(const Id &replica, qint64 number);

private:
    explicit LocalDatabase(std::unique_ptr<SqlConnection> sql);
    std::unique_ptr<SqlConnection> m_sql;
};

} // namespace atelier
