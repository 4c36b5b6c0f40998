// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/view.h"

class QListView;
class QStackedWidget;
class QStandardItemModel;

namespace atelier {

class Label;
class PaneHeader;
class UndoToast;

// The frame of the settings: names at the side (216 px), the chosen page as a centred column (840 px).
//     auto *settings = new SettingsView(clock);
//     settings->addPage(new AppearancePage(themeSwitcher));
class SettingsView final : public View {
    Q_OBJECT
public:
    explicit SettingsView(Clock &clock, QObject *parent = nullptr);
    ~SettingsView() override;

    void addPage(SettingsPage *page); // takes it; before the view is first shown
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;

    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return {}; }
    // "Settings: Appearance" for each page: to be offered by the window everywhere.
    [[nodiscard]] QList<QAction *> pageActions() const { return m_pageActions; }
    [[nodiscard]] Panes *panes() const override { return m_panes; }
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    [[nodiscard]] UndoToast *toast() const { return m_toast; }

private:
    class Column;
    QWidget *makeSide();
    QWidget *makeCentre();
    void showIndex(int index);

    Clock &m_clock;
    QList<SettingsPage *> m_pages;
    QList<QAction *> m_pageActions;
    QList<QWidget *> m_columns; // null until shown
    int m_current = 0;
    Panes *m_panes = nullptr; // the widget; its window goes with this view
    QListView *m_names = nullptr;
    QStandardItemModel *m_model = nullptr;
    PaneHeader *m_header = nullptr;
    Label *m_note = nullptr;
    QStackedWidget *m_stack = nullptr;
    UndoToast *m_toast = nullptr;
};

} // namespace atelier
