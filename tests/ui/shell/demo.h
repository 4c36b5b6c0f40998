// SPDX-License-Identifier: GPL-3.0-or-later
// A window with views that need no workspace: what the tests of the frame click on.
#pragma once

#include "tests/support/fake_clock.h"
#include "ui/settings/settings_view.h"
#include "ui/shell/job_source.h"
#include "ui/shell/main_window.h"
#include "ui/theme/apply_theme.h"

namespace atelier::test {

class MemorySettings final : public WindowSettings {
public:
    [[nodiscard]] QByteArray value(const QString &key) const override { return values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { values.insert(key, value); }
    QHash<QString, QByteArray> values;
};

class DemoJobs final : public JobSource {
public:
    explicit DemoJobs(const Clock &clock);
    [[nodiscard]] QList<JobRow> rows() const override { return jobs; }
    void act(const QString &id, JobAction action) override { acted.append({id, action}); }
    [[nodiscard]] bool isPaused() const override { return paused; }
    void setPaused(bool value) override { paused = value; }
    void clearDone() override;
    void announce() { Q_EMIT changed(); }

    QList<JobRow> jobs;
    QList<std::pair<QString, JobAction>> acted;
    bool paused = false;
};

// Cards and an empty state, as on the start page.
class DemoToday final : public View {
public:
    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    int created = 0;
};

// Three panes with a list, a toolbar and a form of every kind of field.
class DemoWrite final : public View {
public:
    DemoWrite();
    [[nodiscard]] ViewInfo info() const override;
    [[nodiscard]] QWidget *createWidget(QWidget *parent) override;
    [[nodiscard]] QList<QAction *> actions() const override { return m_actions; }
    [[nodiscard]] QString newText() const override { return QStringLiteral("New draft"); }
    void newInThisView() override { ++drafts; }
    void stopJob() override { ++stopped; }
    [[nodiscard]] Panes *panes() const override { return m_panes; }
    [[nodiscard]] QByteArray saveState() const override { return state; }
    void restoreState(const QByteArray &restored) override { state = restored; }

    int drafts = 0;
    int stopped = 0;
    int bolded = 0;
    QByteArray state;

private:
    QWidget *makeList();
    QWidget *makeCentre();
    QWidget *makeInspector();

    QList<QAction *> m_actions;
    Panes *m_panes = nullptr;
};

class DemoDrafts final : public PaletteSource {
public:
    void search(const QString &query, int most, const Answer &answer) override;
    void open(const QString &rowId) override { opened.append(rowId); }
    [[nodiscard]] bool canShowAll() const override { return true; }
    void showAll(const QString &query) override { shownAll.append(query); }

    bool late = false; // keeps the answers until deliver()
    void deliver();
    QStringList opened;
    QStringList shownAll;

private:
    QList<std::function<void()>> m_waiting;
};

// All of it together; the application is dressed in the theme asked for.
struct Demo {
    explicit Demo(Appearance appearance = {.theme = ThemeChoice::Light});

    FakeClock clock;
    ThemeSwitcher themes;
    MemorySettings settings;
    DemoJobs jobs;
    MainWindow window;
    DemoToday *today;
    DemoWrite *write;
    SettingsView *settingsView;
    DemoDrafts *drafts;
};

} // namespace atelier::test
