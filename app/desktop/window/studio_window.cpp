// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/studio_window.h"

#include "app/desktop/transfer.h"
#include "app/desktop/window/close_question.h"
#include "app/desktop/window/library_source.h"
#include "core/base/background.h"
#include "core/base/file.h"
#include "core/campaign/campaign_inbox.h"
#include "core/check/check_rules.h"
#include "core/content/workspace_settings.h"
#include "core/export/file_name.h"
#include "core/export/import_text.h"
#include "core/write/sample_workspace.h"
#include "ui/campaigns/campaigns_view.h"
#include "ui/campaigns/service_desk.h"
#include "ui/library/library_view.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/pages/budget_page.h"
#include "ui/settings/pages/campaigns_page.h"
#include "ui/settings/pages/models_page.h"
#include "ui/settings/pages/privacy_page.h"
#include "ui/settings/pages/voice_pages.h"
#include "ui/settings/settings_view.h"
#include "ui/today/today_view.h"
#include "ui/widgets/toast.h"
#include "ui/write/write_view.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

const QString languageSetting = u"language"_s;

SaveNotice noticeFor(SaveState state, const QString &reason)
{
    switch (state) {
    case SaveState::Saving:
        return {.step = SaveStep::Saving};
    case SaveState::NotSaved:
        return {.step = SaveStep::NotSaved, .reason = reason};
    case SaveState::Opening:
    case SaveState::Saved:
        return {.step = SaveStep::SavedHere};
    }
    Q_UNREACHABLE();
}

QString themeName(ThemeChoice choice)
{
    return choice == ThemeChoice::Dark ? u"dark"_s : choice == ThemeChoice::Light ? u"light"_s : u"system"_s;
}

ThemeChoice themeFromName(const QString &name)
{
    return name == u"dark"_s ? ThemeChoice::Dark : name == u"light"_s ? ThemeChoice::Light : ThemeChoice::System;
}

} // namespace

Result<std::unique_ptr<StudioWindow>> StudioWindow::make(QApplication &application, std::unique_ptr<Studio> studio)
{
    auto tokens = loadTokens();
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto writing = studio->writing();
    if (!writing)
        return std::unexpected(writing.error());
    return std::unique_ptr<StudioWindow>(
        new StudioWindow(application, std::move(studio), std::move(*tokens), **writing));
}

StudioWindow::StudioWindow(
    QApplication &application, std::unique_ptr<Studio> studio, Tokens tokens, WritingService &writing)
    : m_studio(std::move(studio))
    , m_writing(writing)
    , m_themes(application, std::move(tokens))
    , m_settings(m_studio->workspace())
    , m_jobs(m_studio->workspace(), m_studio->jobs())
    , m_desk(std::make_unique<ServiceDesk>(m_studio->sharedWorkspace(), m_studio->campaigns(), m_studio->jobs()))
{
    restoreAppearance();
    m_window = std::make_unique<MainWindow>(MainWindowParts{m_settings, m_jobs, m_studio->clock()});
    m_toast = new UndoToast(m_studio->clock(), m_window.get());
    m_notifier = std::make_unique<DesktopNotifier>(*m_window);
    m_window->setWorkspaceName(QFileInfo(m_studio->workspace().folder()).fileName());
    addViews();
    connectViews();
    m_window->restore();
}

StudioWindow::~StudioWindow()
{
    m_stop.request_stop();
    m_notifier.reset();
    m_window.reset();
}

void StudioWindow::restoreAppearance()
{
    const QJsonObject kept = m_studio->workspace().localSettings().value(u"appearance"_s).toObject();
    m_themes.setAppearance({.theme = themeFromName(kept[u"theme"_s].toString()),
        .textSize = kept[u"text_size"_s].toDouble(1),
        .motion = kept[u"reduced_motion"_s].toBool() ? Motion::Reduced : Motion::Full});
}

QString StudioWindow::chosenLanguage(Workspace &workspace)
{
    return workspace.localSettings().value(languageSetting).toString();
}

void StudioWindow::addViews()
{
    auto rules = loadCheckRules();
    std::shared_ptr<const CheckRules> checks = rules ? std::make_shared<CheckRules>(std::move(*rules)) : nullptr;
    m_write = new WriteView(
        {m_studio->sharedWorkspace(), m_studio->templates(), m_writing, m_studio->jobs(), std::move(checks)});
    m_today = new TodayView(m_studio->sharedWorkspace(), m_jobs);
    m_library = new LibraryView({m_studio->sharedWorkspace(), m_studio->templates()});
    m_campaigns = new CampaignsView(
        {m_studio->sharedWorkspace(), *m_desk, loadPlatformFormats().value_or(std::vector<PlatformFormat>())});
    m_window->addView(m_today);
    m_window->addView(m_write);
    m_window->addView(m_campaigns);
    m_window->addView(m_library);
    addSettings();
}

void StudioWindow::addSettings()
{
    const auto workspace = m_studio->sharedWorkspace();
    m_settingsView = new SettingsView(m_studio->clock());
    auto *const models = new ModelsPage({workspace, m_studio->models(), m_studio->secrets()});
    auto *const appearance = new AppearancePage(m_themes, chosenLanguage(*workspace));
    auto *const privacy = new PrivacyPage(workspace);
    m_campaignsPage = new CampaignsPage(workspace,
        [](QWidget *parent) { return QFileDialog::getExistingDirectory(parent, tr("Folder to watch for briefs")); });
    connect(m_campaignsPage, &CampaignsPage::watchChanged, this, &StudioWindow::watchForBriefs);
    for (SettingsPage *const page : std::initializer_list<SettingsPage *>{models, new BrandPage(workspace),
             new PersonasPage(workspace), new BudgetPage(workspace), m_campaignsPage, appearance, privacy})
        m_settingsView->addPage(page);
    connect(models, &ModelsPage::providersFound, this, &StudioWindow::offerModels);
    connect(privacy, &PrivacyPage::openFolderRequested, this,
        [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(appearance, &AppearancePage::appearanceChosen, this, [this](const Appearance &chosen) {
        m_studio->workspace().localSettings().set(u"appearance"_s,
            QJsonObject{{u"theme"_s, themeName(chosen.theme)}, {u"text_size"_s, chosen.textSize},
                {u"reduced_motion"_s, chosen.motion == Motion::Reduced}});
    });
    connect(appearance, &AppearancePage::languageChosen, this,
        [this](const QString &code) { m_studio->workspace().localSettings().set(languageSetting, code); });
    m_window->addView(m_settingsView);
    for (QAction *const action : m_settingsView->pageActions())
        m_window->addWindowAction(action);
}

void StudioWindow::connectViews()
{
    auto *const library = new LibrarySource(m_studio->workspace());
    m_window->addPaletteSource(library);
    connect(library, &LibrarySource::openRequested, this, &StudioWindow::openItem);
    connect(library, &LibrarySource::showAllRequested, m_library, &LibraryView::search);
    connect(&m_jobs, &JobRows::openRequested, this, &StudioWindow::openResult);
    connect(&m_jobs, &JobRows::ended, m_notifier.get(), &DesktopNotifier::tell);
    connect(m_notifier.get(), &DesktopNotifier::openRequested, this, &StudioWindow::openResult);
    connect(m_write, &WriteView::exportRequested, this, &StudioWindow::exportItems);
    connect(m_write, &WriteView::filesDropped, this, &StudioWindow::importFiles);
    connect(m_today, &TodayView::openRequested, this, &StudioWindow::openResult);
    connect(m_today, &TodayView::newDraftRequested, this, &StudioWindow::newDraft);
    connect(m_today, &TodayView::newCampaignRequested, this, &StudioWindow::newCampaign);
    connect(m_today, &TodayView::showDraftsRequested, this, [this] { m_window->showView(u"library"_s); });
    connect(m_today, &TodayView::sampleRequested, this, &StudioWindow::addSampleItems);
    connect(m_today, &TodayView::settingsRequested, this, [this](const QString &page) {
        m_window->showView(u"settings"_s);
        m_settingsView->showPage(page);
    });
    connect(m_library, &LibraryView::openRequested, this, &StudioWindow::openItem);
    connect(m_library, &LibraryView::newDraftRequested, this, &StudioWindow::newDraft);
    connect(m_library, &LibraryView::importRequested, this, &StudioWindow::askForImport);
    connect(m_library, &LibraryView::filesDropped, this, &StudioWindow::importFiles);
    connect(m_library, &LibraryView::exportRequested, this, &StudioWindow::exportItems);
    connect(m_write, &WriteView::saveStateChanged, m_window.get(),
        [this](SaveState state, const QString &reason) { m_window->setSaveState(noticeFor(state, reason)); });
    auto *const closing = new CloseQuestion(m_studio->workspace(), *m_window);
    m_window->setCloseCheck([closing] { return closing->mayClose(); });
    connect(m_window.get(), &MainWindow::saveRetryRequested, this,
        [this] { m_studio->workspace().flush(this, [](const Result<void> &) { }); });
    connect(&m_studio->workspace(), &Workspace::notice, m_window.get(), &MainWindow::showMessage);
    connect(&m_studio->workspace(), &Workspace::failed, m_window.get(),
        [this](const Error &error) { m_window->setSaveState({.step = SaveStep::NotSaved, .reason = error.message}); });
}

void StudioWindow::openItem(const Id &item) { m_write->openItem(item); }

void StudioWindow::openResult(const Id &id)
{
    m_studio->workspace().read(
        this, [id](Reader &reader) { return reader.get<Campaign>(id); },
        [this, id](const Result<Campaign> &campaign) {
            if (campaign)
                m_campaigns->openCampaign(campaign->folderName);
            else
                openItem(id);
        });
}

void StudioWindow::show()
{
    m_window->show();
    QTimer::singleShot(0, this, &StudioWindow::afterFirstPaint);
}

// What is not needed to see the window: models over the network, jobs that an earlier process left.
void StudioWindow::afterFirstPaint()
{
    m_studio->jobs().resume();
    findModels();
    watchForBriefs();
    m_studio->campaigns().ageOutputs([](const AgeingReport &) { });
}

void StudioWindow::watchForBriefs()
{
    m_inbox.reset();
    const QString folder = CampaignsPage::watchedFolder(m_studio->workspace());
    if (folder.isEmpty())
        return;
    m_studio->workspace().read(
        this, [](Reader &reader) { return workspaceSetting(reader, u"models"_s); },
        [this, folder](const Result<QJsonObject> &setting) {
            if (folder != CampaignsPage::watchedFolder(m_studio->workspace()))
                return;
            const QString usual = setting ? setting->value("image"_L1).toString() : QString();
            QDir().mkpath(folder + u"/existing-assets"_s);
            CampaignInbox::Options options{.folder = folder,
                .outputRoot = campaignOutputRoot(m_studio->workspace().folder()),
                .choices = {.assetsRoot = folder + u"/existing-assets"_s,
                    .model = ModelId::fromString(usual).value_or(ModelId::offline())}};
            m_inbox = std::make_unique<CampaignInbox>(
                std::move(options), m_studio->sharedWorkspace(), m_studio->campaigns(), m_studio->jobs());
            connect(m_inbox.get(), &CampaignInbox::failed, this, [this](const QString &brief, const Error &error, int) {
                m_campaignsPage->setWatchState(u"%1: %2"_s.arg(brief, error.message));
            });
            connect(m_inbox.get(), &CampaignInbox::waits, this,
                [this](const QString &brief, const Campaign &campaign, const Error &why) {
                    m_campaignsPage->setWatchState(
                        tr("%1 waits: %2 Open the campaign “%3” and choose Continue to agree.")
                            .arg(brief, why.message, campaign.name.simplified().left(80)));
                });
            const auto started = m_inbox->start();
            m_campaignsPage->setWatchState(started
                    ? tr("Watching %1.").arg(QDir::toNativeSeparators(m_inbox->inputFolder()))
                    : started.error().message);
        });
}

void StudioWindow::findModels()
{
    m_studio->models().find(
        m_stop.get_token(), [this, stop = m_stop.get_token()](const std::vector<Provider> &providers) {
            if (!stop.stop_requested())
                offerModels(providers);
        });
}

void StudioWindow::offerModels(const std::vector<Provider> &providers)
{
    ModelChoices choices;
    PictureModels pictures;
    for (const Provider &provider : providers) {
        for (const ModelInfo &model : provider.models) {
            if (model.capabilities.testFlag(ModelCapability::Text))
                choices.models.push_back(model);
            if (model.capabilities.testFlag(ModelCapability::Image) && !model.id.isOffline())
                pictures.models.push_back(model);
        }
    }
    m_today->setProviders(providers);
    m_studio->workspace().read(
        this, [](Reader &reader) { return workspaceSetting(reader, u"models"_s); },
        [this, choices, pictures](const Result<QJsonObject> &setting) {
            const auto usual = [&](const QString &kind) {
                const QString id = setting ? setting->value(kind).toString() : QString();
                return ModelId::fromString(id).value_or(ModelId::offline());
            };
            m_write->setModels({choices.models, usual(u"text"_s)});
            m_campaigns->setModels({pictures.models, usual(u"image"_s)});
        });
}

void StudioWindow::newDraft()
{
    m_window->showView(u"write"_s);
    m_write->newInThisView();
}

void StudioWindow::newCampaign()
{
    m_window->showView(u"campaigns"_s);
    m_campaigns->newInThisView();
}

void StudioWindow::addSampleItems()
{
    runInBackground(
        this,
        [workspace = m_studio->sharedWorkspace()] {
            const TemplateCatalog templates; // its own: a catalog belongs to one thread
            return addSample(*workspace, templates);
        },
        [this](const Result<std::vector<ContentItem>> &items) {
            if (!items)
                tell(items.error().message);
        });
}

void StudioWindow::askForImport()
{
    importFiles(QFileDialog::getOpenFileNames(
        m_window.get(), tr("Import"), {}, tr("Markdown and text (*.md *.markdown *.mdown *.mkd *.txt *.text)")));
}

void StudioWindow::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    struct Imported {
        std::vector<Id> items;
        QStringList notes;
    };
    const auto import = [workspace = m_studio->sharedWorkspace(), paths] {
        Imported imported;
        QStringList &notes = imported.notes;
        for (const QString &path : paths) {
            const auto files = findImportableFiles(path);
            if (!files)
                notes.append(files.error().message);
            for (const QString &file : files.value_or(QStringList())) {
                if (const auto item = importInto(*workspace, file, notes))
                    imported.items.push_back(item->header.id);
                else
                    notes.append(item.error().message);
            }
        }
        return imported;
    };
    runInBackground(this, import, [this](const Imported &imported) {
        if (imported.items.size() == 1)
            openItem(imported.items.front());
        if (!imported.notes.isEmpty())
            tell(imported.notes.join(u'\n'));
    });
}

void StudioWindow::exportItems(const std::vector<Id> &items)
{
    if (items.empty())
        return;
    ExportDialog dialog(m_lastExport, m_window.get());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_lastExport = dialog.choice();
    m_studio->workspace().read(
        this, [id = items.front()](Reader &reader) { return reader.get<ContentItem>(id); },
        [this, items](const Result<ContentItem> &first) {
            if (first)
                exportTo(items, askForTarget(items, first->title));
            else
                tell(first.error().message);
        });
}

QString StudioWindow::askForTarget(const std::vector<Id> &items, const QString &title)
{
    if (items.size() > 1)
        return QFileDialog::getExistingDirectory(m_window.get(), tr("Export to a folder"));
    const QString extension = exportFormatExtension(m_lastExport.format);
    QString path = QFileDialog::getSaveFileName(
        m_window.get(), tr("Export"), QDir::home().filePath(suggestedFileName(title, extension)), u"*."_s + extension);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += u'.' + extension;
    return path;
}

void StudioWindow::exportTo(const std::vector<Id> &items, const QString &path)
{
    if (path.isEmpty())
        return;
    struct Outcome {
        Result<int> count;
        QStringList notes;
    };
    const auto write = [workspace = m_studio->sharedWorkspace(), items, path, choice = m_lastExport] {
        Outcome outcome;
        outcome.count = exportPieces(*workspace, items, path, choice, outcome.notes);
        return outcome;
    };
    runInBackground(this, write, [this, path](const Outcome &outcome) {
        if (!outcome.count) {
            tell(outcome.count.error().message);
            return;
        }
        const QFileInfo file(path);
        const QString folder = file.isDir() ? path : file.absolutePath();
        m_toast->showMessage(
            *outcome.count == 1 ? tr("Exported to %1.").arg(path)
                                : tr("%n exported to %1.", "", *outcome.count).arg(path),
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }, tr("Open folder"));
        if (!outcome.notes.isEmpty())
            tell(outcome.notes.join(u'\n'));
    });
}

// A sentence at the bottom of the window; several lines are to be read in peace.
void StudioWindow::tell(const QString &message)
{
    if (message.contains(u'\n'))
        QMessageBox::information(m_window.get(), u"Atelier"_s, message);
    else
        m_toast->showMessage(message, {});
}

} // namespace atelier
