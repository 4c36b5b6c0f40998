// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/studio.h"
#include "app/desktop/window/desktop_notifier.h"
#include "app/desktop/window/device_settings.h"
#include "app/desktop/window/export_dialog.h"
#include "app/desktop/window/job_rows.h"
#include "ui/shell/main_window.h"
#include "ui/theme/apply_theme.h"

#include <stop_token>

class QApplication;

namespace atelier {

class CampaignInbox;
class CampaignsPage;
class CampaignsView;
class LibraryView;
class ServiceDesk;
class SettingsView;
class TodayView;
class UndoToast;
class WriteView;
struct Provider;

// The window with all its views, plugged into a studio. Members are in the order in which they need one another.
class StudioWindow final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<StudioWindow>> make(
        QApplication &application, std::unique_ptr<Studio> studio);
    ~StudioWindow() override;

    // The code of the language that the person set on this device; empty: as the computer is set.
    [[nodiscard]] static QString chosenLanguage(Workspace &workspace);

    void show();
    // Into the library, in the background; a single one is then opened.
    void importFiles(const QStringList &paths);
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] ThemeSwitcher &themes() { return m_themes; }

private:
    StudioWindow(QApplication &application, std::unique_ptr<Studio> studio, Tokens tokens, WritingService &writing);
    void restoreAppearance();
    void addViews();
    void connectViews();
    void addSettings();
    void findModels();
    // Runs the briefs of the folder that this device watches, if any.
    void watchForBriefs();
    void offerModels(const std::vector<Provider> &providers);
    void openItem(const Id &item);
    // What a job made: a piece, or a campaign.
    void openResult(const Id &id);
    void newDraft();
    void newCampaign();
    void addSampleItems();
    void askForImport();
    void exportItems(const std::vector<Id> &items);
    [[nodiscard]] QString askForTarget(const std::vector<Id> &items, const QString &title); // empty: none
    void exportTo(const std::vector<Id> &items, const QString &path);
    void tell(const QString &message);
    void afterFirstPaint();

    std::unique_ptr<Studio> m_studio;
    WritingService &m_writing;
    ThemeSwitcher m_themes;
    DeviceSettings m_settings;
    JobRows m_jobs;
    std::unique_ptr<ServiceDesk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    UndoToast *m_toast = nullptr;
    std::unique_ptr<DesktopNotifier> m_notifier;
    ExportChoice m_lastExport;
    TodayView *m_today = nullptr;
    WriteView *m_write = nullptr;
    CampaignsView *m_campaigns = nullptr;
    LibraryView *m_library = nullptr;
    SettingsView *m_settingsView = nullptr;
    CampaignsPage *m_campaignsPage = nullptr;
    std::unique_ptr<CampaignInbox> m_inbox;
    std::stop_source m_stop;
};

} // namespace atelier
