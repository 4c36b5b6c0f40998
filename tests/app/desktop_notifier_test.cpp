// SPDX-License-Identifier: GPL-3.0-or-later
// Runs on a session bus of its own (dbus-run-session), with a notification service that the test plays itself.
#include "app/desktop/window/desktop_notifier.h"
#include "tests/support/qt_strings.h"
#include "tests/support/soon.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>
#include <QWidget>

#include <catch2/catch_test_macros.hpp>

using namespace atelier;
using namespace atelier::test;
using namespace Qt::StringLiterals;

namespace {

class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    FakeNotifications()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake notifications"_s))
    {
        REQUIRE(m_bus.isConnected());
        REQUIRE(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this, QDBusConnection::ExportAllSlots));
        REQUIRE(m_bus.registerService(u"org.freedesktop.Notifications"_s));
    }

    void click(uint notification)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
        signal.setArguments({notification, u"default"_s});
        REQUIRE(m_bus.send(signal));
    }

    QStringList titles;
    QStringList bodies;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body, const QStringList &,
        const QVariantMap &, int)
    {
        titles.append(title);
        bodies.append(body);
        return uint(titles.size());
    }

private:
    QDBusConnection m_bus;
};

Job endedJob(JobState state)
{
    Job job;
    job.title = u"Draft: Low lamps"_s;
    job.state = state;
    job.item = Id::fromString(u"019ab697-e800-735b-a3f5-3d049c0aa75d"_s).value();
    return job;
}

} // namespace

TEST_CASE("a job that ended while one looked elsewhere is told to the desktop, and a click opens its piece")
{
    FakeNotifications desktop;
    QWidget window; // never shown, so never looked at
    DesktopNotifier notifier(window);
    QSignalSpy opened(&notifier, &DesktopNotifier::openRequested);
    notifier.tell(endedJob(JobState::Done));
    REQUIRE(soon([&] { return desktop.titles == QStringList{u"Finished: Draft: Low lamps"_s}; }));
    desktop.click(1);
    REQUIRE(soon([&] { return opened.size() == 1; }));
    CHECK(opened.front().front().value<Id>() == endedJob(JobState::Done).item);
}

TEST_CASE("what failed is told with the reason, whose signs are no markup")
{
    FakeNotifications desktop;
    QWidget window;
    DesktopNotifier notifier(window);
    Job job = endedJob(JobState::Dead);
    job.errorMessage = u"<b>503</b> & gone"_s;
    notifier.tell(job);
    REQUIRE(soon([&] { return desktop.titles == QStringList{u"Failed: Draft: Low lamps"_s}; }));
    CHECK(desktop.bodies.front() == u"&lt;b&gt;503&lt;/b&gt; &amp; gone"_s);
}

#include "desktop_notifier_test.moc"
#include "tests/support/soon.h"
