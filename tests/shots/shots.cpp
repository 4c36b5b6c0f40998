// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every view on the sample workspace, light and dark, at 1x and 2x:
//     atelier_shots DIR
// It runs itself once per scale, since a program has one scale for its whole life.
#include "app/desktop/window/studio_window.h"
#include "core/write/sample_workspace.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace atelier;

namespace {

void letEventsRun(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

int failWith(const Error &error)
{
    std::fputs(qPrintable(error.message + u'\n'), stderr);
    return exitCode(error.kind);
}

class Photographer {
public:
    Photographer(StudioWindow &studio, QDir folder, QString suffix)
        : m_studio(studio)
        , m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {
    }

    void takeAll(QSize size, const QString &prefix)
    {
        m_studio.window().resize(size);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_studio.themes().setAppearance({.theme = theme});
            for (const QString &view : {u"today"_s, u"write"_s, u"campaigns"_s, u"library"_s, u"settings"_s}) {
                if (m_studio.window().view(view))
                    take(view, prefix + view + (theme == ThemeChoice::Dark ? u"-dark"_s : u"-light"_s));
            }
        }
    }

private:
    void take(const QString &view, const QString &name)
    {
        m_studio.window().showView(view);
        letEventsRun(400);
        // The newest piece, as a person would open it.
        if (auto *const list = m_studio.window().viewWidget(view)->findChild<QListView *>();
            list && view == u"write"_s) {
            list->setCurrentIndex(list->model()->index(1, 0));
            letEventsRun(900);
        }
        m_studio.window().grab().save(m_folder.filePath(name + m_suffix + u".png"_s));
    }

    StudioWindow &m_studio;
    QDir m_folder;
    QString m_suffix;
};

int photograph(QApplication &application, const QString &folder, const QString &suffix)
{
    const QTemporaryDir scratch;
    auto studio = Studio::open({.workspaceFolder = scratch.filePath(u"Juniper & Oak"_s), .jobs = JobScope::Workspace});
    if (!studio)
        return failWith(studio.error());
    if (const auto sample = addSample((*studio)->workspace(), (*studio)->templates()); !sample)
        return failWith(sample.error());
    auto window = StudioWindow::make(application, std::move(*studio));
    if (!window)
        return failWith(window.error());
    (*window)->window().resize(1440, 900);
    (*window)->show();
    letEventsRun(500);
    Photographer photographer(**window, QDir(folder), suffix);
    photographer.takeAll({1440, 900}, {});
    photographer.takeAll({1024, 700}, u"narrow-"_s);
    return 0;
}

int runForScale(const QString &program, const QString &folder, const QString &scale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, scale);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, {folder, u"@"_s + scale + u"x"_s});
    process.waitForFinished(-1);
    return process.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"atelier"_s);
    if (argc == 3) {
        QApplication application(argc, argv);
        return photograph(application, QApplication::arguments()[1], QApplication::arguments()[2]);
    }
    if (argc != 2) {
        std::fputs("usage: atelier_shots DIR\n", stderr);
        return 2;
    }
    QCoreApplication application(argc, argv);
    const QString folder = QDir::current().absoluteFilePath(QCoreApplication::arguments()[1]);
    QDir().mkpath(folder);
    for (const QString &scale : {u"1"_s, u"2"_s}) {
        if (const int code = runForScale(QCoreApplication::applicationFilePath(), folder, scale); code != 0)
            return code;
    }
    return 0;
}
