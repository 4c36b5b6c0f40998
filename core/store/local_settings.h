// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace atelier {

// What this device remembers: window geometry, open items, cursors. Never synced or backed up. All of it lies in memory
// once the workspace is open; writing happens in the background.
class LocalSettings {
public:
    using Write = std::function<void(const QString &key, const QJsonValue &value)>;
    LocalSettings(QHash<QString, QJsonValue> values, Write write);

    [[nodiscard]] QJsonValue value(const QString &key, const QJsonValue &otherwise = QJsonValue::Undefined) const;
    void set(const QString &key, const QJsonValue &value); // null or undefined removes

private:
    QHash<QString, QJsonValue> m_values;
    Write m_write;
};

} // namespace atelier
