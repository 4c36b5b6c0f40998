// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/shell/window_settings.h"

namespace atelier {

// Keeps the window's state among the workspace's settings of this device.
class DeviceSettings final : public WindowSettings {
public:
    explicit DeviceSettings(Workspace &workspace);
    [[nodiscard]] QByteArray value(const QString &key) const override;
    void setValue(const QString &key, const QByteArray &value) override;

private:
    Workspace &m_workspace;
};

} // namespace atelier
