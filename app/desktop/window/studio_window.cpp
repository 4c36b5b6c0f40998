// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/studio_window.h"

#include "app/desktop/window/library_source.h"
#include "core/check/check_rules.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/settings_view.h"
#include "ui/write/write_view.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace atelier {

namespace {

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
{
    restoreAppearance();
    m_window = std::make_unique<MainWindow>(MainWindowParts{m_settings, m_jobs, m_studio->clock()});
    m_window->setWorkspaceName(QFileInfo(m_studio->workspace().folder()).fileName());
    addViews();
    connectViews();
    m_window->restore();
}

StudioWindow::~StudioWindow()
{
    m_stop.request_stop();
    m_window.reset();
}

void StudioWindow::restoreAppearance()
{
    const QJsonObject kept = m_studio->workspace().localSettings().value(u"appearance"_s).toObject();
    m_themes.setAppearance({.theme = themeFromName(kept[u"theme"_s].toString()),
        .textSize = kept[u"text_size"_s].toDouble(1),
        .motion = kept[u"reduced_motion"_s].toBool() ? Motion::Reduced : Motion::Full});
}

void StudioWindow::addViews()
{
    auto rules = loadCheckRules();
    std::shared_ptr<const CheckRules> checks = rules ? std::make_shared<CheckRules>(std::move(*rules)) : nullptr;
    m_write = new WriteView(
        {m_studio->sharedWorkspace(), m_studio->templates(), m_writing, m_studio->jobs(), std::move(checks)});
    m_settingsView = new SettingsView(m_studio->clock());
    auto *const appearance = new AppearancePage(m_themes);
    m_settingsView->addPage(appearance);
    connect(appearance, &AppearancePage::appearanceChosen, this, [this](const Appearance &chosen) {
        m_studio->workspace().localSettings().set(u"appearance"_s,
            QJsonObject{{u"theme"_s, themeName(chosen.theme)}, {u"text_size"_s, chosen.textSize},
                {u"reduced_motion"_s, chosen.motion == Motion::Reduced}});
    });
    m_window->addView(m_write);
    m_window->addView(m_settingsView);
    for (QAction *const action : m_settingsView->pageActions())
        m_window->addWindowAction(action);
}

void StudioWindow::connectViews()
{
    auto *const library = new LibrarySource(m_studio->workspace());
    m_window->addPaletteSource(library);
    connect(library, &LibrarySource::openRequested, this, &StudioWindow::openItem);
    connect(&m_jobs, &JobRows::openRequested, this, &StudioWindow::openItem);
    connect(m_write, &WriteView::saveStateChanged, m_window.get(),
        [this](SaveState state, const QString &reason) { m_window->setSaveState(noticeFor(state, reason)); });
    connect(&m_studio->workspace(), &Workspace::failed, m_window.get(),
        [this](const Error &error) { m_window->setSaveState({.step = SaveStep::NotSaved, .reason = error.message}); });
}

void StudioWindow::openItem(const Id &item) { m_write->openItem(item); }

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
}

void StudioWindow::findModels()
{
    m_studio->models().find(
        m_stop.get_token(), [this, stop = m_stop.get_token()](const std::vector<Provider> &providers) {
            if (stop.stop_requested())
                return;
            ModelChoices choices;
            for (const Provider &provider : providers) {
                for (const ModelInfo &model : provider.models) {
                    if (model.capabilities.testFlag(ModelCapability::Text))
                        choices.models.push_back(model);
                }
            }
            m_write->setModels(choices);
        });
}

} // namespace atelier
