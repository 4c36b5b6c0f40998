// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/scenes.h"

#include "core/content/library.h"
#include "core/write/refine_prompt.h"
#include "core/write/sample_workspace.h"
#include "ui/campaigns/campaign_list.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/settings/settings_view.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcuts_help.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/write/write_screen.h"
#include "ui/write/write_view.h"

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace atelier::test {

namespace {

void letEventsRun(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Answers come from worker threads at a time of their own: settled is what has looked the same for a while.
void settle(QWidget &window)
{
    constexpr int quietLooks = 4;
    constexpr int mostLooks = 150;
    QImage last;
    int quiet = 0;
    for (int look = 0; look < mostLooks && quiet < quietLooks; ++look) {
        letEventsRun(30);
        const QImage picture = window.grab().toImage();
        quiet = picture == last ? quiet + 1 : 0;
        last = picture;
    }
}

// Every view as a person would leave it.
std::vector<Scene> scenesOf(MainWindow &window, const Id &item)
{
    const auto write = [&window] { return static_cast<WriteScreen *>(window.viewWidget(u"write"_s)); };
    const auto openItem = [&window, item] {
        static_cast<WriteView *>(window.view(u"write"_s))->openItem(item);
        settle(window);
    };
    const auto layOutLibrary = [&window](int segment) {
        Q_EMIT window.viewWidget(u"library"_s)->findChild<SegmentedControl *>()->currentChanged(segment);
    };
    const auto escape = [write] {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(write(), &key);
        write()->showBrief();
    };
    const auto shorten = [write] {
        write()->showRefine();
        const auto buttons = write()->findChildren<Button *>();
        for (Button *const button : buttons) {
            if (button->text() == RefinePrompts::builtIn()->kind(u"shorten"_s)->label)
                button->click();
        }
    };
    // The preview lays itself out some time after the last letter, and nothing moves on the screen until then.
    const auto showPreview = [write] {
        write()->togglePreview();
        letEventsRun(500);
    };
    std::vector<Scene> scenes{
        {u"today"_s, u"today"_s},
        {u"write"_s, u"write"_s, openItem},
        {u"refine"_s, u"write"_s, [=] { write()->showRefine(); }},
        {u"versions"_s, u"write"_s, [=] { write()->showVersions(); }, [=] { write()->showBrief(); }},
        {u"proposal"_s, u"write"_s, shorten, escape},
        {u"playback"_s, u"write"_s, [=] { write()->playBack(); }, escape},
        {u"preview"_s, u"write"_s, showPreview, [=] { write()->togglePreview(); }},
        {u"outline"_s, u"write"_s, [=] { write()->showOutline(); }, [=] { write()->showOutline(); }},
        {u"library"_s, u"library"_s},
        {u"library-grid"_s, u"library"_s, [=] { layOutLibrary(1); }, [=] { layOutLibrary(0); }},
        {u"palette"_s, u"library"_s, [&window] { window.openPalette(u"room"_s); },
            [&window] { window.commandPalette()->closeAndRestoreFocus(); }},
        {u"jobs"_s, u"library"_s, [&window] { window.toggleJobs(); }, [&window] { window.toggleJobs(); }},
        {u"shortcuts"_s, u"library"_s, [&window] { window.showShortcuts(); },
            [&window] { window.shortcutsHelp()->closeAndRestoreFocus(); }},
    };
    const auto campaigns = [&window] { return static_cast<CampaignsScreen *>(window.viewWidget(u"campaigns"_s)); };
    const auto openCampaign = [=, &window] {
        campaigns()->refresh();
        settle(window);
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, {});
        QApplication::sendEvent(&campaigns()->listView(), &enter);
        settle(window);
    };
    scenes.push_back({u"campaigns"_s, u"campaigns"_s, [=] { campaigns()->showList(); }});
    scenes.push_back({u"campaign"_s, u"campaigns"_s, openCampaign});
    scenes.push_back({u"campaign-picture"_s, u"campaigns"_s, [=] { campaigns()->editCurrent(); }});
    scenes.push_back({u"campaign-new"_s, u"campaigns"_s, [=] { Q_EMIT campaigns()->campaign().useBriefRequested(); },
        [=] { campaigns()->showList(); }});
    auto *const settings = static_cast<SettingsView *>(window.view(u"settings"_s));
    window.showView(u"settings"_s);
    for (QAction *page : settings->pageActions()) {
        page->trigger();
        scenes.push_back({u"settings-"_s + settings->currentPage(), u"settings"_s, [page] { page->trigger(); }});
    }
    return scenes;
}

// Two of its products have pictures of their own; the others lie dead, since generating is switched off.
Result<void> addCampaign(Studio &studio)
{
    const QString brief = QStringLiteral(ATELIER_SAMPLE_CAMPAIGNS) + u"/home-collection.json"_s;
    auto read = loadBrief(brief);
    if (!read)
        return std::unexpected(briefError(read.error(), brief));
    const CampaignChoices choices{.assetsRoot = assetsBeside(brief), .generation = GenerationPolicy::Refused};
    Result<void> result;
    QEventLoop loop;
    QObject::connect(&studio.campaigns(), &CampaignService::ended, &loop, &QEventLoop::quit);
    studio.campaigns().begin({.brief = *read, .choices = choices}, [&](const Result<BegunCampaign> &begun) {
        if (!begun) {
            result = std::unexpected(begun.error());
            loop.quit();
        }
    });
    loop.exec();
    return result;
}

Result<Stage> openStage(const QString &workspaceName, const std::function<Result<void>(Studio &)> &fill)
{
    Stage stage;
    stage.folder = std::make_shared<QTemporaryDir>();
    auto studio = Studio::open({.workspaceFolder = stage.folder->filePath(workspaceName), .jobs = JobScope::Workspace});
    if (!studio)
        return std::unexpected(studio.error());
    if (const auto filled = fill(**studio); !filled)
        return std::unexpected(filled.error());
    auto window = StudioWindow::make(*qApp, std::move(*studio));
    if (!window)
        return std::unexpected(window.error());
    stage.studio = std::move(*window);
    stage.studio->window().resize(1440, 900);
    stage.studio->show();
    settle(stage.studio->window());
    return stage;
}

} // namespace

void Stage::show(const Scene &scene)
{
    studio->window().showView(scene.view);
    if (scene.arrange)
        scene.arrange();
    settle(studio->window());
}

void Stage::close(const Scene &scene)
{
    if (scene.tidy)
        scene.tidy();
}

Result<Stage> openSampleStage()
{
    Id item;
    auto stage = openStage(u"Juniper & Oak"_s, [&](Studio &studio) -> Result<void> {
        const auto pieces = addSample(studio.workspace(), studio.templates());
        if (!pieces)
            return std::unexpected(pieces.error());
        item = pieces->front().header.id;
        return addCampaign(studio);
    });
    if (stage)
        stage->scenes = scenesOf(stage->studio->window(), item);
    return stage;
}

Result<Stage> openEmptyStage()
{
    auto stage = openStage(u"My studio"_s, [](Studio &) { return Result<void>(); });
    if (stage)
        stage->scenes = {{u"today-empty"_s, u"today"_s}, {u"write-empty"_s, u"write"_s},
            {u"campaigns-empty"_s, u"campaigns"_s}, {u"library-empty"_s, u"library"_s}};
    return stage;
}

} // namespace atelier::test
