// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the application: rail, top bar, content. Views are added by the application:
//     MainWindow window({.settings = settings, .jobs = jobs, .clock = clock});
//     window.addView(new WriteView(...));
//     window.restore();
//     window.show();
#pragma once

#include "core/base/clock.h"
#include "ui/shell/palette_source.h"
#include "ui/shell/save_state.h"
#include "ui/shell/view.h"
#include "ui/shell/window_settings.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace atelier {

class ActionSource;
class CommandPalette;
class ContentPanel;
class JobSource;
class JobsPopover;
class Rail;
class ShortcutsHelp;
class TopBar;
class UndoToast;

// All outlive the window.
struct MainWindowParts {
    WindowSettings &settings;
    JobSource &jobs;
    Clock &clock;
};

class MainWindow final : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(const MainWindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Takes the view. Views appear in the order in which they are added.
    void addView(View *view);
    // Search results beside the actions, in this order. Takes the source.
    void addPaletteSource(PaletteSource *source);
    void showView(const QString &id);
    [[nodiscard]] View *currentView() const;
    [[nodiscard]] View *view(const QString &id) const;
    // The widget of a view that has been shown, else null.
    [[nodiscard]] QWidget *viewWidget(const QString &id) const;

    void setWorkspaceName(const QString &name);
    [[nodiscard]] QMenu *workspaceMenu() const { return m_workspaceMenu; }
    void setSaveState(const SaveNotice &state);
    // Asked before the window closes; it stays open when the answer is no.
    void setCloseCheck(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    // Something that a person should know, for 10 s at the bottom of the window.
    void showMessage(const QString &message);
    [[nodiscard]] UndoToast *toast() const { return m_toast; }
    // Actions of the program that are no view's ("Open another workspace"); offered in the palette.
    void addWindowAction(QAction *action);

    // Geometry, rail and the view in front from the settings; the first view where there is none.
    void restore();
    // Everything that should be there again after a crash. Called by the window itself on closing and half a second
    // after a change.
    void save();

    void openPalette(const QString &text = {});
    void toggleJobs();
    void showShortcuts();
    void setRailCollapsed(bool collapsed);
    [[nodiscard]] bool isRailCollapsed() const;
    void focusNextPane(int step);

    [[nodiscard]] Rail *rail() const { return m_rail; }
    [[nodiscard]] TopBar *topBar() const { return m_topBar; }
    // Made when first opened.
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }
    [[nodiscard]] JobsPopover *jobsPopover() const { return m_jobsPopover; }
    [[nodiscard]] ShortcutsHelp *shortcutsHelp() const { return m_shortcutsHelp; }

Q_SIGNALS:
    void saveRetryRequested();
    void currentViewChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        View *view = nullptr;
        QWidget *widget = nullptr;
    };
    void makeActions();
    void addViewAction(const ViewInfo &info);
    QAction *addKey(const QString &text, const QString &iconName, const QKeySequence &keys, std::function<void()> run);
    [[nodiscard]] QList<QAction *> offeredActions() const;
    [[nodiscard]] Entry *entry(const QString &id);
    [[nodiscard]] const Entry *entry(const QString &id) const;
    void createWidget(Entry &entry);
    void saveView(const Entry &entry);
    void saveSoon();
    void updateRail();
    void updateJobs();
    void updateNewAction();
    [[nodiscard]] QList<QWidget *> panesInOrder() const;

    WindowSettings &m_settings;
    JobSource &m_jobs;
    Clock &m_clock;
    QMenu *m_workspaceMenu;
    Rail *m_rail;
    TopBar *m_topBar;
    ContentPanel *m_content;
    QStackedWidget *m_stack;
    QList<Entry> m_views;
    QString m_current;
    QList<PaletteSource *> m_sources;
    QList<QAction *> m_windowActions; // offered in the palette
    QList<QAction *> m_viewActions; // "Go to Write"
    QAction *m_newAction = nullptr;
    CommandPalette *m_palette = nullptr;
    JobsPopover *m_jobsPopover = nullptr;
    ShortcutsHelp *m_shortcutsHelp = nullptr;
    bool m_railCollapsed = false; // the person's choice in a wide window
    bool m_narrowRailOpen = false; // and their exception in a narrow one
    bool m_railNarrow = false;
    UndoToast *m_toast = nullptr; // made with the first message
    std::function<bool()> m_mayClose;
    bool m_saveWaits = false;
};

} // namespace atelier
