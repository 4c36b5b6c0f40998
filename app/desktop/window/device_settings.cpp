// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/device_settings.h"

namespace atelier {

DeviceSettings::DeviceSettings(Workspace &workspace)
    : m_workspace(workspace)
{
}

QByteArray DeviceSettings::value(const QString &key) const
{
    return QByteArray::fromBase64(m_workspace.localSettings().value(key).toString().toLatin1());
}

void DeviceSettings::setValue(const QString &key, const QByteArray &value)
{
    m_workspace.localSettings().set(key, QString::fromLatin1(value.toBase64()));
}

} // namespace atelier
