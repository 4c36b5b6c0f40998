// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/job.h"

#include <QHash>
#include <QObject>

class QWidget;

namespace atelier {

// Tells the desktop of a job that has ended while the person looked elsewhere, by the freedesktop.org notification
// service (https://specifications.freedesktop.org/notification-spec/). Where there is none the window's entry in the
// task bar asks for attention.
class DesktopNotifier final : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotifier(QWidget &window);

    void tell(const Job &job);

Q_SIGNALS:
    void openRequested(const atelier::Id &item);

private Q_SLOTS:
    void onAction(uint notification, const QString &action);
    void onClosed(uint notification, uint reason);

private:
    void listen();
    void notify(const QString &title, const QString &body, const Id &item);

    QWidget &m_window;
    bool m_isListening = false;
    QHash<uint, Id> m_items; // of the notifications that are shown
};

} // namespace atelier
