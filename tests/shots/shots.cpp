// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every view on the sample workspace, light and dark, at 1x and 2x:
//     atelier_shots DIR
// It runs itself once per scale, since a program has one scale for its whole life.
#include "app/desktop/window/studio_window.h"
#include "core/content/library.h"
#include "core/write/sample_workspace.h"
#include "ui/settings/settings_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcuts_help.h"
#include "ui/widgets/segmented_control.h"
#include "ui/write/write_screen.h"
#include "ui/write/write_view.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
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

// One picture: a view, and what a person did there before it was taken.
struct Scene {
    QString name;
    QString view;
    std::function<void()> arrange = {};
    std::function<void()> tidy = {};
};

class Photographer {
public:
    Photographer(StudioWindow &studio, QDir folder, QString suffix)
        : m_studio(studio)
        , m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {
    }

    void takeAll(const std::vector<Scene> &scenes, QSize size, const QString &prefix)
    {
        m_studio.window().resize(size);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_studio.themes().setAppearance({.theme = theme});
            for (const Scene &scene : scenes)
                take(scene, prefix + scene.name + (theme == ThemeChoice::Dark ? u"-dark"_s : u"-light"_s));
        }
    }

private:
    void take(const Scene &scene, const QString &name)
    {
        m_studio.window().showView(scene.view);
        if (scene.arrange)
            scene.arrange();
        letEventsRun(500);
        m_studio.window().grab().save(m_folder.filePath(name + m_suffix + u".png"_s));
        if (scene.tidy)
            scene.tidy();
    }

    StudioWindow &m_studio;
    QDir m_folder;
    QString m_suffix;
};

// Every view as a person would leave it; a view that is not in the window yields nothing.
std::vector<Scene> scenesOf(MainWindow &window, const Id &item)
{
    const auto write = [&window] { return static_cast<WriteScreen *>(window.viewWidget(u"write"_s)); };
    const auto openItem = [&window, item] {
        static_cast<WriteView *>(window.view(u"write"_s))->openItem(item);
        letEventsRun(500);
    };
    const auto layOutLibrary = [&window](int segment) {
        Q_EMIT window.viewWidget(u"library"_s)->findChild<SegmentedControl *>()->currentChanged(segment);
    };
    std::vector<Scene> scenes{
        {u"today"_s, u"today"_s},
        {u"write"_s, u"write"_s, openItem},
        {u"refine"_s, u"write"_s, [=] { write()->showRefine(); }},
        {u"versions"_s, u"write"_s, [=] { write()->showVersions(); }, [=] { write()->showBrief(); }},
        {u"library"_s, u"library"_s},
        {u"library-grid"_s, u"library"_s, [=] { layOutLibrary(1); }, [=] { layOutLibrary(0); }},
        {u"palette"_s, u"library"_s, [&window] { window.openPalette(u"room"_s); },
            [&window] { window.commandPalette()->closeAndRestoreFocus(); }},
        {u"jobs"_s, u"library"_s, [&window] { window.toggleJobs(); }, [&window] { window.toggleJobs(); }},
        {u"shortcuts"_s, u"library"_s, [&window] { window.showShortcuts(); },
            [&window] { window.shortcutsHelp()->closeAndRestoreFocus(); }},
    };
    auto *const settings = static_cast<SettingsView *>(window.view(u"settings"_s));
    window.showView(u"settings"_s);
    for (QAction *page : settings->pageActions()) {
        page->trigger();
        scenes.push_back({u"settings-"_s + settings->currentPage(), u"settings"_s, [page] { page->trigger(); }});
    }
    return scenes;
}

Result<std::unique_ptr<StudioWindow>> openWindow(QApplication &application, std::unique_ptr<Studio> studio)
{
    auto window = StudioWindow::make(application, std::move(studio));
    if (window) {
        (*window)->window().resize(1440, 900);
        (*window)->show();
        letEventsRun(500);
    }
    return window;
}

Result<void> photographSample(QApplication &application, const QDir &folder, const QString &suffix)
{
    const QTemporaryDir scratch;
    auto studio = Studio::open({.workspaceFolder = scratch.filePath(u"Juniper & Oak"_s), .jobs = JobScope::Workspace});
    if (!studio)
        return std::unexpected(studio.error());
    const auto sample = addSample((*studio)->workspace(), (*studio)->templates());
    if (!sample)
        return std::unexpected(sample.error());
    const auto posts = (*studio)->workspace().readNow(
        [](Reader &reader) { return libraryPage(reader, {.templates = {u"blog-post"_s}, .limit = 1}); });
    if (!posts)
        return std::unexpected(posts.error());
    const Id item = posts->entries.front().item.header.id;
    auto window = openWindow(application, std::move(*studio));
    if (!window)
        return std::unexpected(window.error());
    Photographer photographer(**window, folder, suffix);
    const std::vector<Scene> scenes = scenesOf((*window)->window(), item);
    photographer.takeAll(scenes, {1440, 900}, {});
    photographer.takeAll(scenes, {1024, 700}, u"narrow-"_s);
    return {};
}

// The window on its first day.
Result<void> photographNothing(QApplication &application, const QDir &folder, const QString &suffix)
{
    const QTemporaryDir scratch;
    auto studio = Studio::open({.workspaceFolder = scratch.filePath(u"My studio"_s), .jobs = JobScope::Workspace});
    if (!studio)
        return std::unexpected(studio.error());
    auto window = openWindow(application, std::move(*studio));
    if (!window)
        return std::unexpected(window.error());
    const std::vector<Scene> scenes{
        {u"today-empty"_s, u"today"_s}, {u"write-empty"_s, u"write"_s}, {u"library-empty"_s, u"library"_s}};
    Photographer(**window, folder, suffix).takeAll(scenes, {1440, 900}, {});
    return {};
}

int photograph(QApplication &application, const QDir &folder, const QString &suffix)
{
    const auto taken = photographNothing(application, folder, suffix).and_then([&] {
        return photographSample(application, folder, suffix);
    });
    return taken ? 0 : failWith(taken.error());
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
        return photograph(application, QDir(QApplication::arguments()[1]), QApplication::arguments()[2]);
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
