// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/local_settings.h"

namespace atelier {

LocalSettings::LocalSettings(QHash<QString, QJsonValue> values, Write write)
    : m_values(std::move(values))
    , m_write(std::move(write))
{
}

QJsonValue LocalSettings::value(const QString &key, const QJsonValue &otherwise) const
{
    return m_values.value(key, otherwise);
}

void LocalSettings::set(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    if (value.isNull() || value.isUndefined())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    m_write(key, value);
}

} // namespace atelier
