// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace atelier {

// Where the window keeps what belongs to this device alone (DESIGN: local.db): "window/geometry", "window/view",
// "window/rail", "view/<id>". Reading is only asked at the start and answers from memory; writing must not wait.
class WindowSettings {
public:
    virtual ~WindowSettings() = default;
    [[nodiscard]] virtual QByteArray value(const QString &key) const = 0; // empty when there is none
    virtual void setValue(const QString &key, const QByteArray &value) = 0;
};

} // namespace atelier
