// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/desktop_notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int serversChoice = -1; // how long it is shown

QString titleFor(const Job &job)
{
    switch (job.state) {
    case JobState::Done:
        return DesktopNotifier::tr("Finished: %1").arg(job.title);
    case JobState::Waiting:
        return DesktopNotifier::tr("Waiting for you: %1").arg(job.title);
    default:
        return DesktopNotifier::tr("Failed: %1").arg(job.title);
    }
}

} // namespace

DesktopNotifier::DesktopNotifier(QWidget &window)
    : m_window(window)
{
}

// Only when there is something to tell: reaching the bus takes time that the start of the window has not.
void DesktopNotifier::listen()
{
    if (std::exchange(m_isListening, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
}

void DesktopNotifier::tell(const Job &job)
{
    if (m_window.isActiveWindow())
        return;
    QApplication::alert(&m_window);
    notify(titleFor(job), job.errorMessage.toHtmlEscaped(), job.item);
}

void DesktopNotifier::notify(const QString &title, const QString &body, const Id &item)
{
    listen();
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    call.setArguments({u"Atelier"_s, 0U, u"org.atelier.Atelier"_s, title, body, QStringList{u"default"_s, tr("Open")},
        QVariantMap{{u"desktop-entry"_s, u"org.atelier.Atelier"_s}}, serversChoice});
    auto *const waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, item](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<uint> reply = *done;
        if (!reply.isError())
            m_items.insert(reply.value(), item);
    });
}

void DesktopNotifier::onAction(uint notification, const QString &)
{
    if (!m_items.contains(notification))
        return;
    const Id item = m_items.take(notification);
    m_window.activateWindow();
    m_window.raise();
    if (!item.isNull())
        Q_EMIT openRequested(item);
}

void DesktopNotifier::onClosed(uint notification, uint) { m_items.remove(notification); }

} // namespace atelier
